using CaseManager.Domain.Groups;

namespace CaseManager.Application.Groups;

/// <summary>What a schedule makes of the sessions ahead.</summary>
/// <param name="Until">The last day that was planned; sessions after it appear day by day.</param>
/// <param name="Added">Days with a new session.</param>
/// <param name="Changed">Days whose session is at another time, length or place.</param>
/// <param name="Withdrawn">Days whose session is taken back.</param>
/// <param name="Kept">Days whose session stays as somebody left it.</param>
/// <param name="Holidays">Days of the rule on which the site is closed.</param>
public sealed record ScheduleChange(
    DateOnly Until, IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Changed, IReadOnlyList<DateOnly> Withdrawn, IReadOnlyList<DateOnly> Kept, IReadOnlyList<(DateOnly Day, string Name)> Holidays)
{
    internal static ScheduleChange Of(SessionPlan plan, Group group, DateOnly horizon, DateOnly today)
    {
        var days = group.Schedule is { } schedule ? MeetingCalendar.DaysOf(schedule.Rule, schedule.StartsOn, today, horizon).ToHashSet() : [];
        return new(horizon, [.. plan.Added.Select(s => s.Date).Concat(plan.Returned.Select(r => r.Slot.Date)).Order()], [.. plan.Changed.Select(c => c.Slot.Date)],
            [.. plan.Withdrawn.Select(w => w.Date)], plan.Kept, [.. group.Site.Holidays.Where(h => days.Contains(h.Date)).OrderBy(h => h.Date).Select(h => (h.Date, h.Name))]);
    }
}
