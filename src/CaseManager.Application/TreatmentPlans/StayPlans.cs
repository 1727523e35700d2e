using CaseManager.Application.Abstractions;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>The versions of the plan of one stay, and which of them is in force.</summary>
internal static class StayPlans
{
    /// <summary>A version that came into force takes the place of the one before, and takes over what was reviewed there meanwhile.</summary>
    public static async Task ReplaceBeforeAsync(this ICaseManagerDb db, TreatmentPlan plan, CancellationToken cancellationToken)
    {
        if (plan.ActiveFrom is { } from && await db.TreatmentPlans.Whole().FirstOrDefaultAsync(
            p => p.EpisodeId == plan.EpisodeId && p.Status == PlanStatus.Active && p.Id != plan.Id, cancellationToken) is { } before)
        {
            plan.TakeOverReviews(before);
            before.Supersede(from);
        }
    }

    /// <summary>Starts the next version as a draft that carries everything over; to be saved by the caller.</summary>
    /// <param name="plan">With its parts and their reviews.</param>
    /// <exception cref="RuleViolationException"><c>plan.stay-over</c>, <c>plan.draft-exists</c>, <c>plan.not-newest</c>, <c>plan.not-active</c>.</exception>
    public static async Task<TreatmentPlan> StartNextAsync(this ICaseManagerDb db, TreatmentPlan plan, CancellationToken cancellationToken)
    {
        plan.RequireRunningStay();
        Require.That(!await db.TreatmentPlans.AnyAsync(p => p.EpisodeId == plan.EpisodeId && (p.Status == PlanStatus.Draft || p.Status == PlanStatus.AwaitingCoSignature), cancellationToken), "plan.draft-exists",
            "A new version is already being written, or waits for its co-signature. Open it instead.");
        // What was written in a later version must not be left behind.
        Require.That(!await db.TreatmentPlans.AnyAsync(p => p.EpisodeId == plan.EpisodeId && p.Number > plan.Number, cancellationToken), "plan.not-newest", "There is a later version. Start from that one.");
        var next = plan.NextVersion(plan.Number + 1);
        db.TreatmentPlans.Add(next);
        return next;
    }

    /// <summary>The plan in force ends with its stay.</summary>
    public static async Task EndPlanAsync(this ICaseManagerDb db, Guid episodeId, DateOnly lastDay, CancellationToken cancellationToken) =>
        (await db.TreatmentPlans.FirstOrDefaultAsync(p => p.EpisodeId == episodeId && p.Status == PlanStatus.Active, cancellationToken))?.Close(lastDay);

    /// <summary>A stay that is reopened has its plan again.</summary>
    public static async Task ResumePlanAsync(this ICaseManagerDb db, Guid episodeId, CancellationToken cancellationToken) =>
        (await db.TreatmentPlans.Where(p => p.EpisodeId == episodeId && p.Status == PlanStatus.Closed).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellationToken))?.Reopen();

    /// <summary>Objectives are reviewed on days of the stay up to today.</summary>
    /// <exception cref="RuleViolationException"><c>objective.day</c>.</exception>
    public static void RequireReviewDay(this TreatmentPlan plan, DateOnly day, TimeProvider time)
    {
        Require.That(day <= plan.Episode.Program.Site.Clock.Today(time), "objective.day", "The day of the review lies in the future.", "Day");
        Require.That(day >= plan.Episode.AdmittedOn, "objective.day", "The day of the review lies before the admission.", "Day");
    }

    /// <summary>Nothing comes into force in a stay that is over: else two versions would be in force once it is reopened.</summary>
    /// <exception cref="RuleViolationException"><c>plan.stay-over</c>.</exception>
    public static void RequireRunningStay(this TreatmentPlan plan) =>
        Require.That(plan.Episode.DischargedOn is null, "plan.stay-over", "The stay is over. Take the discharge back first, or write the plan of the running stay.");
}
