using CaseManager.Application.Abstractions;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>Finds runs that wait or were left behind, and hands them to the workers again: after a crash nothing is lost.</summary>
public sealed class ReportRecovery(ICaseManagerDb db, IReportQueue queue, TimeProvider time)
{
    // Enough to keep the workers busy until the next look.
    private const int Most = 500;

    // A run that was just asked for is already on its way to a worker.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    /// <summary>Enqueues them again, oldest first.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RecoverAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var before = now - Grace;
        await GiveUpAsync(now, cancellationToken);
        var left = await db.ReportRuns.AsNoTracking()
            .Where(r => (r.State == ReportState.Queued && r.RequestedAt < before) || (r.State == ReportState.Running && r.LeaseUntil < now))
            .OrderBy(r => r.RequestedAt).ThenBy(r => r.Title)
            .Select(r => r.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        left.ForEach(queue.Enqueue);
        return left.Count;
    }

    // A report that took its worker down each time would do so for ever.
    private Task<int> GiveUpAsync(DateTime now, CancellationToken cancellationToken) =>
        db.ReportRuns
            .Where(r => r.State == ReportState.Running && r.LeaseUntil < now && r.Attempts >= ReportMaker.MostAttempts)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.State, ReportState.Failed)
                    .SetProperty(r => r.FinishedAt, now)
                    .SetProperty(r => r.Error, ReportMaker.GaveUp)
                    .SetProperty(r => r.Version, r => r.Version + 1),
                cancellationToken);
}
