using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting;

/// <summary>Which days a saved filter stands for on the day on which it is taken.</summary>
public enum PeriodRule
{
    /// <summary>Always the same days.</summary>
    FixedDays,

    /// <summary>Today and the 29 days before.</summary>
    Last30Days,

    /// <summary>Today and the 89 days before.</summary>
    Last90Days,

    /// <summary>The calendar month before this one.</summary>
    LastMonth,

    /// <summary>The calendar quarter before this one.</summary>
    LastQuarter,

    /// <summary>Today and the 364 days before.</summary>
    LastYear,
}

/// <summary>The days of each rule.</summary>
public static class PeriodRules
{
    /// <summary>The days that a rule stands for; null for fixed ones, which it does not know.</summary>
    public static Period? On(this PeriodRule rule, DateOnly today) => rule switch
    {
        PeriodRule.FixedDays => null,
        PeriodRule.Last30Days => new Period(today.AddDays(-29), today),
        PeriodRule.Last90Days => new Period(today.AddDays(-89), today),
        PeriodRule.LastMonth => Months(FirstOf(today).AddMonths(-1), 1),
        PeriodRule.LastQuarter => Months(FirstOf(today).AddMonths(-((today.Month - 1) % 3) - 3), 3),
        PeriodRule.LastYear => new Period(today.AddDays(-364), today),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static Period Months(DateOnly first, int number) => new(first, first.AddMonths(number).AddDays(-1));
}
