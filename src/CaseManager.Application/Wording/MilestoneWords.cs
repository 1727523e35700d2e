using CaseManager.Domain.Outcomes;

namespace CaseManager.Application.Wording;

/// <summary>How milestones are told.</summary>
public static class MilestoneWords
{
    /// <summary>What was reached.</summary>
    public static string Words(this Milestone milestone) => milestone switch
    {
        { Kind: MilestoneKind.RecoveryDays, Number: 1 } => "1 day since the recovery start date",
        { Kind: MilestoneKind.RecoveryDays } => $"{milestone.Number} days since the recovery start date",
        { Kind: MilestoneKind.MeetingWeeks } => $"{milestone.Number} weeks in a row with a meeting",
        { Kind: MilestoneKind.GoalMet, Number: 1 } => "a goal of the plan is met",
        { Kind: MilestoneKind.GoalMet } => $"{milestone.Number} goals of the plan are met",
        _ => throw new ArgumentOutOfRangeException(nameof(milestone), milestone.Kind, null),
    };
}
