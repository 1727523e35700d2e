using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>Reads the versions of a client's plans that were in force in a period, in three queries whatever their size, and joins them by lineage.</summary>
public sealed class PlanLoader(InScope inScope)
{
    // Several sections of one report ask for the same.
    private (ProgressScope Of, PlanInForce? Plan)? last;

    /// <summary>Null where no plan was in force.</summary>
    public async Task<PlanInForce?> LoadAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        last = last is { } known && known.Of == scope ? known : (scope, await ReadAsync(scope, cancellationToken));
        return last.Value.Plan;
    }

    private async Task<PlanInForce?> ReadAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        // Days to come are planned but not due: they would make every plan look behind.
        if (scope.Period.Within(scope.Period.From, scope.Today) is not { } days)
        {
            return null;
        }

        var plans = InForce(scope.ClientId, days);
        var versions = await VersionsAsync(plans, cancellationToken);
        return versions.Count == 0 ? null
            : Join(versions, await ReviewsAsync(plans, days.To, cancellationToken), days) with { SignedReviews = await SignedReviews.OfAsync(inScope, [.. versions.Select(v => v.EpisodeId).Distinct()], days.To, cancellationToken) };
    }

    private IQueryable<TreatmentPlan> InForce(Guid clientId, Period days)
    {
        var (from, to) = (days.From, days.To);
        return inScope.Plans(Permission.RunClinicalReports).AsNoTracking()
            .Where(p => p.Episode.ClientId == clientId && p.ActiveFrom <= to
                && (p.ActiveUntil == null || (p.ActiveUntil >= from && p.ActiveUntil >= p.ActiveFrom))
                && (p.Episode.DischargedOn == null || p.Episode.DischargedOn >= from));
    }

    // Flat, with a row for each intervention: nested lists would be a query for each level, or one that SQLite scans whole tables for.
    private static async Task<List<PlanVersion>> VersionsAsync(IQueryable<TreatmentPlan> plans, CancellationToken cancellationToken)
    {
        var rows = await (
            from p in plans
            from x in p.Problems.DefaultIfEmpty()
            from g in x!.Goals.DefaultIfEmpty()
            from o in g!.Objectives.DefaultIfEmpty()
            from i in o!.Interventions.DefaultIfEmpty()
            orderby p.ActiveFrom descending, p.Number descending, p.Id
            select new
            {
                Plan = new { p.Id, p.EpisodeId, p.Number, ActiveFrom = p.ActiveFrom!.Value, p.ActiveUntil, p.Episode.DischargedOn },
                Goal = g == null ? null : new { g.Id, ProblemPosition = x!.Position, Problem = x.Description, g.Position, g.OwnWords, g.Domain },
                Objective = o == null ? null : new { o.Id, o.Lineage, o.Position, o.Text, o.Measure, o.TargetDate },
                Intervention = i == null ? null : new InterventionRow(
                    i.Lineage, i.Position, i.Modality, i.Description, i.Frequency.Times, i.Frequency.Unit, i.GroupId, i.Group!.Code, i.From, i.Until, i.CounselingSeriesId, i.MedicationOrderId),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => r.Plan).Select(plan => new PlanVersion(
            plan.Key.Id, plan.Key.EpisodeId, plan.Key.Number, plan.Key.ActiveFrom, plan.Key.ActiveUntil, plan.Key.DischargedOn,
            [.. plan.Where(r => r.Goal is not null).GroupBy(r => r.Goal!).Select(goal => new GoalRow(
                goal.Key.ProblemPosition, goal.Key.Problem, goal.Key.Position, goal.Key.OwnWords, goal.Key.Domain,
                [.. goal.Where(r => r.Objective is not null).GroupBy(r => r.Objective!).Select(objective => new ObjectiveRow(
                    objective.Key.Id, objective.Key.Lineage, objective.Key.Position, objective.Key.Text, objective.Key.Measure, objective.Key.TargetDate,
                    [.. objective.Select(r => r.Intervention).OfType<InterventionRow>()]))]))]))];
    }

    // By objective, of one version each.
    private static async Task<ILookup<Guid, ObjectiveReview>> ReviewsAsync(IQueryable<TreatmentPlan> plans, DateOnly until, CancellationToken cancellationToken) =>
        (await plans.SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives).SelectMany(o => o.Progress, (o, r) => new { o.Id, r.Status, r.Remark, r.Date, r.At })
            .Where(r => r.Date <= until)
            .ToListAsync(cancellationToken))
            .ToLookup(r => r.Id, r => new ObjectiveReview(r.Status, r.Remark, r.Date, r.At));

    // The newest version of each plan says how things stand; what it no longer has is taken from the version before.
    private static PlanInForce Join(List<PlanVersion> versions, ILookup<Guid, ObjectiveReview> reviews, Period days)
    {
        var seen = new HashSet<Guid>();
        var goals = new List<GoalInForce>();
        var newest = versions.DistinctBy(v => v.EpisodeId).ToHashSet();
        foreach (var (version, goal) in versions.SelectMany(v => v.Goals.OrderBy(g => g.ProblemPosition).ThenBy(g => g.Position), (version, goal) => (version, goal)))
        {
            var objectives = goal.Objectives.OrderBy(o => o.Position).Where(o => seen.Add(o.Lineage)).ToList();
            if (objectives.Count > 0 || newest.Contains(version))
            {
                goals.Add(new GoalInForce(goal.Problem, goal.OwnWords, goal.Domain, [.. objectives.Select(o => Objective(o, versions, reviews[o.Id], days))])
                {
                    PlanId = version.Id,
                    EpisodeId = version.EpisodeId,
                    IsCurrent = newest.Contains(version),
                    IsWhole = objectives.Count == goal.Objectives.Count,
                });
            }
        }

        return new PlanInForce(goals);
    }

    private static ObjectiveInForce Objective(ObjectiveRow newest, List<PlanVersion> versions, IEnumerable<ObjectiveReview> known, Period days)
    {
        // What was put right on the same day is one review.
        var reviews = known.GroupBy(r => r.Date).OrderBy(day => day.Key).Select(day => day.OrderBy(r => r.At).Last()).ToList();
        var interventions = versions
            .SelectMany(version => version.Goals.SelectMany(g => g.Objectives).Where(o => o.Lineage == newest.Lineage)
                .SelectMany(o => o.Interventions.OrderBy(i => i.Position)).Select(row => (Version: version, Row: row)))
            .GroupBy(i => i.Row.Lineage)
            .Select(lineage => Intervention(lineage.First().Row, [.. lineage.Select(i => Stretch(i.Version, i.Row, days)).OfType<ActiveStretch>()]));
        return new ObjectiveInForce(newest.Text, newest.Measure, newest.TargetDate, reviews, [.. interventions]);
    }

    private static InterventionInForce Intervention(InterventionRow newest, List<ActiveStretch> stretches) =>
        new(newest.Description, newest.Frequency, newest.GroupCode,
            new ActiveIntervention(newest.Lineage, newest.Modality, [.. stretches.OrderBy(s => s.Days.From)]));

    // The days that period, plan, stay and intervention have in common.
    private static ActiveStretch? Stretch(PlanVersion version, InterventionRow row, Period days) =>
        days.Within(version.ActiveFrom, version.ActiveUntil)?.Within(days.From, version.DischargedOn)?.Within(row.From ?? days.From, row.Until) is { } active
            ? new ActiveStretch(active, row.Frequency, row.GroupId, row.SeriesId, row.MedicationOrderId)
            : null;
}
