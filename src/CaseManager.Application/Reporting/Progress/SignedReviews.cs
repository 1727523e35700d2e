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
        var signed = await inScope.Plans(Permission.RunClinicalReports).AsNoTracking()
            .Where(p => episodes.Contains(p.EpisodeId) && p.SignedAt != null && p.Status != PlanStatus.SentBack)
            .OrderBy(p => p.SignedAt).ThenBy(p => p.Number)
            .Select(p => new SignedVersion(p.EpisodeId, p.SignedAt!.Value, p.Episode.Program.Site.TimeZoneId,
                p.Problems.SelectMany(x => x.Goals).Where(g => g.Domain != null).SelectMany(g => g.Objectives, (g, o) => new SignedObjective(g.Domain!.Value,
                    o.Progress.Select(r => new ObjectiveReview(r.Status, r.Remark, r.Date, r.At)).ToList())).ToList()))
            .ToListAsync(cancellationToken);

        // The first signature of a stay begins the plan; those after it review the one before.
        return [.. signed.GroupBy(v => v.EpisodeId).SelectMany(plan => plan.Skip(1)).Select(Review).Where(r => r.On <= to).OrderBy(r => r.At)];
    }

    private static SignedReview Review(SignedVersion version) => new(version.EpisodeId, DateOnly.FromDateTime(SiteClock.Of(version.TimeZoneId).ToLocal(version.SignedAt)), version.SignedAt,
        [.. version.Objectives.Select(o => new DomainStanding(o.Domain, o.StatusAt(version.SignedAt)))]);

    private sealed record SignedVersion(Guid EpisodeId, DateTime SignedAt, string TimeZoneId, List<SignedObjective> Objectives);

    private sealed record SignedObjective(RecoveryDomain Domain, List<ObjectiveReview> Reviews)
    {
        public ObjectiveStatus StatusAt(DateTime signature) =>
            Reviews.Where(r => r.At <= signature).OrderBy(r => r.Date).ThenBy(r => r.At).LastOrDefault()?.Status ?? ObjectiveStatus.NotReviewed;
    }
}
