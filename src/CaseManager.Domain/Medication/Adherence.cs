using CaseManager.Domain.Common;

namespace CaseManager.Domain.Medication;

/// <summary>
/// How many of the prescribed days the client had the medication: proportion of days covered. Days that two doses or two orders share count once; days after a stop count
/// nowhere; today counts from when something is recorded for it. Continuity is that of NQF 3175: 180 days without a gap of more than 7 days.
/// </summary>
/// <param name="DaysCovered">Prescribed days with the medication.</param>
/// <param name="DaysPrescribed">Days that were prescribed.</param>
/// <param name="Gaps">Stretches of more than <see cref="LongestBreak"/> days without it, in order: between two orders too.</param>
/// <param name="DaysInARow">Days of the longest stretch without such a gap, from its first covered day to its last one.</param>
public sealed record Adherence(int DaysCovered, int DaysPrescribed, IReadOnlyList<Period> Gaps, int DaysInARow)
{
    /// <summary>Most days without the medication that do not end continuity.</summary>
    public const int LongestBreak = 7;

    /// <summary>Days of continuity that are marked.</summary>
    public const int Continuity = 180;

    /// <summary>Nothing was prescribed.</summary>
    public static readonly Adherence None = new(0, 0, [], 0);

    /// <summary>The days that were prescribed, up to the last one that counts: stretches in order.</summary>
    public IReadOnlyList<Period> Prescribed { get; init; } = [];

    /// <summary>One decimal, half away from zero; null where no day was prescribed.</summary>
    public decimal? Percent => DaysPrescribed == 0 ? null : Math.Round(100m * DaysCovered / DaysPrescribed, 1, MidpointRounding.AwayFromZero);

    /// <summary>Whether the client had it for 180 days without a gap of more than 7 days.</summary>
    public bool IsContinuous => DaysInARow >= Continuity;

    /// <summary>Counts up to a day.</summary>
    /// <param name="prescribed">Days of orders, in any order; those that follow a schedule.</param>
    /// <param name="covered">Days on which the client had the medication by what was given, in any order.</param>
    /// <param name="today">The day of the count in the site's zone.</param>
    /// <param name="isTodayRecorded">Whether anything is recorded for today: given, missed or refused.</param>
    public static Adherence Of(IEnumerable<Period> prescribed, IEnumerable<Period> covered, DateOnly today, bool isTodayRecorded)
    {
        var cover = Joined(covered, today);
        var last = isTodayRecorded || cover.Exists(p => p.Contains(today)) ? today : today.AddDays(-1);
        var due = Joined(prescribed, last);
        if (due.Count == 0)
        {
            return None;
        }

        var had = cover.SelectMany(c => due.Select(d => c.Within(d.From, d.To))).OfType<Period>().OrderBy(p => p.From).ToList();
        var whole = new Period(due[0].From, due[^1].To);
        return new Adherence(had.Sum(p => p.Days), due.Sum(p => p.Days), [.. Breaks(had, whole)], LongestRow(had)) { Prescribed = due };
    }

    // Overlapping and touching days become one stretch; nothing reaches behind the last day.
    private static List<Period> Joined(IEnumerable<Period> days, DateOnly last)
    {
        var joined = new List<Period>();
        foreach (var next in days.Select(d => d.Within(d.From, last)).OfType<Period>().OrderBy(d => d.From))
        {
            if (joined.Count > 0 && next.From <= joined[^1].To.AddDays(1))
            {
                joined[^1] = new Period(joined[^1].From, next.To > joined[^1].To ? next.To : joined[^1].To);
            }
            else
            {
                joined.Add(next);
            }
        }

        return joined;
    }

    private static IEnumerable<Period> Breaks(List<Period> had, Period whole)
    {
        var from = whole.From;
        foreach (var (start, end) in had.Select(p => (p.From, p.To)).Append((whole.To.AddDays(1), whole.To)))
        {
            if (start.DayNumber - from.DayNumber > LongestBreak)
            {
                yield return new Period(from, start.AddDays(-1));
            }

            from = end.AddDays(1);
        }
    }

    private static int LongestRow(List<Period> had)
    {
        var (longest, first, last) = (0, DateOnly.MinValue, DateOnly.MinValue);
        foreach (var stretch in had)
        {
            if (longest == 0 || stretch.From.DayNumber - last.DayNumber - 1 > LongestBreak)
            {
                first = stretch.From;
            }

            last = stretch.To;
            longest = Math.Max(longest, last.DayNumber - first.DayNumber + 1);
        }

        return longest;
    }
}
