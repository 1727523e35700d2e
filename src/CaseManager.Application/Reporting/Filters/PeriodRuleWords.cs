using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting.Filters;

/// <summary>What rules of days are called.</summary>
public static class PeriodRuleWords
{
    /// <summary>The days in words.</summary>
    public static string Words(this PeriodRule rule) => rule switch
    {
        PeriodRule.FixedDays => "The days chosen above",
        PeriodRule.Last30Days => "The last 30 days",
        PeriodRule.Last90Days => "The last 90 days",
        PeriodRule.LastMonth => "Last month",
        PeriodRule.LastQuarter => "Last quarter",
        PeriodRule.LastYear => "The last 365 days",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
