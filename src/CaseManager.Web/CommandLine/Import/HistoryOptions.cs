using System.CommandLine;
using CaseManager.Application.Importing;
using CaseManager.Infrastructure.Importing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.CommandLine.Import;

/// <summary>What every import of a history takes on the command line, and how it runs.</summary>
internal sealed class HistoryOptions
{
    private readonly Option<string?> site = Name("--site", "Site");
    private readonly Option<string?> program = Name("--program", "Program");
    private readonly Option<bool> rehearse = new("--rehearse") { Description = "Only say what would change." };
    private readonly Option<string?> problems = new("--problems") { Description = "Write every warning, repeat and refusal to this file.", HelpName = "OUT.csv" };

    /// <summary>Which column holds what.</summary>
    public Option<string> Map { get; } = new("--map") { Description = "Which column holds what (JSON).", Required = true, HelpName = "MAP.json" };

    /// <summary>Adds the options to a command, and what it does with the files that it is given.</summary>
    public Command Complete(Command command, Func<ParseResult, ImportFiles> files)
    {
        command.Add(site);
        command.Add(program);
        command.Add(rehearse);
        command.Add(problems);
        command.SetAction(async (words, cancellationToken) =>
        {
            var import = new RunImport(files(words), new ImportTarget(words.GetValue(site), words.GetValue(program)), words.GetValue(rehearse));
            // Opened first: where it cannot be written, nothing has been imported yet.
            await using var output = words.GetValue(problems) is { } path ? PrivateFile.Create(path) : null;
            var plan = await RunAsync(words, import, cancellationToken);
            if (output is not null)
            {
                await output.WriteAsync(RemarksCsv.Write(plan.Remarks), cancellationToken);
            }

            ImportOutput.Write(Console.Out, plan, import.Rehearse);
            return 0;
        });
        return command;
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

    private static async Task<ImportPlan> RunAsync(ParseResult words, RunImport import, CancellationToken cancellationToken)
    {
        await using var host = await CommandHost.OpenAsync(words, cancellationToken);
        try
        {
            return await host.RunAsync<RunImport, ImportPlan>(import, cancellationToken);
        }
        catch (DbUpdateException e)
        {
            throw new CommandFailure($"The database refused to save, nothing was imported: {e.GetBaseException().Message}");
        }
    }

    private static Option<string?> Name(string option, string what) =>
        new(option) { Description = $"{what} it belongs to (default: one named {ImportTarget.NewName}, made where it is not there).", HelpName = "NAME" };
}
