using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Disclosures;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>Makes what a run asks for. Safe to call twice: a run belongs to one worker at a time, by its lease.</summary>
public sealed partial class ReportMaker(
    ICaseManagerDb db, InScope scope, IServiceScopeFactory scopes, IEnumerable<IReport> reports, IDisclosureCheck disclosures, IPdfEngine pdf, IReportForms forms, TimeProvider time, AuditContext audit, ILogger<ReportMaker> log)
{
    /// <summary>How often a run is tried before it fails for good.</summary>
    public const int MostAttempts = 3;

    internal const string GaveUp = "Something went wrong on our side, three times in a row. Ask again later, or tell an administrator: the log knows more.";

    // Shares of the work, in percent: reading, then drawing, then writing down.
    private const int Composed = 30;
    private const int Drawn = 95;

    /// <summary>Makes the report unless somebody else does or did.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="progress">Told how far it is, in percent.</param>
    /// <param name="cancellationToken">Stops it; the run goes back to the queue.</param>
    /// <returns>False where the run is somebody else's or already finished.</returns>
    public async Task<bool> MakeAsync(Guid runId, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var lease = await ReportLease.TakeAsync(db, scopes, time, runId, cancellationToken);
        if (lease is null)
        {
            return false;
        }

        var run = await db.ReportRuns.FirstAsync(r => r.Id == runId, cancellationToken);
        using var action = audit.Begin(AuditActions.MakeReport, run.RequestedBy);
        try
        {
            await ActAsRequesterAsync(run, lease.Token);
            run.Finish(await FilesAsync(run, percent => Report(lease, progress, percent), lease.Token), time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(lease.Token);
            Report(lease, progress, 100);
        }
        catch (Exception e) when (e is NotFoundException or RuleViolationException)
        {
            await FailAsync(run, e.Message);
        }
        catch (Exception e) when (e is not DbUpdateConcurrencyException)
        {
            LogFailure(log, e, runId, run.Attempts);
            await GiveBackAsync(run, lease.Worker, cancellationToken.IsCancellationRequested);
            throw;
        }

        return true;
    }

    // Rights may have changed since it was asked for: it is made with those of now.
    private async Task ActAsRequesterAsync(ReportRun run, CancellationToken cancellationToken)
    {
        if (run.RequestedById is not { } id)
        {
            return;
        }

        var requester = await db.Users.AsNoTracking().WithRights().FirstOrDefaultAsync(u => u.Id == id && !u.IsDisabled, cancellationToken);
        Require.That(requester?.Scope.May(run.Kind.Needs()) is true, "report.rights", "Whoever asked for this may not have it any more. Nothing was made.");
        scope.ActAs(requester!.Scope);
    }

    private static void Report(ReportLease lease, IProgress<int>? progress, int percent)
    {
        lease.Report(percent);
        progress?.Report(percent);
    }

    private async Task<List<ReportFile>> FilesAsync(ReportRun run, Action<int> report, CancellationToken cancellationToken)
    {
        // A consent may have ended since it was asked for.
        run.Audience.RequireFor(run.Kind, await disclosures.DecideAsync(run.Audience, run.Kind, run.ClientId, cancellationToken));
        var document = await reports.Single(r => r.Kind == run.Kind).ComposeAsync(run, cancellationToken);
        report(Composed);
        return
        [
            new ReportFile(ReportFormat.Pdf, Draw(document, report, cancellationToken)),
            new ReportFile(ReportFormat.Csv, forms.ToCsv(document)),
            new ReportFile(ReportFormat.Screen, forms.ToScreen(document)),
        ];
    }

    private byte[] Draw(ReportDocument document, Action<int> report, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        pdf.Draw(document, output, new PageProgress(report), cancellationToken);
        return output.ToArray();
    }

    private async Task FailAsync(ReportRun run, string reason)
    {
        run.Fail(reason, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    // Back to the queue after a stop or a first failure; the last failure is for good. Written past the change tracker, which may
    // hold what could not be saved.
    private async Task GiveBackAsync(ReportRun run, Guid worker, bool stopped)
    {
        var forGood = !stopped && run.Attempts >= MostAttempts;
        var (state, finished) = forGood ? (ReportState.Failed, time.GetUtcNow().UtcDateTime) : (ReportState.Queued, (DateTime?)null);
        var error = forGood ? GaveUp : null;
        await db.ReportRuns.Where(r => r.Id == run.Id && r.LeaseHolder == worker).ExecuteUpdateAsync(
            set => set
                .SetProperty(r => r.State, state)
                .SetProperty(r => r.FinishedAt, finished)
                .SetProperty(r => r.Error, error)
                .SetProperty(r => r.LeaseHolder, (Guid?)null)
                .SetProperty(r => r.LeaseUntil, (DateTime?)null),
            CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Report run {RunId} failed at attempt {Attempt}")]
    private static partial void LogFailure(ILogger logger, Exception error, Guid runId, int attempt);

    private sealed class PageProgress(Action<int> report) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) =>
            report(value.Total == 0 ? Composed : Composed + ((Drawn - Composed) * value.Done / value.Total));
    }
}
