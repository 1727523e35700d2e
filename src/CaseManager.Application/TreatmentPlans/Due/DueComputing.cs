using CaseManager.Application.Abstractions;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans.Due;

/// <summary>
/// The day of the due engine: each stay is computed once on each day of its site, in batches. What is computed already is left alone, so a run that is broken off, or started twice,
/// does what is left and no more. A stay that came by an import, or goes on after a merge was taken back, is found in the same way.
/// </summary>
public sealed class DueComputing(ICaseManagerDb db, DueTasks tasks, TimeProvider time)
{
    /// <summary>Stays computed and saved at once.</summary>
    public const int BatchSize = 100;

    /// <summary>Computes what is not computed for today.</summary>
    /// <returns>How many stays.</returns>
    public async Task<int> ComputeAsync(CancellationToken cancellationToken)
    {
        await db.PlanTasks.IgnoreQueryFilters().Where(t => t.Episode.DischargedOn != null || t.Episode.SetAsideById != null).ExecuteDeleteAsync(cancellationToken);
        var count = 0;
        foreach (var site in await db.Sites.AsNoTracking().Select(s => new { s.Id, s.TimeZoneId }).ToListAsync(cancellationToken))
        {
            var today = SiteClock.Of(site.TimeZoneId).Today(time);
            while (await NextAsync(site.Id, today, cancellationToken) is { Count: > 0 } batch)
            {
                await tasks.SaveAsync(batch, cancellationToken);
                db.ChangeTracker.Clear();
                count += batch.Count;
            }
        }

        return count;
    }

    /// <summary>The next stays at a site that are not computed for a day; never more than <see cref="BatchSize"/>.</summary>
    public Task<List<Guid>> NextAsync(Guid siteId, DateOnly today, CancellationToken cancellationToken) =>
        db.Episodes.AsNoTracking()
            .Where(e => e.Program.SiteId == siteId && e.DischargedOn == null && !db.PlanTasks.Any(t => t.EpisodeId == e.Id && t.ComputedOn >= today))
            .OrderBy(e => e.Id).Select(e => e.Id).Take(BatchSize).ToListAsync(cancellationToken);
}
