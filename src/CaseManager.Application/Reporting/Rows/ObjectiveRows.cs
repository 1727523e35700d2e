using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Security;
using CaseManager.Application.Wording;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Objectives of a recovery domain that stand, or stood at a review, at a status, in the order of the plan.</summary>
public sealed class ObjectiveRows(PlanLoader plans, InScope scope) : IFigureRows
{
    /// <inheritdoc/>
    public RowsOf Of => RowsOf.Objectives;

    /// <inheritdoc/>
    public async Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken)
    {
        var plan = await plans.LoadAsync(new ProgressScope(filter.ClientId!.Value, filter.Days, filter.Days.To, Audience.Internal), cancellationToken) ?? new PlanInForce([]);
        IReadOnlyList<Standing> all = filter.PlanId is { } signed
            ? await SignedAsync(signed, filter, plan.SignedReviews.Where(r => r.PlanId == signed).SelectMany(r => r.Standing), cancellationToken)
            : [.. DomainInterventions.Of(plan).Where(d => d.Domain == filter.Domain).SelectMany(d => d.Goals).SelectMany(goal => Standing.Of(goal, filter))];
        var rows = all.Where(s => s.Status == filter.Status).ToList();
        return new FigureRows(["Objective", "Goal", "Status", "Reviewed on"], rows.ToPage(page).To(s => s.Row()), [Words.Number(rows.Count)]);
    }

    private async Task<IReadOnlyList<Standing>> SignedAsync(Guid planId, RowFilter filter, IEnumerable<DomainStanding> reviewed, CancellationToken cancellationToken)
    {
        var known = reviewed.Where(s => s.Domain == filter.Domain).ToDictionary(s => s.ObjectiveId);
        var texts = await scope.Plans(Permission.RunClinicalReports).AsNoTracking().Where(p => p.Id == planId && p.Episode.ClientId == filter.ClientId)
            .SelectMany(p => p.Problems).SelectMany(p => p.Goals, (problem, goal) => new { problem, goal }).SelectMany(x => x.goal.Objectives, (x, objective) => new
            {
                objective.Id, objective.Text, x.goal.OwnWords, ProblemPosition = x.problem.Position, GoalPosition = x.goal.Position, objective.Position,
            })
            .OrderBy(o => o.ProblemPosition).ThenBy(o => o.GoalPosition).ThenBy(o => o.Position).ToListAsync(cancellationToken);
        return [.. texts.Where(o => known.ContainsKey(o.Id)).Select(o => new Standing(planId, o.Text, o.OwnWords, known[o.Id].Status, known[o.Id].ReviewedOn))];
    }

    private sealed record Standing(Guid PlanId, string Text, string Goal, ObjectiveStatus Status, DateOnly? ReviewedOn)
    {
        // A review that is not signed is one of what the newest version has.
        public static IEnumerable<Standing> Of(GoalInForce goal, RowFilter filter) => filter.On is { } day
            ? goal.IsCurrent && goal.EpisodeId == filter.EpisodeId ? goal.Objectives.Select(o => Of(goal, o, o.ReviewOn(day))) : []
            : goal.Objectives.Select(o => Of(goal, o, o.Review));

        public FigureRow Row() => new(new RowLink($"/plans/{PlanId}", Permission.ViewPlans), [Text, Goal, Status.Words(), ReviewedOn is { } day ? Words.Day(day) : Words.None]);

        private static Standing Of(GoalInForce goal, ObjectiveInForce objective, ObjectiveReview? review) =>
            new(goal.PlanId, objective.Text, goal.OwnWords, review?.Status ?? ObjectiveStatus.NotReviewed, review?.Date);
    }
}
