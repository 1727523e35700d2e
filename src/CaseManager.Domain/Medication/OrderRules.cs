using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Domain.Medication;

/// <summary>What an order is held to. None of it asks whether the client came to anything (rule 5).</summary>
internal static class OrderRules
{
    // Thousandths of a milligram are more than anybody measures.
    private const int Decimals = 3;

    internal static void CheckDays(Episode stay, DateOnly startsOn, DateOnly today)
    {
        Require.That(startsOn >= stay.AdmittedOn, "order.before-admission", $"The first day lies before the admission on {new StepMoment(stay.AdmittedOn)}.", nameof(MedicationOrder.StartsOn));
        Require.That(stay.DischargedOn is null || startsOn <= stay.DischargedOn, "order.after-discharge",
            $"The stay ended on {new StepMoment(stay.DischargedOn ?? default)}. Reopen it first, or admit the client again.", nameof(MedicationOrder.StartsOn));
        Require.That(startsOn <= today.AddDays(MedicationOrder.MostDaysAhead), "order.far-ahead", $"Choose a day within the next {MedicationOrder.MostDaysAhead} days.", nameof(MedicationOrder.StartsOn));
    }

    internal static void CheckOthers(MedicationProduct product, DateOnly from, IReadOnlyCollection<MedicationOrder> others, DateOnly? until = null)
    {
        var running = others.FirstOrDefault(o => o.VoidedAt is null && o.Product.Substance == product.Substance && (o.StopsOn is null || o.StopsOn >= from) && (until is null || o.StartsOn <= until));
        Require.That(running is null, "order.same-substance",
            $"{running?.Product.Name} is ordered since {new StepMoment(running?.StartsOn ?? default)}{(running?.StopsOn is { } last ? $" until {new StepMoment(last)}" : "")}. Stop that order with an earlier day first; the new one begins the day after.",
            nameof(MedicationOrder.ProductId));
    }

    internal static void CheckDose(MedicationProduct product, OrderDetails details, bool isFirst)
    {
        Require.That(!product.IsRetired, "order.retired", $"{product.Name} is out of use and can no longer be ordered.", nameof(MedicationOrder.ProductId));
        Require.That(details.Unit == product.Unit, "order.unit", $"{product.Name} is ordered in {product.Unit.Words()}. Convert the dose, and choose that unit.", nameof(MedicationOrder.Unit));
        Require.That(product.Frequencies.Contains(details.Frequency), "order.frequency", $"{product.Name} is not given that often. Choose one of the frequencies beside its name.", nameof(MedicationOrder.Frequency));
        Require.That(IsAmount(details.Dose), "order.dose", $"Enter a dose above 0, with at most {Decimals} decimals.", nameof(MedicationOrder.Dose));
        var amount = details.Dose * details.Frequency.TimesADay();
        Require.That(amount <= product.UsualMost * MedicationProduct.AbsurdTimes, "order.dose-absurd",
            $"That is {product.Unit.Words(amount)} in all, more than {MedicationProduct.AbsurdTimes} times the usual most of {product.Unit.Words(product.UsualMost)}. Check dose and unit.", nameof(MedicationOrder.Dose));
        Require.That(product.WarningOf(amount, isFirst) is not { } warning || !string.IsNullOrWhiteSpace(details.RangeReason), "order.range",
            $"{product.WarningOf(amount, isFirst)} Say why, and it is ordered.", nameof(MedicationOrder.RangeReason));
    }

    internal static bool IsAmount(decimal dose) => dose > 0 && decimal.Round(dose, Decimals) == dose;
}
