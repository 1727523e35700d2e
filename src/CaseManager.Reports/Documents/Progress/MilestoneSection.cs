using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Wording;
using CaseManager.Domain.Outcomes;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>What the client reached in the period, to be celebrated (rule 11).</summary>
public sealed class MilestoneSection(PeerSupportLoader meetings, PlanLoader plans) : IProgressSection
{
    /// <inheritdoc/>
    public int Order => 360;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        if (await meetings.LoadAsync(scope, cancellationToken) is not { } found || scope.Period.Within(scope.Period.From, scope.Today) is not { } days)
        {
            return [];
        }

        var plan = await plans.LoadAsync(scope, cancellationToken);
        var reached = (scope.RecoveryStart is { } start ? Milestone.OfRecovery(start, days) : [])
            .Concat(Milestone.OfMeetings(found.MeetingDays, days))
            .Concat(plan is null ? [] : Milestone.OfGoals(plan.Goals.Where(g => g.IsCurrent).Select(Reviews), days))
            .OrderBy(m => m.Day).ThenBy(m => m.Kind).ToList();
        return reached.Count == 0 ? []
            :
            [
                new HeadingBlock(2, "Milestones"),
                new TableBlock("Reached in this period", [new Column("Day", Align.Start, 0, 90), new Column("What was reached", Align.Start, 3, 200)],
                    [.. reached.Select(m => new Row([Words.Day(m.Day), Capital(m.Words())]))]),
            ];
    }

    private static IReadOnlyCollection<DateOnly?> Reviews(GoalInForce goal) =>
        [.. goal.Objectives.Select(o => o.Review is { Status: ObjectiveStatus.Met } review ? review.Date : (DateOnly?)null)];

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
