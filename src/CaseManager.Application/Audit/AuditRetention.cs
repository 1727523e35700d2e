using CaseManager.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>Removes entries that were kept long enough: whole batches, the oldest first. Their seals stay.</summary>
public sealed class AuditRetention(ICaseManagerDb db, AuditContext audit, AuditSettings settings, TimeProvider time)
{
    /// <summary>Removes them; may be broken off and run again.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        using var action = audit.Begin(AuditActions.RemoveOldAudit);
        var count = 0;
        // A seal is younger than everything under it.
        var before = time.GetUtcNow().UtcDateTime.AddYears(-settings.KeepYears);
        while (await db.AuditSeals.Where(s => s.RemovedAt == null && s.At < before).OrderBy(s => s.Number).FirstOrDefaultAsync(cancellationToken) is { } seal)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            seal.Remove(time.GetUtcNow().UtcDateTime.ToWholeMilliseconds());
            await db.SaveChangesAsync(cancellationToken);
            count += await db.AuditEntries.Where(e => e.Number >= seal.FirstEntry && e.Number <= seal.LastEntry).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return count;
    }
}
