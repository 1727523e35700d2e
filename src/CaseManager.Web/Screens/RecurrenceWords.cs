using System.Globalization;
using CaseManager.Application.Groups;
using CaseManager.Domain.Groups;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>How screens say when a group meets.</summary>
public static class RecurrenceWords
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The days of the week from Monday.</summary>
    public static IReadOnlyList<DayOfWeek> WeekDays => Week;

    /// <summary>Which one of the month, to choose.</summary>
    public static IReadOnlyList<SelectListItem> Which { get; } = [.. new[] { 1, 2, 3, 4, -1 }.Select(n => new SelectListItem(Ordinal(n), n.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>Such as <c>weekly on Mon, Wed at 10:00, 60 minutes, Library</c>.</summary>
    public static string Words(ScheduleView schedule)
    {
        var (rule, culture) = (schedule.Rule, CultureInfo.InvariantCulture);
        var end = rule.Until is { } last ? $", until {Show.Date(last)}" : rule.Count is { } count ? string.Create(culture, $", {count} times from {Show.Date(schedule.StartsOn)}") : "";
        return string.Create(culture, $"{RuleWords(rule)} at {schedule.StartsAt:HH\\:mm}, {schedule.Minutes} minutes{(schedule.Room is null ? "" : $", {schedule.Room}")}{end}");
    }

    private static string RuleWords(RecurrenceRule rule)
    {
        if (rule.IsAdvanced)
        {
            return $"by the rule {rule.Text}";
        }

        return rule.Unit is RecurrenceUnit.Weekly
            ? $"{Every(rule.Interval, "weekly", "week")} on {string.Join(", ", rule.Days.OrderBy(d => ((int)d.Day + 6) % 7).Select(d => d.Day.ToString()[..3]))}"
            : $"{Every(rule.Interval, "monthly", "month")} on the {Ordinal(rule.Days[0].Which ?? 1)} {rule.Days[0].Day}";
    }

    private static string Every(int interval, string each, string unit) => interval switch
    {
        1 => each,
        2 => $"every second {unit}",
        _ => string.Create(CultureInfo.InvariantCulture, $"every {interval} {unit}s"),
    };

    private static string Ordinal(int number) => number switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        -1 => "last",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number}."),
    };
}
