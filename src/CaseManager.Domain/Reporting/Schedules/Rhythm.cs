using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>When a schedule asks: on which days, and at which time on the clock of its site. At most once a day.</summary>
public sealed record Rhythm
{
    /// <summary>The last day of a month, whatever its number.</summary>
    public const int LastDay = -1;

    /// <summary>The latest day that every month has.</summary>
    public const int LatestDay = 28;

    // Longer than any month, and the day that a clock change may shift.
    private const int Reach = 33;

    /// <param name="days">Of a weekly rhythm only.</param>
    /// <param name="dayOfMonth">Of a monthly rhythm only: 1 to <see cref="LatestDay"/>, or <see cref="LastDay"/>.</param>
    /// <param name="at">Whole minutes; seconds are dropped.</param>
    /// <exception cref="RuleViolationException"><c>schedule.days</c>: a weekly rhythm without a day; <c>schedule.day-of-month</c>: a day that some months do not have.</exception>
    public Rhythm(RhythmUnit unit, IEnumerable<DayOfWeek> days, int? dayOfMonth, TimeOnly at)
    {
        Days = unit is RhythmUnit.Weekly ? [.. days.Distinct().OrderBy(d => ((int)d + 6) % 7)] : [];
        DayOfMonth = unit is RhythmUnit.Monthly ? dayOfMonth : null;
        Require.That(unit is not RhythmUnit.Weekly || Days.Count > 0, "schedule.days", "Choose at least one day of the week.", nameof(Days));
        Require.That(unit is not RhythmUnit.Monthly || dayOfMonth is LastDay or (>= 1 and <= LatestDay), "schedule.day-of-month", "Choose a day that every month has, or the last one.", nameof(DayOfMonth));
        (Unit, At) = (unit, new TimeOnly(at.Hour, at.Minute));
    }

    /// <summary>How often.</summary>
    public RhythmUnit Unit { get; }

    /// <summary>Days of the week, from Monday; empty unless weekly.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; }

    /// <summary>Day of the month; null unless monthly.</summary>
    public int? DayOfMonth { get; }

    /// <summary>Time on the clock of the site.</summary>
    public TimeOnly At { get; }

    /// <summary>Whether it asks on a day.</summary>
    public bool FallsOn(DateOnly day) => Unit switch
    {
        RhythmUnit.Daily => true,
        RhythmUnit.Weekly => Days.Contains(day.DayOfWeek),
        RhythmUnit.Monthly => DayOfMonth is LastDay ? day.AddDays(1).Day == 1 : day.Day == DayOfMonth,
        _ => throw new ArgumentOutOfRangeException(nameof(day), Unit, null),
    };

    /// <summary>The first occurrence after an instant, on a later day than <paramref name="lastDay"/>.</summary>
    public Occurrence NextAfter(DateTime utc, SiteClock clock, DateOnly? lastDay = null)
    {
        var day = DateOnly.FromDateTime(clock.ToLocal(utc)).AddDays(-1);
        while (true)
        {
            if (FallsOn(day) && !(day <= lastDay) && On(day, clock) is var found && found.At > utc)
            {
                return found;
            }

            day = day.AddDays(1);
        }
    }

    /// <summary>The last occurrence at an instant or before it.</summary>
    public Occurrence LatestAt(DateTime utc, SiteClock clock)
    {
        var today = DateOnly.FromDateTime(clock.ToLocal(utc));
        return Enumerable.Range(0, Reach + 1).Select(back => today.AddDays(1 - back)).Where(FallsOn).Select(day => On(day, clock)).First(o => o.At <= utc);
    }

    private Occurrence On(DateOnly day, SiteClock clock) => new(day, clock.ToUtcOrNext(day, At));
}
