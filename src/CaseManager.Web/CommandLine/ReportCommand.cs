using System.CommandLine;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.CommandLine;

/// <summary><c>report …</c>: makes a report with the same job as the web site, and writes it to a file.</summary>
internal static class ReportCommand
{
    public static Command Create() => new("report", "Make a report and write it to a file.")
    {
        Register(),
        OfClient("client-attendance", "Everything one client attended, by kind and group.", ReportKind.ClientAttendance),
        OfClient("progress", "Plan against what happened, for one client.", ReportKind.Progress),
        PackCommand.Create(),
        OfClient("treatment-plan", "The version of a client's plan that was in force on the last day, with its signatures.", ReportKind.TreatmentPlan),
        FilterReportCommand.ProgramSummary(),
        FilterReportCommand.Caseload(),
        Verify(),
    };

    private static Command Verify()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The PDF." };
        var command = new Command("verify", "Say whether a PDF is, to the byte, one that was made here, when and by whom; the exit code is 1 where it is not.") { file };
        command.SetAction(async (words, cancellationToken) =>
        {
            var path = words.GetValue(file)!;
            if (!path.Exists)
            {
                throw new CommandFailure($"There is no file {path.FullName}.");
            }

            await using var host = await CommandHost.OpenAsync(words, cancellationToken);
            await using var bytes = path.OpenRead();
            var found = await host.Services.GetRequiredService<ReportProof>().VerifyAsync(bytes, cancellationToken);
            if (found.Report is { } report)
            {
                Console.WriteLine($"report {report.Title}, {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}");
                Console.WriteLine($"made {report.MadeAt:yyyy-MM-dd HH:mm:ss} UTC, asked for by {report.RequestedBy}");
                if (report.Code is { } code)
                {
                    Console.WriteLine($"code {ReportCode.Show(code)}");
                }
            }

            Console.WriteLine($"sha256 {found.Sha256}");
            Console.WriteLine(found.Verdict switch
            {
                ReportVerdict.Same => "This is the file that was made here.",
                ReportVerdict.Changed => throw new CommandFailure("This is not the file that was made here: it bears the code of the report above, but its bytes are others."),
                _ => throw new CommandFailure("Nothing like it is known."),
            });
            return 0;
        });
        return command;
    }

    private static Command Register()
    {
        var group = new Option<string>("--group") { Description = "Code or name of the group.", Required = true, HelpName = "GROUP" };
        var site = new Option<string?>("--site") { Description = "Name of the group's site, where several sites have such a group.", HelpName = "NAME" };
        var file = new ReportFileOptions();
        var command = new Command("register", "Clients × sessions of one group.") { group, site };
        file.AddTo(command);
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var host = await CommandHost.OpenAsync(words, cancellationToken);
            var subject = await host.Services.GetRequiredService<ReportSubjects>().GroupAsync(words.GetValue(group)!, words.GetValue(site), cancellationToken);
            return await file.MakeAsync(host, words, new AskForReport(ReportKind.Register, One(subject, "group", words.GetValue(group)!), null, null), cancellationToken);
        });
        return command;
    }

    private static Command OfClient(string name, string description, ReportKind kind)
    {
        var client = new Option<string>("--client") { Description = "MRN of the client.", Required = true, HelpName = "MRN" };
        var audience = new Option<Audience>("--audience") { Description = "Who it is for (default: Internal).", DefaultValueFactory = _ => Audience.Internal };
        var file = new ReportFileOptions();
        var command = new Command(name, description) { client, audience };
        file.AddTo(command);
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var host = await CommandHost.OpenAsync(words, cancellationToken);
            var subject = await host.Services.GetRequiredService<ReportSubjects>().ClientAsync(words.GetValue(client)!, cancellationToken);
            return await file.MakeAsync(host, words, new AskForReport(kind, One(subject is null ? [] : [subject], "client", words.GetValue(client)!), null, null, words.GetValue(audience)), cancellationToken);
        });
        return command;
    }

    private static Guid One(IReadOnlyList<ReportSubject> found, string what, string wanted) => found switch
    {
        [] => throw new CommandFailure($"There is no {what} “{wanted}”."),
        [var one] => one.Id,
        _ => throw new CommandFailure($"“{wanted}” fits several: {string.Join("; ", found.Select(f => f.Words))}. Say which with its code and --site.", 2),
    };
}
