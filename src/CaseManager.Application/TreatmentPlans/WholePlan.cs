using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>A plan with everything in it, in a fixed number of queries.</summary>
internal static class WholePlan
{
    private const int MostAttempts = 5;

    /// <summary>Plans with their parts and the reviews of these.</summary>
    public static IQueryable<TreatmentPlan> Whole(this IQueryable<TreatmentPlan> plans) =>
        plans.Parts().Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Progress);

    /// <summary>Plans with their parts, removed ones too: only so can they be put back.</summary>
    public static IQueryable<TreatmentPlan> Parts(this IQueryable<TreatmentPlan> plans) =>
        plans.IgnoreQueryFilters()
            .Include(p => p.Episode.Client)
            .Include(p => p.Episode.Program.Site)
            .Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Interventions).ThenInclude(i => i.Group)
            .Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Interventions).ThenInclude(i => i.Responsible);

    /// <summary>The plan to be changed.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<TreatmentPlan> WholePlanAsync(this ICaseManagerDb db, Guid planId, CancellationToken cancellationToken) =>
        await db.TreatmentPlans.Whole().SingleOrDefaultAsync(p => p.Id == planId, cancellationToken) ?? throw new NotFoundException("The plan");

    /// <summary>The plan to be signed or answered to: what was read is what is signed.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It is no longer at <paramref name="version"/>.</exception>
    public static async Task<TreatmentPlan> PlanAsReadAsync(this ICaseManagerDb db, Guid planId, int version, CancellationToken cancellationToken)
    {
        var plan = await db.WholePlanAsync(planId, cancellationToken);
        ConflictException.ThrowIfStale(version, plan.Version);
        return plan;
    }

    /// <summary>Writes in one part of a plan. Whoever writes in another one at the same moment is not in the way: it is done again upon what they wrote.</summary>
    /// <param name="write">Does it, and says which part it was; it may run more than once.</param>
    /// <exception cref="NotFoundException">There is no such plan or part.</exception>
    /// <exception cref="ConflictException">The part itself was rewritten meanwhile.</exception>
    public static async Task<Guid> WriteAsync(this ICaseManagerDb db, Guid planId, Func<TreatmentPlan, Task<PlanPart>> write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var plan = await db.InOneQuery(db.TreatmentPlans.Parts()).SingleOrDefaultAsync(p => p.Id == planId, cancellationToken) ?? throw new NotFoundException("The plan");
            var part = await write(plan);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return part.Id;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>As the other one, for what needs nothing but the plan.</summary>
    public static Task<Guid> WriteAsync(this ICaseManagerDb db, Guid planId, Func<TreatmentPlan, PlanPart> write, CancellationToken cancellationToken) =>
        db.WriteAsync(planId, plan => Task.FromResult(write(plan)), cancellationToken);

    /// <summary>A part that stands in the plan.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static T Part<T>(this IEnumerable<T> parts, Guid? id)
        where T : PlanPart =>
        parts.FirstOrDefault(p => p.Id == id) ?? throw new NotFoundException("That part of the plan");

    /// <summary>A part that stands in the plan, as it was when the form was opened.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It was rewritten meanwhile.</exception>
    public static T PartAsRead<T>(this IEnumerable<T> parts, Guid? id, int revision)
        where T : PlanPart
    {
        var part = parts.Part(id);
        ConflictException.ThrowIfStale(revision, part.Revision);
        return part;
    }
}
