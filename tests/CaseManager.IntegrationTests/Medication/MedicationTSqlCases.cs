using CaseManager.Application.Medication;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Medication;

/// <summary>One line for each class of medication that takes the database.</summary>
internal static class MedicationTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateOnly Day = Sample.Monday;
    private static readonly PageRequest Page = new(2);
    private static readonly ProgressScope Report = new(Id, new Period(Day.AddDays(-30), Day), Day, Audience.Internal);
    private static readonly ActiveIntervention Linked = new(Id, Modality.MedicationTreatment, [new(Report.Period, new Frequency(1, FrequencyUnit.Day), null, null, Id)]);
    private static readonly DosingSite Place = new(Id, "Main", "America/Chicago");

    // Rows that were not added have the empty key, and so refer to each other.
    private static readonly Site Site = new(Id, "Main", "America/Chicago");
    private static readonly Domain.Centers.Program Program = new(Guid.Empty, "Outpatient", null);
    private static readonly Episode Stay = new(Guid.Empty, Guid.Empty, Day);
    private static readonly MedicationProduct Product = MedicationSeeds.All[0].ToProduct();
    private static readonly StepAuthor Doctor = new("Priya Nair, MD", Sample.Now, Site.Clock);
    private static readonly DoseFields Given = new() { Kind = DoseKind.Observed };

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<MedicationSeeds>("seeds", s => s.SeedAsync()),
        TSqlCase.Of<MedicationDetails>("one", d => d.FindAsync(Id, Page, default)),
        TSqlCase.Of<MedicationDetails>("stay", d => d.StayAsync(Id, default)),
        TSqlCase.Of<MedicationDetails>("take-home", d => d.TakeHomeAsync(new(Id, Id, "Ann Bell", "Outpatient", Id, "Main", "America/Chicago", Day, null, true), default)),
        TSqlCase.Of<MedicationDetails>("test due", d => d.TestDueByAsync(new(Id, Id, "Ann Bell", "Outpatient", Id, "Main", "America/Chicago", Day, null, true), default)),
        TSqlCase.Of<MedicationDetails>("order", d => d.OrderAsync(Id, Id, default)),
        TSqlCase.Of<MedicationHistory>("doses", h => h.DosesAsync(Id, Id, Page, default)),
        TSqlCase.Of<MedicationHistory>("dose", h => h.DoseAsync(Id, Id, Id, default)),
        TSqlCase.Of<MedicationHistory>("decisions", h => h.DecisionsAsync(Id, Page, default)),
        TSqlCase.Of<MedicationHistory>("take-home", h => h.TakeHomeAsync(Id, Page, default)),
        TSqlCase.Of<MedicationHistory>("tests", h => h.TestsAsync(Id, Page, default)),
        TSqlCase.Of<MedicationProductList>("all", l => l.AllAsync(default)),
        TSqlCase.Of<MedicationQuestion>("of a stay", q => q.OfAsync(Id, Day, default)),
        TSqlCase.Of<DosingList>("sites", l => l.SitesAsync(default)),
        TSqlCase.Of<DosingList>("page", l => l.PageAsync(Place, Page, default)),
        TSqlCase.Of<MedicationLoader>("loads", l => l.LoadAsync(Report, default)),
        TSqlCase.Of<MedicationDeliverySource>("counts", s => s.RowsAsync(Report, [Linked], default)),
        TSqlCase.UseCase<PrescribeMedication, Guid>(
            new(Id) { ProductId = Id, PrescriberId = Id, Dose = 30, Unit = DoseUnit.Milligram, Frequency = DoseFrequency.Daily, StartsOn = Day, StartReason = "Cravings" }, Stay, Program, Site, Product),
        TSqlCase.UseCase<StopMedication, Guid>(new(Id, Id, 1, Day, "Done"), Stay, Program, Site, Product, Order()),
        TSqlCase.UseCase<VoidOrder, Guid>(new(Id, Id, 1, "Mistake"), Stay, Program, Site, Product, Order()),
        TSqlCase.UseCase<RestoreOrder, Guid>(new(Id, Id, 1), Stay, Program, Site, Product, Order()),
        TSqlCase.UseCase<RecordDose, Guid>(new(Id, Id, 1, Given), Stay, Program, Site, Product, Order()),
        TSqlCase.UseCase<CorrectDose, Guid>(new(Id, Id, 1, Id, Given, "Mistake"), Stay, Program, Site, Product, Order()),
        TSqlCase.UseCase<RecordMedicationDecision, Guid>(new(Id, MedicationDecisionKind.Contraindicated, Day, "Liver"), Stay, Program, Site),
        TSqlCase.UseCase<DecideTakeHome, Guid>(new(Id, new(true, true, true, true, true, true), 0, null), Stay, Program, Site),
        TSqlCase.UseCase<RecordDrugTest, Guid>(new(Id, Day, true, new Dictionary<DrugPanel, DrugTestOutcome>(), null), Stay, Program, Site),
        TSqlCase.UseCase<VoidDrugTest, Guid>(new(Id, Id, 1, "Mistake"), Stay, Program, Site, Test()),
        TSqlCase.UseCase<RestoreDrugTest, Guid>(new(Id, Id, 1), Test()),
    ];

    private static MedicationOrder Order() => MedicationOrder.Prescribe(Stay, Product, new(Guid.Empty, 30, DoseUnit.Milligram, DoseFrequency.Daily, Day, "Cravings"), [], Doctor);

    private static DrugTest Test() => new(Stay, Day, true, new Dictionary<DrugPanel, DrugTestOutcome>(), null, Doctor);
}
