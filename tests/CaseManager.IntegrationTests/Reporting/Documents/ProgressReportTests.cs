using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ProgressReportTests(string database)
{
    private const string Interventions = "Planned against delivered, goal 1";

    private TestDatabase test = null!;
    private ReportDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [Test]
    public async Task Rule_9_planned_follows_the_active_days_and_delivered_the_linked_group()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var (linked, other) = (clinic.Open(GroupKind.Therapy, "G1"), clinic.Open(GroupKind.Therapy, "G2"));
        clinic.Activate(ana, Day(6, 10), new InterventionDetails(Modality.GroupTherapy, "Skills group", new Frequency(2, FrequencyUnit.Week), linked));
        clinic.Meet(linked, Day(6, 9), (ana, AttendanceMark.Present));
        clinic.Meet(linked, Day(6, 10), (ana, AttendanceMark.Present));
        clinic.Meet(linked, Day(6, 11), (ana, new AttendanceMark(AttendanceStatus.Late, 5)));
        clinic.Meet(linked, Day(6, 12), (ana, AttendanceMark.NoShow));
        clinic.Meet(linked, Day(6, 15), (ana, new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Transport)));
        clinic.Meet(linked, Day(6, 16)).Cancel();
        clinic.Meet(linked, Day(6, 17), (ana, AttendanceMark.Present)).Void("Dana", DateTime.UtcNow, "Entered twice");
        clinic.Meet(other, Day(6, 18), (ana, AttendanceMark.Present));
        await clinic.SaveAsync();

        // Active from June 10 to June 30: 21 of 30 days, so 2 × 21 ÷ 7.
        var table = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30))).Table(Interventions);

        Assert.Multiple(() =>
        {
            Assert.That(table.Rows[0], Has.Property(nameof(Row.Kind)).EqualTo(RowKind.Section));
            Assert.That(table.Rows[0].Cells[0], Is.EqualTo("1.1 Attend and take part"));
            Assert.That(table.Rows[1].Cells, Is.EqualTo(["Group therapy: Skills group (G1)", "2 × per week", "6.0", "2", "1", "1", "1 (Transport 1)"]));
        });
    }

    [Test]
    public async Task Rule_9_days_to_come_and_days_after_discharge_are_not_planned()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var (here, gone) = (clinic.Admit("P1"), clinic.Admit("P2", until: Day(6, 14)));
        foreach (var stay in new[] { here, gone })
        {
            clinic.Activate(stay, Day(6, 1), new InterventionDetails(Modality.IndividualCounseling, "Counseling", new Frequency(1, FrequencyUnit.Week)));
        }

        await clinic.SaveAsync();
        desk = new ReportDesk(test) { Time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 21, 17, 0, 0, TimeSpan.Zero)) };

        var still = (await desk.ComposeAsync(ReportKind.Progress, here.ClientId, Day(6, 1), Day(6, 30))).Table(Interventions);
        var left = (await desk.ComposeAsync(ReportKind.Progress, gone.ClientId, Day(6, 1), Day(6, 30))).Table(Interventions);

        Assert.Multiple(() =>
        {
            Assert.That(still.Cell("Individual", "Planned"), Is.EqualTo("3.0"));
            Assert.That(left.Cell("Individual", "Planned"), Is.EqualTo("2.0"));
            Assert.That(still.Cell("Individual", "Delivered"), Is.EqualTo("not recorded yet"));
        });
    }

    [Test]
    public async Task Rule_9_versions_of_a_plan_are_joined_and_a_draft_is_not_looked_at()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var group = clinic.Open(GroupKind.Therapy, "G1");
        var first = clinic.Activate(ana, Day(6, 1), new InterventionDetails(Modality.GroupTherapy, "Skills group", new Frequency(1, FrequencyUnit.Week), group));
        clinic.Meet(group, Day(6, 2), (ana, AttendanceMark.Present));
        clinic.Meet(group, Day(6, 16), (ana, AttendanceMark.Present));
        var second = clinic.Add(first.NextVersion(2));
        second.Change(second.Interventions.Single(), new InterventionDetails(Modality.GroupTherapy, "Skills group, twice", new Frequency(2, FrequencyUnit.Week), group));
        first.Supersede(Day(6, 15));
        second.Sign(Day(6, 15), "Dana Reyes, LCSW", DateTime.UtcNow, MedicationAnswer.NotAsked);
        clinic.Add(second.NextVersion(3));
        await clinic.SaveAsync();

        // Two weeks once and 16 days twice a week: 2 + 32 ÷ 7 = 6.57.
        var table = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30))).Table(Interventions);

        Assert.Multiple(() =>
        {
            Assert.That(table.Rows, Has.Count.EqualTo(2));
            Assert.That(table.Rows[1].Cells.Take(4), Is.EqualTo(["Group therapy: Skills group, twice (G1)", "2 × per week", "6.6", "2"]));
        });
    }

    [Test]
    public async Task Objectives_stand_with_measure_target_date_and_the_last_review_of_the_period()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var plan = clinic.Activate(ana, Day(6, 1), new InterventionDetails(Modality.IndividualCounseling, "Counseling", new Frequency(1, FrequencyUnit.Week)));
        plan.RecordProgress(plan.Objectives.Single(), ObjectiveStatus.NoChange, null, "Dana", Day(6, 5), DateTime.UtcNow);
        plan.RecordProgress(plan.Objectives.Single(), ObjectiveStatus.Progressing, "Between us", "Dana", Day(6, 12), DateTime.UtcNow);
        plan.RecordProgress(plan.Objectives.Single(), ObjectiveStatus.Met, null, "Dana", Day(6, 29), DateTime.UtcNow);
        await clinic.SaveAsync();

        var staff = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 20));
        var hers = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 20), Audience.Client);

        Assert.Multiple(() =>
        {
            Assert.That(staff.Table("Objectives of goal 1").Rows[0].Cells,
                Is.EqualTo(["1.1", "Attend and take part", "8 of 10 sessions", "Sep 1, 2026", "Progressing (Jun 12, 2026): Between us", "No change (Jun 5, 2026) → Progressing (Jun 12, 2026)"]));
            Assert.That(staff.Blocks, Does.Contain(new ParagraphBlock("I want my life back", Tone.Quote)));
            Assert.That(hers.Table("Objectives of goal 1").Cell("1.1", "Status"), Is.EqualTo("Progressing (Jun 12, 2026)"));
        });
    }

    [Test]
    public async Task Without_a_plan_the_report_says_so_and_still_shows_attendance_and_signature_lines()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        clinic.Meet(clinic.Open(GroupKind.Therapy), Day(6, 1), (ana, AttendanceMark.Present));
        clinic.Meet(clinic.Open(GroupKind.PeerSupport), Day(6, 2), (ana, new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Family)));
        await clinic.SaveAsync();

        var document = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30));

        Assert.Multiple(() =>
        {
            Assert.That(document.Blocks, Does.Contain(new ParagraphBlock("No treatment plan was in force in this period.", Tone.Notice)));
            Assert.That(document.Table("Attendance by kind").Rows.Select(r => r.Cells[0]), Is.EqualTo(["Therapy", "Peer support"]));
            Assert.That(document.Table("Sessions missed, and why").Rows[0].Cells, Is.EqualTo(["Peer support", "Excused: Family or child care", "1"]));
            Assert.That(document.Blocks.OfType<ChartBlock>().Single().Series.Select(s => s.Name), Is.EqualTo(["Therapy", "Peer support"]));
            Assert.That(document.Blocks[^1], Is.InstanceOf<SignaturesBlock>());
        });
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_the_plan()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var (ana, bo) = (clinic.Admit("P1"), clinic.Admit("P2"));
        var weekly = new Frequency(1, FrequencyUnit.Week);
        clinic.Activate(ana, Day(6, 1), new InterventionDetails(Modality.GroupTherapy, "One", weekly, clinic.Open(GroupKind.Therapy)));
        clinic.Activate(bo, Day(6, 1), [.. Enumerable.Range(1, 6).Select(i => new InterventionDetails(Modality.GroupTherapy, $"No. {i}", weekly, clinic.Open(GroupKind.Therapy)))]);
        await clinic.SaveAsync();

        await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30));
        var few = desk.Queries;
        await desk.ComposeAsync(ReportKind.Progress, bo.ClientId, Day(6, 1), Day(6, 30));

        Assert.That(desk.Queries, Is.EqualTo(few).And.AtMost(17));
    }
}
