using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>A client who stays in the north and goes to groups in the north and in the south: whoever reaches the north only has other numbers, and the document says so.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ReportReachTests(string database)
{
    private TestDatabase test = null!;
    private ReportDesk desk = null!;
    private Clinic clinic = null!;
    private Stay ana = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
        await using var db = test.Open();
        clinic = new Clinic(db);
        ana = clinic.Admit("P1");
        var south = clinic.Add(new Site(db.Centers.Local.Single().Id, "South", "America/Chicago"));
        var (here, there) = (clinic.Open(GroupKind.Therapy, "HERE"), Open(south, GroupKind.Therapy, "THERE"));
        var meeting = Open(south, GroupKind.PeerSupport, "MEETING");
        clinic.Meet(here, Day(6, 2), (ana, AttendanceMark.Present));
        clinic.Meet(there, Day(6, 3), (ana, AttendanceMark.Present));
        clinic.Meet(there, Day(6, 10)).Cancel();
        clinic.Meet(meeting, Day(6, 4), (ana, AttendanceMark.Present));
        var plan = clinic.Plan(ana);
        var objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Drinks alone", AsamDimension.Dimension4), "I want to talk"), "Talks", "Once a week", Day(9, 1));
        plan.AddIntervention(objective, new InterventionDetails(Modality.GroupTherapy, "Group", new Frequency(1, FrequencyUnit.Week), there));
        plan.Sign(Day(6, 1), "Dana Reyes, LCSW", DateTime.UtcNow, MedicationAnswer.NotAsked);
        await clinic.SaveAsync();
    }

    [TearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [Test]
    public async Task Client_attendance_says_which_sites_it_is_limited_to()
    {
        var all = await desk.ComposeAsync(ReportKind.ClientAttendance, ana.ClientId, Day(6, 1), Day(6, 30));
        var north = await desk.ComposeAsync(ReportKind.ClientAttendance, ana.ClientId, Day(6, 1), Day(6, 30), scope: Of(Role.Administrator));

        Assert.That(all.Table("Therapy by group").Rows, Has.Count.EqualTo(3));
        Assert.That(Facts(all), Does.Not.ContainKey("Sites in this report"));
        Assert.That(north.Table("Therapy by group").Rows.Select(r => r.Cells[0]), Is.EqualTo(new[] { "HERE – Group HERE", "All therapy" }));
        Assert.That(Facts(north)["Sites in this report"], Is.EqualTo("Only those that Dana Reyes reaches: North"));
        Assert.That(Facts(north), Does.Not.ContainKey("Stays in this report"));
    }

    [Test]
    public async Task A_progress_report_is_limited_to_the_same_sites_in_each_of_its_sections_and_says_so()
    {
        const string planned = "Planned against delivered, goal 1";
        var all = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30));
        var north = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30), scope: Of(Role.Administrator));

        Assert.That((all.Table("Attendance by kind").Rows.Count, Count(all), all.Table(planned).Cell("Group", "Delivered"), all.Table(planned).Cell("Group", "Cancelled")), Is.EqualTo((2, "1: 1 at the center, 0 outside", "1", "1")));
        Assert.That((north.Table("Attendance by kind").Rows.Count, Count(north), north.Table(planned).Cell("Group", "Delivered"), north.Table(planned).Cell("Group", "Cancelled")), Is.EqualTo((1, "0: 0 at the center, 0 outside", "0", "0")));
        Assert.That(Facts(north)["Sites in this report"], Is.EqualTo("Only those that Dana Reyes reaches: North"));
    }

    [Test]
    public async Task Who_supervises_some_programs_is_told_that_other_stays_are_left_out()
    {
        var report = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30), scope: Of(Role.ClinicalSupervisor) with { ProgramIds = [clinic.Program.Id] });

        Assert.That(Facts(report)["Stays in this report"], Does.Contain("only of stays that Dana Reyes may see"));
    }

    private static string Count(ReportDocument report) => Facts(report)["In the 30 days before Jul 1, 2026"];

    private static Dictionary<string, string> Facts(ReportDocument report) => report.Blocks.OfType<FactsBlock>().SelectMany(f => f.Facts).GroupBy(f => f.Label).ToDictionary(f => f.Key, f => f.Last().Value);

    private Group Open(Site site, GroupKind kind, string code) =>
        clinic.Add(new Group(site.Id, code, $"Group {code}", kind, kind is GroupKind.PeerSupport ? Fellowship.SmartRecovery : null, new GroupLeadership(clinic.Facilitator), 12));

    private Scope Of(Role role) => new() { UserId = Guid.NewGuid(), Roles = [role], SiteIds = [clinic.Site.Id] };
}
