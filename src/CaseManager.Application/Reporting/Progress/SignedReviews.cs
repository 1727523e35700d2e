using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>Reads the signed reviews of plans, in one query.</summary>
internal static class SignedReviews
{
    /// <summary>Those of these stays up to a day, oldest first.</summary>
    public static async Task<IReadOnlyList<SignedReview>> OfAsync(InScope inScope, IReadOnlyCollection<Guid> episodes, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await inScope.Plans(Permission.RunClinicalReports).AsNoTracking()
            .Where(p => episodes.Contains(p.EpisodeId) && p.SignedAt != null && p.Status != PlanStatus.SentBack)
            .SelectMany(p => p.Problems, (plan, problem) => new { plan, problem }).SelectMany(x => x.problem.Goals, (x, goal) => new { x.plan, goal })
            .SelectMany(x => x.goal.Objectives, (x, objective) => new { x.plan, x.goal, objective }).SelectMany(x => x.objective.Progress.DefaultIfEmpty(), (x, review) => new SignedRow(
                x.plan.EpisodeId, x.plan.Id, x.plan.SignedAt!.Value, x.plan.Episode.Program.Site.TimeZoneId, x.goal.Domain, x.objective.Id, (ObjectiveStatus?)review!.Status, (DateOnly?)review.Date, (DateTime?)review.At))
            .ToListAsync(cancellationToken);

        // The first signature of a stay begins the plan; those after it review the one before.
        return [.. rows.GroupBy(r => r.EpisodeId)
            .SelectMany(stay => stay.GroupBy(r => r.PlanId).OrderBy(plan => plan.First().SignedAt).Skip(1)).Select(plan => Review([.. plan])).Where(r => r.On <= to).OrderBy(r => r.At)];
    }

    private static SignedReview Review(List<SignedRow> plan)
    {
        var (id, episode, signedAt, zone) = (plan[0].PlanId, plan[0].EpisodeId, plan[0].SignedAt, plan[0].TimeZoneId);
        return new(id, episode, DateOnly.FromDateTime(SiteClock.Of(zone).ToLocal(signedAt)), signedAt,
            [.. plan.Where(r => r.Domain is not null).GroupBy(r => (r.ObjectiveId, r.Domain)).Select(o => Standing(o.Key.ObjectiveId, o.Key.Domain!.Value, ReviewAt(signedAt, o)))]);
    }

    private static DomainStanding Standing(Guid objective, RecoveryDomain domain, SignedRow? review) => new(objective, domain, review?.Status ?? ObjectiveStatus.NotReviewed, review?.Date);

    private static SignedRow? ReviewAt(DateTime signature, IEnumerable<SignedRow> objective) =>
        objective.Where(r => r.At <= signature).OrderBy(r => r.Date).ThenBy(r => r.At).LastOrDefault();

    // An objective of a signed version with one of its reviews, or without any.
    private sealed record SignedRow(
        Guid EpisodeId, Guid PlanId, DateTime SignedAt, string TimeZoneId, RecoveryDomain? Domain, Guid ObjectiveId, ObjectiveStatus? Status, DateOnly? Date, DateTime? At);
}
