using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>How many days the files of each kind of report are kept; a kind that is not named is kept for good.</summary>
public sealed record ReportRetentionSettings(IReadOnlyDictionary<ReportKind, int> KeepDays);

/// <summary>Removes the files of reports and packs that were kept long enough. What was asked for, by whom and the hashes stay, so that a copy on paper or elsewhere can still be proven.</summary>
public sealed class ReportRetention(ICaseManagerDb db, AuditContext audit, ReportRetentionSettings settings, TimeProvider time)
{
    // So many at once that no transaction grows long.
    private const int Batch = 200;

    /// <summary>Removes them; may be broken off and run again.</summary>
    /// <returns>Of how many reports and packs.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        using var action = audit.Begin(AuditActions.RemoveOldReports);
        var count = 0;
        foreach (var (kind, days) in settings.KeepDays.OrderBy(k => k.Key))
        {
            var (now, before) = (time.GetUtcNow().UtcDateTime, time.GetUtcNow().UtcDateTime.AddDays(-days));
            while (await db.ReportRuns.Include(r => r.Files).Where(r => r.Kind == kind && r.FilesRemovedAt == null && r.State == ReportState.Done && r.FinishedAt < before)
                .OrderBy(r => r.FinishedAt).Take(Batch).ToListAsync(cancellationToken) is { Count: > 0 } old)
            {
                old.ForEach(r => r.RemoveFiles(now));
                await db.SaveChangesAsync(cancellationToken);
                count += old.Count;
            }

            count += await RemovePacksAsync(kind, now, before, cancellationToken);
        }

        return count;
    }

    // A pack is a transaction of its own: nobody ever finds a part of it. One that somebody held and forgot is over, too.
    private async Task<int> RemovePacksAsync(ReportKind kind, DateTime now, DateTime before, CancellationToken cancellationToken)
    {
        var count = 0;
        while (await db.ReportPacks.Where(p => p.Kind == kind && p.FilesRemovedAt == null
            && ((p.State == PackState.Paused && p.PausedAt < before) || ((p.State == PackState.Done || p.State == PackState.Cancelled) && p.FinishedAt < before)))
            .OrderBy(p => p.RequestedAt).FirstOrDefaultAsync(cancellationToken) is { } old)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            old.RemoveFiles(now);
            await db.SaveChangesAsync(cancellationToken);
            // Item by item along the index: the table holds all bytes, and is not read through.
            var items = db.PackItems.Where(i => i.ReportPackId == old.Id).Select(i => i.Id);
            await db.PackChunks.Where(c => items.Contains(c.PackItemId)).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            count++;
        }

        return count;
    }
}
