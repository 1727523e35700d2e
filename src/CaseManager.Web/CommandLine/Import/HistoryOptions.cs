using System.CommandLine;
using CaseManager.Application.Importing;

namespace CaseManager.Web.CommandLine.Import;

/// <summary>What every import of a history takes on the command line.</summary>
internal sealed class HistoryOptions
{
    private readonly Option<string?> site = Name("--site", "Site");
    private readonly Option<string?> program = Name("--program", "Program");

    /// <summary>Which column holds what.</summary>
    public Option<string> Map { get; } = new("--map") { Description = "Which column holds what (JSON).", Required = true, HelpName = "MAP.json" };

    /// <summary>Adds the options to a command, and what it does with the files that it is given.</summary>
    public Command Complete(Command command, Func<ParseResult, ImportFiles> files)
    {
        command.Add(site);
        command.Add(program);
        return new ImportOptions().Complete(command, words => new ImportTarget(words.GetValue(site), words.GetValue(program)), files);
    }

    // One byte above the limit is enough to be told that a file is too large.
    internal static byte[] Read(string name)
    {
        using var file = File.OpenRead(name);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (bytes.Length <= ImportFiles.LargestFile && file.Read(buffer) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static Option<string?> Name(string option, string what) =>
        new(option) { Description = $"{what} it belongs to (default: one named {ImportTarget.NewName}, made where it is not there).", HelpName = "NAME" };
}
