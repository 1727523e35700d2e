using System.CommandLine;
using CaseManager.Web.CommandLine.Import;

namespace CaseManager.Web.CommandLine;

/// <summary>The words of the command line. Without any, the web site is served.</summary>
internal static class CaseManagerCommand
{
    private const int Failed = 1;
    private const int NotUnderstood = 2;

    /// <summary>Runs what the words say.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? NotUnderstood : code;
        }
        catch (CommandFailure failure)
        {
            return Say(failure.Message, failure.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return Say("Stopped.", Failed);
        }
        catch (Exception e)
        {
            return Say(e.Message, Failed);
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("CaseManager: treatment plans, group attendance and reports of a rehab center. Without a command it serves the web site.")
        {
            MigrateCommand.Create(),
            SeedCommand.Create(),
            ImportCommand.Create(),
            ReportCommand.Create(),
            UserCommand.Create(),
            DatabaseCommand.Create(),
            AuditCommand.Create(),
        };
        root.Options.Add(CommandUser.As);
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(cancellationToken));
        return root;
    }

    private static int Say(string message, int code)
    {
        Console.Error.WriteLine(message.ReplaceLineEndings(" "));
        return code;
    }
}
