using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>What a rule says; which type it is follows from the <see cref="RuleKind"/>.</summary>
public abstract record RuleValue;

/// <summary>A number of clients or of tests.</summary>
public sealed record WholeNumber : RuleValue
{
    /// <summary>Largest number that a rule can hold.</summary>
    public const int Most = 1000;

    /// <exception cref="RuleViolationException"><c>rule.number</c>: below 0 or above <see cref="Most"/>.</exception>
    public WholeNumber(int number)
    {
        Require.That(number is >= 0 and <= Most, "rule.number", $"Enter a number from 0 to {Most}.", nameof(Number));
        Number = number;
    }

    /// <summary>The number.</summary>
    public int Number { get; }
}

/// <summary>Yes or no.</summary>
public sealed record YesNo(bool IsYes) : RuleValue;

/// <summary>Hours of service in a week at a level of care.</summary>
public sealed record WeeklyHours : RuleValue
{
    private const int HoursOfAWeek = 168;

    /// <param name="least">Fewest hours.</param>
    /// <param name="most">Most hours; null where there is no upper end.</param>
    /// <exception cref="RuleViolationException"><c>rule.hours</c>: not hours of one week, or the upper end lies below the lower one.</exception>
    public WeeklyHours(int least, int? most = null)
    {
        Require.That(least is >= 0 and <= HoursOfAWeek, "rule.hours", $"Enter hours from 0 to {HoursOfAWeek}.", nameof(Least));
        Require.That(most is null || (most >= least && most <= HoursOfAWeek), "rule.hours", $"The upper end lies between {least} and {HoursOfAWeek} hours.", nameof(Most));
        (Least, Most) = (least, most);
    }

    /// <summary>Fewest hours.</summary>
    public int Least { get; }

    /// <summary>Most hours; null where there is no upper end.</summary>
    public int? Most { get; }
}

/// <summary>A ceiling of methadone take-home doses that holds from a day of treatment on, until the next step.</summary>
public sealed record TakeHomeStep : RuleValue
{
    private const int LastDay = 3650;
    private const int MostDays = 31;

    /// <exception cref="RuleViolationException"><c>rule.take-home</c>: the day or the supply is out of range.</exception>
    public TakeHomeStep(int fromDay, int days)
    {
        Require.That(fromDay is >= 1 and <= LastDay, "rule.take-home", $"Enter a day of treatment from 1 to {LastDay}.", nameof(FromDay));
        Require.That(days is >= 0 and <= MostDays, "rule.take-home", $"Enter a supply of 0 to {MostDays} days.", nameof(Days));
        (FromDay, Days) = (fromDay, days);
    }

    /// <summary>Day of treatment, from 1; the day of admission is day 1.</summary>
    public int FromDay { get; }

    /// <summary>Most take-home doses, in days of supply.</summary>
    public int Days { get; }
}
