using System.Globalization;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>What schedules and their parts are called.</summary>
public static class ScheduleWords
{
    /// <summary>Of what, as it is chosen whatever the report.</summary>
    public static string Words(this ScheduleTarget target) => target switch
    {
        ScheduleTarget.Client => "One client",
        ScheduleTarget.Group => "A group",
        ScheduleTarget.CounselorClients => "All clients of a counselor",
        ScheduleTarget.ProgramClients => "A program, or all of its clients",
        ScheduleTarget.SiteClients => "A site, or all of its clients",
        ScheduleTarget.SavedFilter => "What a filter of mine narrows to",
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };

    /// <summary>Of what, of a kind of report: what is about many clients is one document, or a pack with one for each.</summary>
    public static string Words(this ScheduleTarget target, ReportKind kind) => (target, kind) switch
    {
        (ScheduleTarget.ProgramClients, ReportKind.ProgramSummary) => "A program",
        (ScheduleTarget.SiteClients, ReportKind.ProgramSummary) => "A site",
        (ScheduleTarget.CounselorClients, _) => "All clients of a counselor" + Pack(kind),
        (ScheduleTarget.ProgramClients, _) => "All clients of a program" + Pack(kind),
        (ScheduleTarget.SiteClients, _) => "All clients of a site" + Pack(kind),
        _ => target.Words(),
    };

    /// <summary>Which report, and of which days where it is of any.</summary>
    public static string What(this ScheduleRow row) => $"{row.Kind.Words()} · {(row.Target.CoversDays(row.Kind) ? row.Covers.Words() : "as of the day on which it is made")}";

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

    private static string Pack(ReportKind kind) => kind.IsOfClient() ? " (a pack)" : "";

    private static string DaysOf(Rhythm rhythm) => rhythm.Unit switch
    {
        RhythmUnit.Daily => "Every day",
        RhythmUnit.Weekly => string.Join(", ", rhythm.Days.Select(d => d.ToString()[..3])),
        _ => $"Each month on {DayWords(rhythm.DayOfMonth!.Value)}",
    };
}
