namespace CaseManager.Domain.Outcomes;

/// <summary>What there is to be celebrated (rule 11).</summary>
public enum MilestoneKind
{
    /// <summary>So many days since the recovery start date of the client's own.</summary>
    RecoveryDays,

    /// <summary>So many weeks in a row with a peer support meeting.</summary>
    MeetingWeeks,

    /// <summary>All objectives of a goal are met.</summary>
    GoalMet,
}
