namespace CaseManager.Web.CommandLine;

/// <summary>A command could not do what it was asked; told in one line on standard error.</summary>
internal sealed class CommandFailure(string message, int exitCode = 1) : Exception(message)
{
    /// <summary>1 for a failure, 2 for words that leave open what is meant.</summary>
    public int ExitCode { get; } = exitCode;
}
