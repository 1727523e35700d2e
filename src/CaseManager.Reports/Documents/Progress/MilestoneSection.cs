using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
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
        var reached = Milestone.OfRecovery(scope.RecoveryStarts, days)
            .Concat(Milestone.OfMeetings(found.MeetingDays, days))
            .Concat(plan is null ? [] : Milestone.OfGoals(plan.Goals.Where(g => g.IsWhole).Select(Reviews), days))
            .OrderBy(m => m.Day).ThenBy(m => m.Kind).ToList();
        List<Block> starts = [.. NewStarts(scope, days)];
        return reached.Count + starts.Count == 0 ? []
            :
            [
                new HeadingBlock(2, "Milestones"),
                .. reached.Count == 0 ? [] : new Block[] { Table(reached) },
                .. starts,
            ];
    }

    private static TableBlock Table(List<Milestone> reached) => new(
        "Reached in this period", [new Column("Day", Align.Start, 0, 90), new Column("What was reached", Align.Start, 3, 200)], [.. reached.Select(m => new Row([Words.Day(m.Day), Capital(m.Words())]))]);

    // Kept as history, and shown without judgement: a date that is counted from anew takes nothing off what was reached.
    private static IEnumerable<Block> NewStarts(ProgressScope scope, Period days) =>
        scope.RecoveryStarts.Skip(1).Where(t => t.Start is not null && days.Contains(t.On)).Select(t => FixedWordings.NewStart(Words.Day(t.Start!.Value)).Block(scope.Audience, Tone.Normal));

    private static IReadOnlyCollection<DateOnly?> Reviews(GoalInForce goal) =>
        [.. goal.Objectives.Select(o => o.Review is { Status: ObjectiveStatus.Met } review ? review.Date : (DateOnly?)null)];

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
