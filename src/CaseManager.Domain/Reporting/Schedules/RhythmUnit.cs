namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>How often a schedule asks.</summary>
public enum RhythmUnit
{
    /// <summary>Every day.</summary>
    Daily,

    /// <summary>On chosen days of each week.</summary>
    Weekly,

    /// <summary>On one day of each month.</summary>
    Monthly,
}
