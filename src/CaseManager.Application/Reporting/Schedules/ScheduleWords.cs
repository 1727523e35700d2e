using System.Globalization;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>What schedules and their parts are called.</summary>
public static class ScheduleWords
{
    /// <summary>Of what.</summary>
    public static string Words(this ScheduleTarget target) => target switch
    {
        ScheduleTarget.Client => "One client",
        ScheduleTarget.Group => "A group",
        ScheduleTarget.CounselorClients => "All clients of a counselor (a pack)",
        ScheduleTarget.ProgramClients => "All clients of a program (a pack)",
        ScheduleTarget.SiteClients => "All clients of a site (a pack)",
        ScheduleTarget.SavedFilter => "What a filter of mine narrows to",
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };

    /// <summary>Which days.</summary>
    public static string Words(this SchedulePeriod period) => period switch
    {
        SchedulePeriod.Yesterday => "Yesterday",
        SchedulePeriod.Last7Days => "The 7 days before",
        SchedulePeriod.LastWeek => "Last week, Monday to Sunday",
        SchedulePeriod.LastMonth => "Last month",
        SchedulePeriod.Last30Days => "The 30 days before",
        SchedulePeriod.Last90Days => "The 90 days before",
        SchedulePeriod.MonthToDate => "This month so far",
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };

    /// <summary>How often.</summary>
    public static string Words(this RhythmUnit unit) => unit switch
    {
        RhythmUnit.Daily => "Every day",
        RhythmUnit.Weekly => "On days of the week",
        RhythmUnit.Monthly => "Once a month",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <summary>Such as <c>Mon, Thu at 06:00</c>.</summary>
    public static string Words(this Rhythm rhythm) => string.Create(CultureInfo.InvariantCulture, $"{DaysOf(rhythm)} at {rhythm.At:HH\\:mm}");

    /// <summary>A day of the month.</summary>
    public static string DayWords(int day) => day == Rhythm.LastDay ? "the last day" : string.Create(CultureInfo.InvariantCulture, $"day {day}");

    private static string DaysOf(Rhythm rhythm) => rhythm.Unit switch
    {
        RhythmUnit.Daily => "Every day",
        RhythmUnit.Weekly => string.Join(", ", rhythm.Days.Select(d => d.ToString()[..3])),
        _ => $"Each month on {DayWords(rhythm.DayOfMonth!.Value)}",
    };
}
