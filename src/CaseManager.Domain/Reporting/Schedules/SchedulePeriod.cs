namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>Which days a scheduled report covers, as seen from the day on which it is due.</summary>
public enum SchedulePeriod
{
    /// <summary>The day before.</summary>
    Yesterday,

    /// <summary>The seven days before.</summary>
    Last7Days,

    /// <summary>The week before, Monday to Sunday.</summary>
    LastWeek,

    /// <summary>The calendar month before.</summary>
    LastMonth,

    /// <summary>The thirty days before.</summary>
    Last30Days,

    /// <summary>The ninety days before.</summary>
    Last90Days,

    /// <summary>From the first of the month to the day itself.</summary>
    MonthToDate,
}
