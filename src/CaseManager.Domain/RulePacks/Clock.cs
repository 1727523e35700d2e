using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>
/// How long something may take, such as the first plan after admission. Day 0 is the day on which it starts: 14 calendar days from
/// 1 March end on 15 March.
/// </summary>
public sealed record Clock : RuleValue
{
    /// <summary>Longest clock, in its unit.</summary>
    public const int Longest = 3650;

    /// <summary>There is no fixed day.</summary>
    public static readonly Clock None = new(ClockUnit.None, 0);

    /// <param name="amount">How many; of a part of the planned stay its numerator.</param>
    /// <param name="of">Denominator of a part of the planned stay; null for every other unit.</param>
    /// <exception cref="RuleViolationException"><c>rule.clock</c>: the amount does not fit the unit.</exception>
    public Clock(ClockUnit unit, int amount, int? of = null)
    {
        Require.That(unit is ClockUnit.PartOfStay == of is not null, "rule.clock", "A part of the stay is written as two numbers, such as 1 of 2; other clocks have one number.", nameof(Of));
        var (least, most) = unit switch
        {
            ClockUnit.None => (0, 0),
            // Such as a plan at intake: on the day itself.
            ClockUnit.CalendarDays or ClockUnit.BusinessDays => (0, Longest),
            ClockUnit.ServiceDays or ClockUnit.Months => (1, Longest),
            ClockUnit.PartOfStay => (1, of!.Value),
            _ => throw new RuleViolationException("rule.clock", "Choose how the clock counts.", nameof(Unit)),
        };
        Require.That(of is null or (>= 1 and <= Longest), "rule.clock", $"Enter a number from 1 to {Longest}.", nameof(Of));
        Require.That(amount >= least && amount <= most, "rule.clock", most == 0 ? "A clock without a fixed day has no number." : $"Enter a number from {least} to {most}.", nameof(Amount));
        (Unit, Amount, Of) = (unit, amount, of);
    }

    /// <summary>How it counts.</summary>
    public ClockUnit Unit { get; }

    /// <summary>How many; of a part of the planned stay its numerator.</summary>
    public int Amount { get; }

    /// <summary>Denominator of a part of the planned stay.</summary>
    public int? Of { get; }

    /// <summary>The last day on which it is still in time; null where there is none, or none can be told yet.</summary>
    /// <param name="start">The day on which it starts.</param>
    public DateOnly? Due(DateOnly start, ClockContext context) => Unit switch
    {
        ClockUnit.None => null,
        ClockUnit.CalendarDays => start.AddDays(Amount),
        ClockUnit.BusinessDays => AfterBusinessDays(start, context.Holidays),
        ClockUnit.ServiceDays => NthServiceDay(start, context.ServiceDates),
        // Of January 31 and a month, .NET makes the last day of February.
        ClockUnit.Months => start.AddMonths(Amount),
        ClockUnit.PartOfStay => context.PlannedDays is { } days ? start.AddDays(Math.Max(1, (int)((long)days * Amount / Of!.Value))) : null,
        _ => throw new InvalidOperationException($"{Unit}"),
    };

    private DateOnly AfterBusinessDays(DateOnly start, IReadOnlySet<DateOnly> holidays)
    {
        var day = start;
        for (var left = Amount; left > 0; left--)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day));
        }

        return day;
    }

    // The first day of service counts as the first, also where it is the day on which the clock starts.
    private DateOnly? NthServiceDay(DateOnly start, IEnumerable<DateOnly> serviceDates)
    {
        var days = serviceDates.Where(d => d >= start).Distinct().Order().Take(Amount).ToList();
        return days.Count == Amount ? days[^1] : null;
    }
}
