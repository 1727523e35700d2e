using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaseManager.Infrastructure.Persistence;

/// <summary>Keeps the traces of what plans in force say in step with the plans, in the same transaction; see docs/adr/0023.</summary>
internal static class PlanTextIndex
{
    /// <summary>A property of plans that only the database knows: the way their traces were made; 0 where there are none.</summary>
    public const string VersionProperty = "TraceVersion";

    // Raise it where texts are taken apart in another way: the next migration makes the traces of every plan in force anew.
    private const int Version = 1;

    private const int BatchSize = 100;

    /// <summary>Makes the traces of every plan that is about to come into force, and takes those of plans out that no longer are.</summary>
    public static async Task UpdateAsync(CaseManagerDbContext db, CancellationToken cancellationToken)
    {
        foreach (var entry in db.ChangeTracker.Entries<TreatmentPlan>().Where(IsStale).ToList())
        {
            var plan = entry.Entity;
            if (plan.Status is not PlanStatus.Active)
            {
                db.RemoveRange(await db.PlanTextTraces.Where(t => t.TreatmentPlanId == plan.Id).ToListAsync(cancellationToken));
            }
            else
            {
                var texts = entry.State is EntityState.Added ? [.. CopyCheck.TextsOf(plan).Where(t => t.IsPersonal).Select(t => t.Text)] : await TextsAsync(db, plan.Id, cancellationToken);
                db.AddRange(PlanTextTrace.Of(plan.Id, texts));
            }

            entry.Property<int>(VersionProperty).CurrentValue = plan.Status is PlanStatus.Active ? Version : 0;
        }
    }

    /// <summary>Makes the traces of plans in force that have none yet, or have them from an older version of the product. May be broken off and run again.</summary>
    public static async Task FillAsync(CaseManagerDbContext db, CancellationToken cancellationToken)
    {
        var stale = db.TreatmentPlans.Where(p => p.Status == PlanStatus.Active && EF.Property<int>(p, VersionProperty) < Version);
        while (await stale.AnyAsync(cancellationToken))
        {
            var plans = await stale.OrderBy(p => p.Id).Take(BatchSize).ToListAsync(cancellationToken);

            // Those of an older way go first: some of the new ones can have their keys.
            var ids = plans.Select(p => p.Id).ToList();
            db.RemoveRange(await db.PlanTextTraces.Where(t => ids.Contains(t.TreatmentPlanId)).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            plans.ForEach(plan => db.Entry(plan).Property<int>(VersionProperty).IsModified = true);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    // A plan in force does not change any more: what the database has of it is what it says.
    private static Task<List<string>> TextsAsync(CaseManagerDbContext db, Guid planId, CancellationToken cancellationToken)
    {
        var goals = db.TreatmentPlans.Where(p => p.Id == planId).SelectMany(p => p.Problems).SelectMany(p => p.Goals);
        return goals.Select(g => g.OwnWords).Concat(goals.SelectMany(g => g.Objectives).Select(o => o.Text)).ToListAsync(cancellationToken);
    }

    private static bool IsStale(EntityEntry<TreatmentPlan> plan) =>
        plan.State is EntityState.Added or EntityState.Modified && plan.Property<int>(VersionProperty).CurrentValue != (plan.Entity.Status is PlanStatus.Active ? Version : 0);
}
