namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>What came of one occurrence of a schedule.</summary>
public enum ScheduledOutcome
{
    /// <summary>The report or pack was asked for; how far it is stands in its own row.</summary>
    Asked,

    /// <summary>Nothing was asked for; the reason says why.</summary>
    Refused,
}
