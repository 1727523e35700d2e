using System.CommandLine;
using CaseManager.Application.Importing;
using CaseManager.Infrastructure.Importing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.CommandLine.Import;

/// <summary>What every import takes on the command line, and how it runs.</summary>
internal sealed class ImportOptions
{
    private readonly Option<bool> rehearse = new("--rehearse") { Description = "Only say what would change." };
    private readonly Option<string?> problems = new("--problems") { Description = "Write every warning, repeat and refusal to this file.", HelpName = "OUT.csv" };

    /// <summary>Adds the options to a command, and what it does with the files that it is given.</summary>
    public Command Complete(Command command, Func<ParseResult, ImportTarget> target, Func<ParseResult, ImportFiles> files)
    {
        command.Add(rehearse);
        command.Add(problems);
        command.SetAction(async (words, cancellationToken) =>
        {
            var import = new RunImport(files(words), target(words), words.GetValue(rehearse));
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
}
