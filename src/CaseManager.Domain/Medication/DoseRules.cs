using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Domain.Medication;

/// <summary>What the dose log of an order is held to. It asks for the order, the stay and the log alone (rule 5).</summary>
/// <param name="log">The events of the day that stand, and every supply taken home that still lasts then; but for the one to be corrected.</param>
internal sealed class DoseRules(MedicationOrder order, Episode stay, IReadOnlyCollection<DoseEvent> log)
{
    /// <summary>Most days of supply.</summary>
    internal const int MostDays = 90;

    // So many times the dose of the order is a slip of the pen.
    private const int AbsurdTimes = 3;

    /// <exception cref="RuleViolationException">
    /// <c>dose.future</c>, <c>dose.before-start</c>, <c>dose.stopped</c>, <c>dose.after-discharge</c>, <c>dose.amount</c>, <c>dose.absurd</c>, <c>dose.differs</c>, <c>dose.injection</c>,
    /// <c>dose.days</c>, <c>dose.first-day</c>, <c>dose.take-home</c>, <c>dose.same-time</c>, <c>dose.day-taken</c>, <c>dose.at-home</c>.
    /// </exception>
    internal void Check(DoseEntry entry, decimal? dose, int? takeHomeDays, StepAuthor author)
    {
        CheckDay(entry, author);
        CheckAmount(entry, dose);
        if (entry.Kind is DoseKind.TakenHome)
        {
            CheckSupply(entry, takeHomeDays);
        }

        CheckLog(entry, author);
    }

    /// <summary>The days on which the client has the medication by an event; null where it brings none.</summary>
    internal static Period? CoverOf(MedicationOrder order, DoseEntry entry, IReadOnlyCollection<DoseEvent> log)
    {
        switch (entry.Kind)
        {
            case DoseKind.Observed:
                return new Period(entry.Date, order.Frequency.CoversUntil(entry.Date));
            case DoseKind.TakenHome:
                var first = entry.FirstDay ?? NextWithout(entry.Date, log);
                return new Period(first, first.AddDays(entry.Days!.Value - 1));
            default:
                return null;
        }
    }

    // Whoever took today's dose here, or has a supply at home, takes the next one home.
    private static DateOnly NextWithout(DateOnly day, IReadOnlyCollection<DoseEvent> log)
    {
        while (log.Any(d => (d.Kind is DoseKind.Observed && d.Date == day) || IsAtHomeOn(d, day)))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static bool IsAtHomeOn(DoseEvent dose, DateOnly day) => dose.Kind is DoseKind.TakenHome && dose.CoversFrom <= day && dose.CoversUntil >= day;

    // Days of supply from a day on that were handed out before.
    private int OutstandingFrom(DateOnly day) => log.Where(d => d.Kind is DoseKind.TakenHome && d.CoversUntil >= day)
        .Sum(d => d.CoversUntil!.Value.DayNumber - Math.Max(d.CoversFrom!.Value.DayNumber, day.DayNumber) + 1);

    private void CheckDay(DoseEntry entry, StepAuthor author)
    {
        var now = author.Now;
        Require.That(entry.Date <= now.On, "dose.future", "The day lies in the future. A dose is recorded when it was given.", nameof(DoseEntry.Date));
        Require.That(entry.Date < now.On || new TimeOnly(entry.Time.Hour, entry.Time.Minute) <= now.At, "dose.future", $"The time lies in the future: it is {now.At:HH\\:mm} at the site.", nameof(DoseEntry.Time));
        Require.That(entry.Date >= order.StartsOn, "dose.before-start", $"The order begins on {new StepMoment(order.StartsOn)}.", nameof(DoseEntry.Date));
        Require.That(order.StopsOn is null || entry.Date <= order.StopsOn, "dose.stopped", $"This medication was stopped with {new StepMoment(order.StopsOn ?? default)}. Prescribe it anew first.", nameof(DoseEntry.Date));
        Require.That(stay.DischargedOn is null || entry.Date <= stay.DischargedOn, "dose.after-discharge", $"The stay ended on {new StepMoment(stay.DischargedOn ?? default)}.", nameof(DoseEntry.Date));
    }

    private void CheckAmount(DoseEntry entry, decimal? dose)
    {
        if (dose is not { } amount)
        {
            return;
        }

        Require.That(OrderRules.IsAmount(amount), "dose.amount", "Enter a dose above 0, with at most 3 decimals; a dose that was not given is missed or refused.", nameof(DoseEntry.Dose));
        Require.That(amount <= order.Dose * AbsurdTimes, "dose.absurd", $"That is more than {AbsurdTimes} times the {order.Unit.Words(order.Dose)} of the order. Check it.", nameof(DoseEntry.Dose));
        Require.That(amount == order.Dose || !string.IsNullOrWhiteSpace(entry.Remark), "dose.differs", $"The order says {order.Unit.Words(order.Dose)}. Say why another dose was given.", nameof(DoseEntry.Remark));
    }

    private void CheckSupply(DoseEntry entry, int? takeHomeDays)
    {
        Require.That(!order.Product.IsInjection, "dose.injection", "An injection is given here and not taken home.", nameof(DoseEntry.Kind));
        Require.That(entry.Days is >= 1 and <= MostDays, "dose.days", $"Enter how many days it is for, from 1 to {MostDays}.", nameof(DoseEntry.Days));
        Require.That(entry.FirstDay is null || (entry.FirstDay >= entry.Date && entry.FirstDay <= entry.Date.AddDays(MostDays)), "dose.first-day",
            "The first day is the one on which it is handed out, or a later one.", nameof(DoseEntry.FirstDay));
        Require.That(!order.Product.HasTakeHomeSteps || entry.Days + OutstandingFrom(entry.Date) <= (takeHomeDays ?? 0) || !string.IsNullOrWhiteSpace(entry.Remark), "dose.take-home",
            $"The prescriber decided on {takeHomeDays ?? 0} days at home{(OutstandingFrom(entry.Date) is > 0 and var days ? $", and {days} are handed out already" : "")}. Say why it is more, such as a closed day.", nameof(DoseEntry.Remark));
        var cover = CoverOf(order, entry, log)!.Value;
        Require.That(!log.Any(d => d.Kind is DoseKind.TakenHome && d.CoversFrom <= cover.To && d.CoversUntil >= cover.From) || !string.IsNullOrWhiteSpace(entry.Remark), "dose.at-home",
            "The client has a supply for some of these days already. Say why it is handed out again, such as a lost bottle.", nameof(DoseEntry.Remark));
    }

    // Two people, or a form sent twice, must not give one dose twice.
    private void CheckLog(DoseEntry entry, StepAuthor author)
    {
        var at = author.Clock.ToUtc(entry.Date, new TimeOnly(entry.Time.Hour, entry.Time.Minute));
        Require.That(log.All(d => d.At != at), "dose.same-time", "Something is recorded for this minute already. Look at the log.", nameof(DoseEntry.Time));
        var today = log.Where(d => d.Date == entry.Date).ToList();
        Require.That(entry.Kind is not DoseKind.Observed || !log.Any(d => IsAtHomeOn(d, entry.Date)) || !string.IsNullOrWhiteSpace(entry.Remark), "dose.at-home",
            $"The client has the dose of {new StepMoment(entry.Date)} at home. Say why it is given here, such as a supply brought back.", nameof(DoseEntry.Remark));
        if (entry.Kind is DoseKind.Observed && order.Frequency.IsScheduled())
        {
            Require.That(today.Count(d => d.Kind is DoseKind.Observed) < order.Frequency.TimesADay(), "dose.day-taken",
                $"The dose of {new StepMoment(entry.Date)} is recorded as given already. Correct that entry where it is wrong.", nameof(DoseEntry.Date));
        }
        else if (entry.Kind is DoseKind.Missed)
        {
            Require.That(today.Count(d => d.Kind is DoseKind.Observed or DoseKind.Missed) < order.Frequency.TimesADay(), "dose.day-taken",
                $"Another entry says what became of the dose of {new StepMoment(entry.Date)}. Correct that one where it is wrong.", nameof(DoseEntry.Date));
        }
    }
}
