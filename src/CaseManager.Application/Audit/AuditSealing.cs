using CaseManager.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>Seals the entries that are not sealed yet. Safe on several nodes: the number of a seal can be given once.</summary>
public sealed class AuditSealing(ICaseManagerDb db, AuditKeys keys, IAuditSealFile file, IStorageErrors errors, TimeProvider time)
{
    /// <summary>Most entries under one seal.</summary>
    public const int BatchSize = 1_000;

    /// <summary>Seals all of them.</summary>
    /// <returns>How many were sealed.</returns>
    public async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        var last = await db.AuditSeals.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellationToken);
        while (await NextAsync(last, cancellationToken) is { Count: > 0 } entries)
        {
            // A number that is missing is left missing: verification tells it.
            last = AuditSeal.Of(last, entries, Now(), keys);
            if (!await AddAsync(last, cancellationToken))
            {
                return count;
            }

            await file.AppendAsync(SealLine.Of(last), cancellationToken);
            count += entries.Count;
        }

        return count;
    }

    private async Task<List<(long Number, byte[] Hash)>> NextAsync(AuditSeal? last, CancellationToken cancellationToken)
    {
        var behind = last?.LastEntry ?? 0;
        var found = await db.AuditEntries.Where(e => e.Number > behind).OrderBy(e => e.Number).Take(BatchSize).Select(e => new { e.Number, e.Hash }).ToListAsync(cancellationToken);
        return [.. found.Select(e => (e.Number, e.Hash))];
    }

    private async Task<bool> AddAsync(AuditSeal seal, CancellationToken cancellationToken)
    {
        var added = db.AuditSeals.Add(seal);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (errors.IsDuplicate(e))
        {
            // Another node was faster and goes on.
            return false;
        }
        finally
        {
            added.State = EntityState.Detached;
        }
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime.ToWholeMilliseconds();
}
