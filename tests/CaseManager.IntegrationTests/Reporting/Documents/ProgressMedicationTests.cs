using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>Medication in the progress report: its section, and doses as what was delivered of a plan.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ProgressMedicationTests(string database)
{
    private const string Orders = "Medication in this period";
    private const string Interventions = "Planned against delivered, goal 1";

    private TestDatabase test = null!;
    private ReportDesk desk = null!;
    private CaseManagerDbContext db = null!;
    private Clinic clinic = null!;
    private StaffMember doctor = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
        db = test.Open();
        clinic = new Clinic(db);
        doctor = clinic.Add(new StaffMember(clinic.Site.Id, "Priya Nair", "MD"));
    }

    [TearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await db.DisposeAsync();
            await test.DisposeAsync();
        }
    }

    [Test]
    public async Task Rule_9_doses_given_are_delivered_and_another_dose_of_the_same_substance_goes_on_counting()
    {
        var ana = clinic.Admit("P1");
        var first = Prescribe(ana, "methadone-concentrate", 30, Day(6, 1));
        Give(first, ana, DoseKind.Observed, Day(6, 1), Day(6, 2), Day(6, 3), Day(6, 4));
        first.Stop(Day(6, 4), "Higher dose", null, At(Day(6, 4)));
        var second = Prescribe(ana, "methadone-concentrate", 85, Day(6, 5), first);
        Give(second, ana, DoseKind.Observed, Day(6, 5));
        Give(second, ana, DoseKind.Missed, Day(6, 6), Day(6, 7));
        second.Record(new DoseEntry(DoseKind.TakenHome, Day(6, 28), new TimeOnly(8, 0)) { Days = 7, Remark = "Decided" }, Episode(ana), null, At(Day(6, 28)));
        var other = Prescribe(ana, "buprenorphine-tablet", 8, Day(6, 1));
        Give(other, ana, DoseKind.Observed, Day(6, 10));
        Activate(ana, Day(6, 1), new InterventionDetails(Modality.MedicationTreatment, "Methadone", new Frequency(1, FrequencyUnit.Day), MedicationOrderId: first.Id),
            new InterventionDetails(Modality.MedicationTreatment, "Not linked", new Frequency(1, FrequencyUnit.Day)));
        await clinic.SaveAsync();

        var table = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30))).Table(Interventions);

        // Five given here, and of seven taken home those of June 28 to 30.
        Assert.That(table.Rows[1].Cells, Is.EqualTo(["Medication treatment: Methadone", "1 × per day", "30.0", "8", "2", "0", "0"]));
        Assert.That(table.Cell("Medication treatment: Not linked", "Delivered"), Is.EqualTo("not recorded yet"));
    }

    [Test]
    public async Task The_section_shows_orders_with_adherence_gaps_and_the_decision()
    {
        var ana = clinic.Admit("P1");
        var order = Prescribe(ana, "methadone-concentrate", 30, Day(6, 1));
        Give(order, ana, DoseKind.Observed, [.. Enumerable.Range(1, 10).Select(d => Day(6, d))]);
        Give(order, ana, DoseKind.Observed, [.. Enumerable.Range(20, 11).Select(d => Day(6, d))]);
        Prescribe(ana, "disulfiram-tablet", 250, Day(6, 5)).Void("Mistake", At(Day(6, 5)));
        clinic.Add(new MedicationDecision(Episode(ana), MedicationDecisionKind.PrescribedElsewhere, Day(5, 1), "By the county clinic until June", At(Day(5, 1))));
        await clinic.SaveAsync();

        var staff = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30));
        var hers = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30), Audience.Client);

        Assert.That(staff.Table(Orders).Rows.Select(r => r.Cells), Is.EqualTo(new[] { new[] { "Methadone, oral concentrate", "30 mg once a day", "Jun 1, 2026", "goes on", "21 of 30", "70.0%" } }));
        Assert.That(staff.Text(), Does.Contain("Jun 11, 2026 to Jun 19, 2026 (9 days)").And.Contain("By the county clinic").And.Not.Contain("are reached"));
        Assert.That(hers.Text(), Does.Contain("you get it from someone else (May 1, 2026)").And.Not.Contain("county clinic"), "reasons are for staff");
        Assert.That(hers.Table(Orders).Rows[0].Cells, Is.EqualTo(staff.Table(Orders).Rows[0].Cells));
    }

    [Test]
    public async Task One_hundred_and_eighty_days_in_a_row_are_said()
    {
        var ana = clinic.Admit("P1");
        var order = Prescribe(ana, "buprenorphine-naloxone-film", 8, Day(1, 1));
        foreach (var week in Enumerable.Range(0, 26))
        {
            order.Record(new DoseEntry(DoseKind.TakenHome, Day(1, 1).AddDays(7 * week), new TimeOnly(8, 0)) { Days = 7 }, Episode(ana), null, At(Day(1, 1).AddDays(7 * week)));
        }

        await clinic.SaveAsync();

        Assert.That((await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30))).Text(), Does.Contain("on 181 days in a row").And.Contain("180 days are reached").And.Contain("181, past 180").And.Contain("NQF 3175"), "January 1 to June 30");
    }

    [Test]
    public async Task Without_medication_there_is_no_section_and_no_more_queries_with_much_of_it()
    {
        var (ana, bo) = (clinic.Admit("P1"), clinic.Admit("P2"));
        var order = Prescribe(bo, "methadone-concentrate", 30, Day(1, 1));
        Give(order, bo, DoseKind.Observed, [.. Enumerable.Range(0, 60).Select(d => Day(1, 1).AddDays(d))]);
        await clinic.SaveAsync();

        var none = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(1, 1), Day(6, 30));
        var few = desk.Queries;
        await desk.ComposeAsync(ReportKind.Progress, bo.ClientId, Day(1, 1), Day(6, 30));

        Assert.That(none.Blocks, Does.Not.Contain(new HeadingBlock(2, "Medication")));
        Assert.That(desk.Queries, Is.EqualTo(few + 1), "the log is read where there is an order");
    }

    private Episode Episode(Stay stay) => db.Episodes.Local.Single(e => e.Id == stay.EpisodeId);

    private StepAuthor At(DateOnly day) => new("Priya Nair, MD", clinic.Site.Clock.ToUtc(day, new TimeOnly(20, 0)), clinic.Site.Clock);

    private MedicationOrder Prescribe(Stay stay, string product, decimal dose, DateOnly from, params MedicationOrder[] others) => clinic.Add(MedicationOrder.Prescribe(
        Episode(stay), db.MedicationProducts.Single(p => p.Key == product), new OrderDetails(doctor.Id, dose, DoseUnit.Milligram, DoseFrequency.Daily, from, "Cravings"), others, At(from)));

    private void Give(MedicationOrder order, Stay stay, DoseKind kind, params DateOnly[] days) =>
        Array.ForEach(days, day => order.Record(new DoseEntry(kind, day, new TimeOnly(8, 0)), Episode(stay), null, At(day)));

    private void Activate(Stay stay, DateOnly from, params InterventionDetails[] interventions)
    {
        var plan = clinic.Plan(stay);
        var objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Uses daily", AsamDimension.Dimension4), "I want my life back"), "Takes it daily", "28 of 30 days", Day(9, 1));
        Array.ForEach(interventions, i => plan.AddIntervention(objective, i));
        plan.Sign(from, "Dana Reyes, LCSW", At(from).UtcNow, MedicationAnswer.NotAsked);
    }
}
