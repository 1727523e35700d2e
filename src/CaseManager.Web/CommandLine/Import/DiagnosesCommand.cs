using System.CommandLine;
using CaseManager.Application.Codes;

namespace CaseManager.Web.CommandLine.Import;

/// <summary><c>import diagnoses</c>: brings the list of ICD-10-CM codes to another release, or rehearses it.</summary>
internal static class DiagnosesCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE.csv") { Description = "The list: columns code, billable (1 or 0), short_desc and long_desc." };
        var release = new Option<string?>("--release") { Description = "Name of the release (default: the name of the file).", HelpName = "NAME" };
        var rehearse = new Option<bool>("--rehearse") { Description = "Only say what would change." };
        var command = new Command("diagnoses", "Bring the list of diagnoses (ICD-10-CM F10 to F19) to another release. What it no longer holds is retired and stays readable.")
        {
            file, release, rehearse,
        };
        command.SetAction(async (words, cancellationToken) =>
        {
            var name = words.GetValue(file)!;
            var import = new ImportDiagnoses(HistoryOptions.Read(name), words.GetValue(release) ?? Path.GetFileNameWithoutExtension(name), words.GetValue(rehearse));
            await using var host = await CommandHost.OpenAsync(words, cancellationToken);
            var changes = await host.RunAsync<ImportDiagnoses, DiagnosisChanges>(import, cancellationToken);
            Console.WriteLine($"Release “{import.Release}”.{(import.Rehearse ? " This is a rehearsal: nothing is written." : "")}");
            Console.WriteLine($"added {changes.Added}");
            Console.WriteLine($"changed {changes.Changed}");
            Console.WriteLine($"retired {changes.Retired}");
            Console.WriteLine($"unchanged {changes.Unchanged}");
            Console.WriteLine($"passed over {changes.PassedOver}");
            return 0;
        });
        return command;
    }
}
