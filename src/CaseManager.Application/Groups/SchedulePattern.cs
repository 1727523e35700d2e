namespace CaseManager.Application.Groups;

/// <summary>How a schedule is filled in.</summary>
public enum SchedulePattern
{
    /// <summary>On days of the week, every so many weeks.</summary>
    Weekly,

    /// <summary>On one weekday of the month, such as the first Tuesday.</summary>
    Monthly,

    /// <summary>By a rule of RFC 5545.</summary>
    Advanced,
}
