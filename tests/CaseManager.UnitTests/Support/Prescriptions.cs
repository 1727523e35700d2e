using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;

namespace CaseManager.UnitTests.Support;

/// <summary>A stay since February 2, 2026 in Chicago with what is prescribed in it; the test says what becomes of it.</summary>
internal sealed class Prescriptions
{
    public static readonly SiteClock Clock = SiteClock.Of("America/Chicago");

    private readonly List<MedicationOrder> orders = [];

    public Prescriptions(DateOnly? admittedOn = null, DateOnly? dischargedOn = null) =>
        Stay = new Episode(Guid.NewGuid(), Guid.NewGuid(), admittedOn ?? new DateOnly(2026, 2, 2), dischargedOn).WithKey();

    public Episode Stay { get; }

    public static MedicationProduct Methadone { get; } = new MedicationProduct("methadone", "Methadone",
        new(MedicationSubstance.Methadone, MedicationForm.OralConcentrate, MedicationRoute.Oral, DoseUnit.Milligram, 80, 150, [DoseFrequency.Daily, DoseFrequency.TwiceDaily], 50, ForOpioidUse: true, HasTakeHomeSteps: true),
        "10 mg/mL", "Made up for tests").WithKey();

    public static MedicationProduct Film { get; } = new MedicationProduct("film", "Buprenorphine/naloxone film",
        new(MedicationSubstance.BuprenorphineNaloxone, MedicationForm.SublingualFilm, MedicationRoute.Sublingual, DoseUnit.Milligram, 8, 24, [DoseFrequency.Daily], ForOpioidUse: true),
        "8/2 mg", "Made up for tests").WithKey();

    public static MedicationProduct Injection { get; } = new MedicationProduct("injection", "Naltrexone injection",
        new(MedicationSubstance.Naltrexone, MedicationForm.ExtendedReleaseInjection, MedicationRoute.Intramuscular, DoseUnit.Milligram, 380, 380, [DoseFrequency.EveryFourWeeks, DoseFrequency.Monthly], ForAlcoholUse: true),
        "380 mg", "Made up for tests").WithKey();

    /// <summary>Whoever enters something at noon of a day.</summary>
    public static StepAuthor On(DateOnly day, int hour = 12) => new("Priya Nair, MD", Clock.ToUtc(day, new TimeOnly(hour, 0)), Clock);

    public static OrderDetails Details(decimal dose, DateOnly startsOn, DoseFrequency frequency = DoseFrequency.Daily, DoseUnit unit = DoseUnit.Milligram, string? rangeReason = null) =>
        new(Guid.NewGuid(), dose, unit, frequency, startsOn, "Cravings", rangeReason);

    public static DoseEntry Given(DateOnly day, int hour = 8) => new(DoseKind.Observed, day, new TimeOnly(hour, 0));

    public MedicationOrder Prescribe(MedicationProduct product, OrderDetails details, DateOnly? today = null)
    {
        var order = MedicationOrder.Prescribe(Stay, product, details, orders, On(today ?? details.StartsOn)).WithKey();
        orders.Add(order);
        return order;
    }

    /// <summary>Methadone 40 mg since the Monday of all tests.</summary>
    public MedicationOrder Methadone40() => Prescribe(Methadone, Details(40, Days.Monday));

    public DoseEvent Record(MedicationOrder order, DoseEntry entry, DateOnly? today = null, int? takeHomeDays = null) =>
        order.Record(entry, Stay, takeHomeDays, On(today ?? entry.Date)).WithKey();
}
