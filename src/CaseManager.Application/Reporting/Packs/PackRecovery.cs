using CaseManager.Application.Abstractions;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>Finds packs that nobody works on though something is left to make, and hands them to the workers again.</summary>
public sealed class PackRecovery(ICaseManagerDb db, IPackQueue queue, TimeProvider time)
{
    // Enough to keep the workers busy until the next look.
    private const int Most = 50;

    // A pack that was just asked for is already on its way to the workers.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    /// <summary>Enqueues them again, oldest first. One that somebody works on is left alone, else workers would gather on it minute by minute.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RecoverAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var before = now - Grace;
        var left = await db.ReportPacks.AsNoTracking()
            .Where(p => (p.State == PackState.Queued || p.State == PackState.Running) && p.RunningSince < before
                && !p.Items.Any(i => i.State == PackItemState.Running && i.LeaseUntil >= now))
            .OrderBy(p => p.RequestedAt).ThenBy(p => p.Title)
            .Select(p => p.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        left.ForEach(queue.Enqueue);
        return left.Count;
    }
}
