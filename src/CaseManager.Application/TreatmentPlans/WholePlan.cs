using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>A plan with everything in it, in a fixed number of queries.</summary>
internal static class WholePlan
{
    /// <summary>Plans with their parts, removed ones too: only so can they be put back.</summary>
    public static IQueryable<TreatmentPlan> Whole(this IQueryable<TreatmentPlan> plans) =>
        plans.IgnoreQueryFilters()
            .Include(p => p.Episode.Client)
            .Include(p => p.Episode.Program.Site)
            .Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Interventions).ThenInclude(i => i.Group)
            .Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Progress);

    /// <summary>The plan to be changed.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It is no longer at <paramref name="version"/>.</exception>
    public static async Task<TreatmentPlan> ChangeablePlanAsync(this ICaseManagerDb db, Guid planId, int version, CancellationToken cancellationToken)
    {
        var plan = await db.TreatmentPlans.Whole().SingleOrDefaultAsync(p => p.Id == planId, cancellationToken) ?? throw new NotFoundException("The plan");
        ConflictException.ThrowIfStale(version, plan.Version);
        return plan;
    }

    /// <summary>A part that stands in the plan.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static T Part<T>(this IEnumerable<T> parts, Guid? id)
        where T : PlanPart =>
        parts.FirstOrDefault(p => p.Id == id) ?? throw new NotFoundException("That part of the plan");
}
