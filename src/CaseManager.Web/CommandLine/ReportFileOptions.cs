using System.CommandLine;
using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Reporting;
using Spectre.Console;

namespace CaseManager.Web.CommandLine;

/// <summary>The period and the file that every report command asks for, and the making of the report.</summary>
internal sealed class ReportFileOptions
{
    private readonly Option<DateOnly?> from = new Option<DateOnly?>("--from") { Description = "First day, such as 2026-01-31.", Required = true, HelpName = "DATE" }.AsDate();
    private readonly Option<DateOnly?> to = new Option<DateOnly?>("--to") { Description = "Last day.", Required = true, HelpName = "DATE" }.AsDate();
    private readonly Option<string> output = new("--out") { Description = "Where to write it: a name that ends in .pdf, or in .csv for the tables.", Required = true, HelpName = "FILE" };

    public ReportFileOptions() => output.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var name }] && FormatOf(name) is null)
        {
            result.AddError($"“{name}” does not end in .pdf or .csv.");
        }
    });

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withDays">Whether the report covers a period.</param>
    public void AddTo(Command command, bool withDays = true)
    {
        if (withDays)
        {
            command.Options.Add(from);
            command.Options.Add(to);
        }

        command.Options.Add(output);
    }

    /// <summary>Asks for the report, makes it with a progress bar, and writes it where the operator wants it.</summary>
    /// <param name="host">The product.</param>
    /// <param name="words">What was typed.</param>
    /// <param name="request">What is asked for, without its days.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<int> MakeAsync(CommandHost host, ParseResult words, AskForReport request, CancellationToken cancellationToken)
    {
        var kind = request.Kind!.Value;
        var run = await host.RunAsync<AskForReport, Guid>(kind is ReportKind.CaseloadDue ? request : request with { From = words.GetValue(from), To = words.GetValue(to) }, cancellationToken);
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(kind.Words(), maxValue: 100);
                // A quick report is made before the bar would show itself.
                bars.Refresh();
                await MakeAsync(host, run, bar, cancellationToken);
            });

        var runs = host.Services.GetRequiredService<ReportRunList>();
        var row = await runs.FindAsync(run, cancellationToken);
        if (row!.State is not ReportState.Done)
        {
            throw new CommandFailure(row.Error ?? "The report could not be made.");
        }

        var name = words.GetValue(output)!;
        await host.Services.GetRequiredService<AuditTrail>().LookedAsync(AuditActions.DownloadReport, nameof(ReportRun), run, row.ClientId);
        var file = await runs.FileAsync(run, FormatOf(name)!.Value, cancellationToken);
        await PrivateFile.WriteAsync(name, file!.Content, cancellationToken);
        Console.WriteLine($"{name}  SHA-256 {file.Sha256}");
        return 0;
    }

    private static async Task MakeAsync(CommandHost host, Guid run, ProgressTask bar, CancellationToken cancellationToken)
    {
        // A unit of work of its own, as a job has: the one that asked still holds the run as it was then.
        await using var scope = host.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<ReportMaker>().MakeAsync(run, new Bar(bar), cancellationToken))
        {
            await WaitForOtherWorkerAsync(host, run, bar, cancellationToken);
        }
    }

    // A web site on the same database may have been quicker.
    private static async Task WaitForOtherWorkerAsync(CommandHost host, Guid run, ProgressTask bar, CancellationToken cancellationToken)
    {
        var runs = host.Services.GetRequiredService<ReportRunList>();
        while (await runs.FindAsync(run, cancellationToken) is { IsFinished: false } row)
        {
            bar.Value = row.Percent;
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
        }

        bar.Value = bar.MaxValue;
    }

    private static ReportFormat? FormatOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PDF" => ReportFormat.Pdf,
        ".CSV" => ReportFormat.Csv,
        _ => null,
    };

    private sealed class Bar(ProgressTask bar) : IProgress<int>
    {
        public void Report(int value) => bar.Value = value;
    }
}
