namespace CaseManager.Domain.Common;

/// <summary>Whole days in a site's time zone, both ends included.</summary>
public readonly record struct Period
{
    /// <exception cref="RuleViolationException"><c>period.order</c>: the end lies before the start.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        Require.That(to >= from, "period.order", $"The end ({to:yyyy-MM-dd}) lies before the start ({from:yyyy-MM-dd}).", "To");
        From = from;
        To = to;
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; }

    /// <summary>Number of days, at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether <paramref name="date"/> is one of its days.</summary>
    public bool Contains(DateOnly date) => date >= From && date <= To;

    /// <summary>The days that both have, or null where they share none. A null end is open.</summary>
    public Period? Within(DateOnly from, DateOnly? to)
    {
        var start = from > From ? from : From;
        var end = to is { } last && last < To ? last : To;
        return end < start ? null : new Period(start, end);
    }

    /// <summary>The Monday that starts the week of <paramref name="date"/> (rule 9).</summary>
    public static DateOnly WeekOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    /// <summary>The Mondays of the weeks in which its days lie, in order.</summary>
    public IReadOnlyList<DateOnly> Weeks()
    {
        var weeks = new List<DateOnly>();
        for (var week = WeekOf(From); week <= To; week = week.AddDays(7))
        {
            weeks.Add(week);
        }

        return weeks;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}";
}
