using CaseManager.Domain.Centers;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>Medication of the demo center: for opioid use disorder methadone with doses given and taken home, films, or a decision; for alcohol use disorder an injection.</summary>
/// <param name="products">The catalogue by key.</param>
/// <param name="codes">The list of diagnoses, by code with its dot.</param>
internal sealed class DemoMedication(DemoSite site, StaffMember prescriber, IReadOnlyDictionary<string, MedicationProduct> products, IReadOnlyDictionary<string, DiagnosisCode> codes, DateOnly today, Random random)
{
    private const int LongestLog = 40;

    private readonly HashSet<Guid> opioid = KeysOf("F11", codes);
    private readonly HashSet<Guid> alcohol = KeysOf("F10", codes);

    /// <summary>Everything of a client, with the order that a plan may be linked to where there is one.</summary>
    public (MedicationOrder? Order, IReadOnlyList<AggregateRoot> All) Of(Episode stay, int number)
    {
        var isOpioid = stay.Diagnoses.Any(d => opioid.Contains(d.DiagnosisCodeId));
        if (!stay.IsRunning || (!isOpioid && !stay.Diagnoses.Any(d => alcohol.Contains(d.DiagnosisCodeId))))
        {
            return (null, []);
        }

        return isOpioid ? number % 4 == 3 ? (null, [Decision(stay)]) : number % 2 == 0 ? Methadone(stay) : Film(stay) : Injection(stay);
    }

    private (MedicationOrder, IReadOnlyList<AggregateRoot>) Methadone(Episode stay)
    {
        var first = Prescribe(stay, "methadone-concentrate", 30, DoseFrequency.Daily, Start(stay), "Daily opioid use; wishes methadone", []);
        var change = first.StartsOn.AddDays(7);
        if (change >= today)
        {
            Give(first, stay, today.AddDays(-1));
            return (first, [first]);
        }

        Give(first, stay, change.AddDays(-1));
        first.Stop(change.AddDays(-1), "Titrated; cravings in the evening", null, On(change.AddDays(-1), 18));
        var second = Prescribe(stay, "methadone-concentrate", 85, DoseFrequency.Daily, change, "Cravings at 30 mg; no sedation seen", [first]);
        Give(second, stay, today.AddDays(-1));
        return (second, [first, second, Test(stay)]);
    }

    private (MedicationOrder, IReadOnlyList<AggregateRoot>) Film(Episode stay)
    {
        var order = Prescribe(stay, "buprenorphine-naloxone-film", 16, DoseFrequency.Daily, Start(stay), "Wishes medication that can be taken at home", []);
        for (var day = order.StartsOn; day < today; day = day.AddDays(7))
        {
            // Now and then a week is picked up late.
            order.Record(new DoseEntry(DoseKind.TakenHome, day, new TimeOnly(9, 30)) { Days = random.Next(5) == 0 ? 5 : 7 }, stay, null, On(day, 10));
        }

        return (order, [order]);
    }

    private (MedicationOrder, IReadOnlyList<AggregateRoot>) Injection(Episode stay)
    {
        var order = Prescribe(stay, "naltrexone-injection", 380, DoseFrequency.EveryFourWeeks, Start(stay), "Heavy drinking; no opioids for two weeks", []);
        for (var day = order.StartsOn; day < today; day = day.AddDays(28))
        {
            order.Record(new DoseEntry(DoseKind.Observed, day, new TimeOnly(11, 0)), stay, null, On(day, 12));
        }

        return (order, [order]);
    }

    private MedicationDecision Decision(Episode stay) =>
        new(stay, MedicationDecisionKind.OfferedAndDeclined, stay.AdmittedOn, "“I want to try it without first. Ask me again next month.”", On(stay.AdmittedOn, 16));

    private DrugTest Test(Episode stay) => new(stay, today.AddDays(-3), false,
        new Dictionary<DrugPanel, DrugTestOutcome> { [DrugPanel.Methadone] = DrugTestOutcome.Positive, [DrugPanel.Fentanyl] = DrugTestOutcome.Negative, [DrugPanel.Benzodiazepines] = DrugTestOutcome.Negative }, null, On(today.AddDays(-3), 10));

    private void Give(MedicationOrder order, Episode stay, DateOnly last)
    {
        for (var day = order.StartsOn; day <= last; day = day.AddDays(1))
        {
            var kind = random.Next(12) switch { 0 => DoseKind.Missed, 1 => DoseKind.Refused, _ => DoseKind.Observed };
            order.Record(new DoseEntry(kind, day, new TimeOnly(7 + random.Next(3), 5 * random.Next(12))), stay, null, On(day, 12));
        }
    }

    // A longer log says no more in a demo.
    private DateOnly Start(Episode stay) => stay.AdmittedOn > today.AddDays(-LongestLog) ? stay.AdmittedOn : today.AddDays(-LongestLog);

    private MedicationOrder Prescribe(Episode stay, string product, decimal dose, DoseFrequency frequency, DateOnly startsOn, string why, IReadOnlyCollection<MedicationOrder> others) =>
        MedicationOrder.Prescribe(stay, products[product], new OrderDetails(prescriber.Id, dose, DoseUnit.Milligram, frequency, startsOn, why), others, On(startsOn, 7));

    private StepAuthor On(DateOnly day, int hour) => new(prescriber.Title, site.Site.Clock.ToUtc(day, new TimeOnly(hour, 0)), site.Site.Clock);

    private static HashSet<Guid> KeysOf(string block, IReadOnlyDictionary<string, DiagnosisCode> codes) => [.. codes.Values.Where(c => c.Code.StartsWith(block, StringComparison.Ordinal)).Select(c => c.Id)];
}
