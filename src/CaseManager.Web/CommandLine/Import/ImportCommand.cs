using System.CommandLine;
using CaseManager.Application.Importing;
using CaseManager.Infrastructure.Importing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.CommandLine.Import;

/// <summary><c>import attendance</c>: brings in an attendance history, or rehearses it.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE.csv") { Description = "The attendance: one row for each client at each session." };
        var map = new Option<string>("--map") { Description = "Which column holds what (JSON).", Required = true, HelpName = "MAP.json" };
        var groups = new Option<string>("--groups") { Description = "Name, kind, fellowship, facilitator and capacity of each group (CSV).", Required = true, HelpName = "GROUPS.csv" };
        var site = new Option<string?>("--site") { Description = $"Site it belongs to (default: one named {ImportTarget.NewName}, made where it is not there).", HelpName = "NAME" };
        var program = new Option<string?>("--program") { Description = $"Program it belongs to (default: one named {ImportTarget.NewName}, made where it is not there).", HelpName = "NAME" };
        var rehearse = new Option<bool>("--rehearse") { Description = "Only say what would change." };
        var problems = new Option<string?>("--problems") { Description = "Write every warning, repeat and refusal to this file.", HelpName = "OUT.csv" };
        var command = new Command("attendance", "Import an attendance history, all or nothing. Importing the same file again changes nothing.")
        {
            file, map, groups, site, program, rehearse, problems,
        };
        command.SetAction(async (words, cancellationToken) =>
        {
            var name = words.GetValue(file)!;
            var files = new AttendanceFiles(name, Read(name), Read(words.GetValue(map)!), Read(words.GetValue(groups)!));
            var import = new ImportAttendance(files, new ImportTarget(words.GetValue(site), words.GetValue(program)), words.GetValue(rehearse));
            // Opened first: where it cannot be written, nothing has been imported yet.
            await using var output = words.GetValue(problems) is { } path ? PrivateFile.Create(path) : null;
            var plan = await RunAsync(import, cancellationToken);
            if (output is not null)
            {
                await output.WriteAsync(RemarksCsv.Write(plan.Remarks), cancellationToken);
            }

            ImportOutput.Write(Console.Out, plan, import.Rehearse);
            return 0;
        });
        return new Command("import", "Bring in what was recorded elsewhere.") { command, DiagnosesCommand.Create() };
    }

    private static async Task<ImportPlan> RunAsync(ImportAttendance import, CancellationToken cancellationToken)
    {
        await using var host = await CommandHost.OpenAsync(cancellationToken);
        try
        {
            return await host.RunAsync<ImportAttendance, ImportPlan>(import, cancellationToken);
        }
        catch (DbUpdateException e)
        {
            throw new CommandFailure($"The database refused to save, nothing was imported: {e.GetBaseException().Message}");
        }
    }

    // One byte above the limit is enough to be told that a file is too large.
    internal static byte[] Read(string name)
    {
        using var file = File.OpenRead(name);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (bytes.Length <= AttendanceFiles.LargestFile && file.Read(buffer) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
