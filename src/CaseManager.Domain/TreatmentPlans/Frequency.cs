using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>How often an intervention is planned: so many times a day, week or month.</summary>
public sealed record Frequency
{
    /// <exception cref="RuleViolationException"><c>frequency.times</c>: not 1 to 31.</exception>
    public Frequency(int times, FrequencyUnit unit)
    {
        Require.That(times is >= 1 and <= 31, "frequency.times", "The frequency lies between 1 and 31.", "Times");
        (Times, Unit) = (times, unit);
    }

    /// <summary>Times per unit.</summary>
    public int Times { get; }

    /// <summary>The unit.</summary>
    public FrequencyUnit Unit { get; }

    /// <summary>
    /// How many times are planned in these days (rule 9), not rounded: times × days ÷ 7 for a week, times × days for a day,
    /// and by calendar month, pro rata, for a month.
    /// </summary>
    public decimal PlannedIn(Period days) => Unit switch
    {
        FrequencyUnit.Day => Times * days.Days,
        FrequencyUnit.Week => Times * days.Days / 7m,
        FrequencyUnit.Month => MonthsOf(days).Sum(month => Times * (decimal)month.Days / DateTime.DaysInMonth(month.From.Year, month.From.Month)),
        _ => throw new InvalidOperationException($"Unknown unit {Unit}."),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Times} × per {Unit.ToString().ToLowerInvariant()}";

    private static IEnumerable<Period> MonthsOf(Period days)
    {
        for (var from = days.From; from <= days.To;)
        {
            var end = new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month));
            var to = end < days.To ? end : days.To;
            yield return new Period(from, to);
            from = to.AddDays(1);
        }
    }
}
