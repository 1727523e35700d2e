using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using Ical.Net.DataTypes;
using RecurrenceRule = CaseManager.Domain.Groups.RecurrenceRule;
using Ical.Net.Evaluation;

namespace CaseManager.Application.Groups;

/// <summary>
/// Lays a recurrence rule on the calendar. Rules are expanded in local days; each day gets its instant from the clock of the site, so no meeting moves when clocks change.
/// </summary>
internal static class MeetingCalendar
{
    // A rule that fits no day, such as the 30th of February, would be looked for until the year 9999. Eight years hold every day that there is.
    private static readonly EvaluationOptions Bounded = new() { MaxUnmatchedIncrementsLimit = 8 * 366 };

    /// <summary>The days of a rule from a day to a day, in order.</summary>
    internal static IReadOnlyList<DateOnly> DaysOf(RecurrenceRule rule, DateOnly startsOn, DateOnly from, DateOnly to)
    {
        var first = from < startsOn ? startsOn : from;
        var days = new List<DateOnly>();
        try
        {
            var found = new RecurrencePatternEvaluator(new Ical.Net.DataTypes.RecurrenceRule(rule.Text)).Evaluate(new CalDateTime(startsOn), new CalDateTime(first), Bounded);
            days.AddRange(found.Select(p => p.StartTime.Date).TakeWhile(day => day <= to).Where(day => day >= first));
        }
        catch (EvaluationException)
        {
            // No day fits any more: what was found is all there is.
        }

        return days;
    }

    /// <summary>The meetings ahead up to a day; none on a holiday of the site. Its holidays are loaded.</summary>
    internal static IReadOnlyList<MeetingSlot> SlotsOf(GroupSchedule schedule, Site site, DateTime utcNow, DateOnly until)
    {
        var clock = site.Clock;
        var holidays = site.Holidays.Select(h => h.Date).ToHashSet();
        return [.. DaysOf(schedule.Rule, schedule.StartsOn, DateOnly.FromDateTime(clock.ToLocal(utcNow)).AddDays(-1), until)
            .Where(day => !holidays.Contains(day))
            .Select(day => MeetingSlot.On(day, schedule.StartsAt, schedule.Minutes, clock))
            .Where(slot => slot.StartsAtUtc > utcNow)];
    }
}
