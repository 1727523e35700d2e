using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CounselingSectionTests(string database)
{
    private static readonly Guid Author = Guid.NewGuid();

    private TestDatabase test = null!;
    private ReportDesk desk = null!;
    private CaseManagerDbContext db = null!;
    private Clinic clinic = null!;
    private StaffMember counselor = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
        db = test.Open();
        clinic = new Clinic(db);
        counselor = clinic.Add(new StaffMember(clinic.Site.Id, "Maya Torres", "LCSW"));
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
    public async Task Rule_9_delivered_are_the_sessions_of_the_linked_series_while_it_was_planned()
    {
        var ana = clinic.Admit("P1");
        var (linked, other) = (Series(ana, CounselingKind.Individual), Series(ana, CounselingKind.Family));
        var plan = clinic.Plan(ana);
        var objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Drinks daily", AsamDimension.Dimension4), "My mornings"), "Attend and take part", "8 of 10", Day(8, 1));
        plan.AddIntervention(objective, new(Modality.IndividualCounseling, "Skills", new Frequency(1, FrequencyUnit.Week), Series: linked));
        plan.AddIntervention(objective, new(Modality.FamilyCounseling, "Trust", new Frequency(1, FrequencyUnit.Month)));
        plan.Sign(Day(6, 10), "Dana Reyes", DateTime.UtcNow, MedicationAnswer.NotAsked);
        Held(ana, linked, Day(6, 9));
        Held(ana, linked, Day(6, 10));
        Held(ana, linked, Day(6, 11), new CounselingRecord(AttendanceStatus.Late, new TimeOnly(9, 10), new TimeOnly(9, 50), note: "Late"));
        Held(ana, linked, Day(6, 12), new CounselingRecord(AttendanceStatus.NoShow));
        Held(ana, linked, Day(6, 13), new CounselingRecord(AttendanceStatus.Excused, reason: ExcuseReason.Transport));
        Planned(ana, linked, Day(6, 14)).Cancel();
        Held(ana, linked, Day(6, 15)).Void("Dana", DateTime.UtcNow, "Twice");
        Planned(ana, linked, Day(6, 16));
        Held(ana, null, Day(6, 17));
        Held(ana, other, Day(6, 18));
        await clinic.SaveAsync();

        var table = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30))).Table("Planned against delivered, goal 1");

        Assert.That(table.Rows[1].Cells, Is.EqualTo(["Individual counseling: Skills", "1 × per week", "3.0", "2", "1", "1", "1 (Transport 1)"]));
        Assert.That(table.Cell("Family", "Delivered"), Is.EqualTo("not recorded yet"), "linked to no series");
    }

    [Test]
    public async Task Rule_8_sessions_and_minutes_are_counted_by_kind_and_absences_with_their_reasons()
    {
        var ana = clinic.Admit("P1");
        Held(ana, null, Day(6, 1));
        Held(ana, null, Day(6, 2), new CounselingRecord(AttendanceStatus.Late, new TimeOnly(9, 20), new TimeOnly(9, 50), note: "Late"));
        Held(ana, null, Day(6, 3), new CounselingRecord(AttendanceStatus.NoShow));
        Held(ana, null, Day(6, 4), new CounselingRecord(AttendanceStatus.Excused, reason: ExcuseReason.Court));
        Planned(ana, null, Day(6, 5)).Cancel();
        Planned(ana, null, Day(6, 6));
        Planned(ana, null, Day(6, 30), CounselingKind.Family);
        await clinic.SaveAsync();

        var report = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30));

        var table = report.Table("Counseling by kind");
        Assert.That(table.Rows, Has.Count.EqualTo(1), "the family session is still to come");
        Assert.That(table.Rows[0].Cells, Is.EqualTo(["Individual", "2 of 3", "66.7%", "80 of 150", "53.3%", "1", "1", "1", "0"]));
        Assert.That(report.Table("Counseling missed, and why").Rows.Select(r => string.Join('|', r.Cells)),
            Is.EqualTo(new[] { "Individual|Cancelled by the program|1", "Individual|Excused: Court or probation|1", "Individual|No reason recorded|1" }));
        Assert.That(report.Text(), Does.Contain("Not recorded yet: 1 planned"));
    }

    [TestCase(Audience.Internal, true)]
    [TestCase(Audience.Client, false)]
    public async Task Notes_are_named_by_date_and_not_at_all_in_the_client_s_own_copy_and_never_told(Audience audience, bool named)
    {
        var ana = clinic.Admit("P1");
        var plan = clinic.Plan(ana);
        var objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Drinks daily", AsamDimension.Dimension4), "My mornings"), "Walk each morning", "5 of 7 days", Day(8, 1));
        plan.AddIntervention(objective, new(Modality.IndividualCounseling, "Skills", new Frequency(1, FrequencyUnit.Week)));
        plan.Sign(Day(6, 1), "Dana Reyes", DateTime.UtcNow, MedicationAnswer.NotAsked);
        Held(ana, null, Day(6, 1), new CounselingRecord(AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50), objectives: [objective.Lineage], note: "Secret progress"));
        Planned(ana, null, Day(6, 2)).Record(new CounselingRecord(AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50), note: "Not signed"), Author, "Maya Torres", new StepMoment(Day(6, 3)));
        var session = Held(ana, null, Day(6, 3));
        clinic.Add(new SudCounselingNote(session.Id, Author, "Somebody who wrote apart", DateTime.UtcNow)).Seal([1, 2, 3]);
        await clinic.SaveAsync();

        var report = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30), audience);

        Assert.That(report.Tables.Any(t => t.Caption == "Signed progress notes"), Is.EqualTo(named));
        if (named)
        {
            Assert.That(report.Table("Signed progress notes").Rows.Select(r => r.Cells[0]), Is.EqualTo(new[] { "Jun 1, 2026", "Jun 3, 2026" }));
        }

        Assert.That(report.Table("Objectives worked on in counseling").Rows.Single().Cells, Is.EqualTo(["Walk each morning", "1", "Jun 1, 2026"]));
        Assert.That(report.Text(), Does.Not.Contain("Secret progress").And.Not.Contain("Not signed").And.Not.Contain("wrote apart"));
    }

    [Test]
    public async Task Without_counseling_there_is_no_section_and_with_more_of_it_there_are_no_more_queries()
    {
        var (ana, ben) = (clinic.Admit("P1"), clinic.Admit("P2"));
        for (var day = 1; day <= 28; day++)
        {
            Held(ben, null, Day(6, day));
        }

        Held(ana, null, Day(5, 1));
        await clinic.SaveAsync();

        Assert.That((await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30))).Text(), Does.Not.Contain("Counseling"));
        await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(5, 1), Day(5, 31));
        var few = desk.Queries;
        await desk.ComposeAsync(ReportKind.Progress, ben.ClientId, Day(6, 1), Day(6, 30));
        Assert.That(desk.Queries, Is.EqualTo(few));
    }

    private CounselingSeries Series(Stay stay, CounselingKind kind) => clinic.Add(new CounselingSeries(EpisodeOf(stay), kind, counselor.Id, Day(1, 1)));

    private CounselingSession Planned(Stay stay, CounselingSeries? series, DateOnly day, CounselingKind kind = CounselingKind.Individual) =>
        clinic.Add(new CounselingSession(EpisodeOf(stay), series, series?.Kind ?? kind, counselor.Id, day, new TimeOnly(9, 0), 50));

    private CounselingSession Held(Stay stay, CounselingSeries? series, DateOnly day, CounselingRecord? record = null)
    {
        var session = Planned(stay, series, day);
        session.Record(record ?? new CounselingRecord(AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50), note: "Went well"), Author, "Maya Torres", new StepMoment(day.AddDays(1)));
        session.Sign(Author, "Maya Torres, LCSW", DateTime.UtcNow);
        return session;
    }

    private Episode EpisodeOf(Stay stay) => db.Episodes.Local.Single(e => e.Id == stay.EpisodeId);
}
