using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>Days of periods.</summary>
public static class SchedulePeriods
{
    private const int DaysOfWeek = 7;

    /// <summary>The days that are covered.</summary>
    /// <param name="day">The day on which the report is due, at the site.</param>
    public static Period On(this SchedulePeriod period, DateOnly day)
    {
        var (monday, first) = (Period.WeekOf(day), new DateOnly(day.Year, day.Month, 1));
        return period switch
        {
            SchedulePeriod.Yesterday => Before(day, 1),
            SchedulePeriod.Last7Days => Before(day, DaysOfWeek),
            SchedulePeriod.LastWeek => Before(monday, DaysOfWeek),
            SchedulePeriod.LastMonth => new Period(first.AddMonths(-1), first.AddDays(-1)),
            SchedulePeriod.Last30Days => Before(day, 30),
            SchedulePeriod.Last90Days => Before(day, 90),
            SchedulePeriod.MonthToDate => new Period(first, day),
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
        };
    }

    private static Period Before(DateOnly day, int days) => new(day.AddDays(-days), day.AddDays(-1));
}
