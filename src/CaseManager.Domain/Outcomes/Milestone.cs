using CaseManager.Domain.Common;

namespace CaseManager.Domain.Outcomes;

/// <summary>Something that a client reached, to be celebrated (rule 11).</summary>
/// <param name="Day">When, in the site's zone.</param>
/// <param name="Number">Days or weeks; how many goals were met on that day.</param>
public sealed record Milestone(MilestoneKind Kind, DateOnly Day, int Number)
{
    /// <summary>The days from a recovery start date that are milestones (rule 11).</summary>
    public static readonly IReadOnlyList<int> RecoveryDays = [1, 30, 60, 90, 180, 365];

    /// <summary>The numbers of weeks in a row with a meeting that are milestones (rule 11).</summary>
    public static readonly IReadOnlyList<int> MeetingWeeks = [4, 12, 26];

    private const int DaysOfWeek = 7;

    /// <summary>The first day whose meetings have to be known, so that weeks in a row are told for <paramref name="days"/>.</summary>
    public static DateOnly MeetingsFrom(Period days) =>
        days.From.DayNumber < DaysOfWeek * (MeetingWeeks[^1] + 1) ? DateOnly.MinValue : Period.WeekOf(days.From).AddDays(-DaysOfWeek * MeetingWeeks[^1]);

    /// <summary>Days from the recovery start date that fall into a period.</summary>
    public static IEnumerable<Milestone> OfRecovery(DateOnly start, Period days) =>
        RecoveryDays.Select(n => new Milestone(MilestoneKind.RecoveryDays, start.AddDays(n), n)).Where(m => days.Contains(m.Day));

    /// <summary>
    /// Days from recovery start dates, each from the date that was in force: what was reached before a new start stays reached (rule 11). A later date is in force from itself on, since the client counts anew from there;
    /// one that was put right, or taken back, from the day on which it was recorded; the first one from ever.
    /// </summary>
    /// <param name="told">In the order in which they were recorded.</param>
    public static IEnumerable<Milestone> OfRecovery(IReadOnlyList<RecoveryTold> told, Period days)
    {
        for (var i = 0; i < told.Count; i++)
        {
            var until = told.Skip(i + 1).Select((_, next) => InForceFrom(told, i + 1 + next)).DefaultIfEmpty(DateOnly.MaxValue).Min();
            if (told[i].Start is { } start)
            {
                foreach (var reached in OfRecovery(start, days).Where(m => m.Day >= InForceFrom(told, i) && m.Day < until))
                {
                    yield return reached;
                }
            }
        }
    }

    private static DateOnly InForceFrom(IReadOnlyList<RecoveryTold> told, int i) =>
        i == 0 ? DateOnly.MinValue : told[i].Start is { } start && told[i - 1].Start < start && start < told[i].On ? start : told[i].On;

    /// <summary>Weeks in a row with a meeting, Monday to Sunday, that were completed by a meeting in a period; the day is that of the first meeting of the last week.</summary>
    /// <param name="meetings">Days with a meeting, from <see cref="MeetingsFrom"/> on.</param>
    public static IEnumerable<Milestone> OfMeetings(IEnumerable<DateOnly> meetings, Period days)
    {
        var (row, last) = (0, DateOnly.MinValue);
        foreach (var week in meetings.GroupBy(Period.WeekOf).OrderBy(w => w.Key))
        {
            row = row > 0 && week.Key == last.AddDays(DaysOfWeek) ? row + 1 : 1;
            last = week.Key;
            if (MeetingWeeks.Contains(row) && days.Contains(week.Min()))
            {
                yield return new Milestone(MilestoneKind.MeetingWeeks, week.Min(), row);
            }
        }
    }

    /// <summary>Goals of which all objectives are met, by the day on which the last of them was.</summary>
    /// <param name="goals">Of each goal the last review of each objective: its day where it says that the objective is met, else null.</param>
    public static IEnumerable<Milestone> OfGoals(IEnumerable<IReadOnlyCollection<DateOnly?>> goals, Period days) =>
        goals.Where(g => g.Count > 0 && g.All(day => day is not null)).Select(g => g.Max()!.Value).Where(days.Contains)
            .GroupBy(day => day).Select(day => new Milestone(MilestoneKind.GoalMet, day.Key, day.Count()));
}
