using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.TreatmentPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>Each document looks as it did when somebody last looked at its picture. What is random in it (its code, the session's number) is set.</summary>
[TestFixture]
public sealed class GoldenPictureTests
{
    private const string Unchanging = "F00D1E5";
    private static readonly GroupKind[] Kinds = [GroupKind.Therapy, GroupKind.Psychoeducation, GroupKind.PeerSupport];

    private TestDatabase test = null!;

    [SetUp]
    public async Task SetUp() => test = await TestDatabase.CreateAsync(Databases.Sqlite);

    [TearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [Test]
    public async Task Register()
    {
        var (_, group, _) = await FillAsync();

        await LooksAsync(ReportKind.Register, group.Id);
    }

    [Test]
    public async Task Client_attendance()
    {
        var (ana, _, _) = await FillAsync();

        await LooksAsync(ReportKind.ClientAttendance, ana.ClientId);
    }

    [TestCase(Audience.Internal)]
    [TestCase(Audience.Client)]
    public async Task Progress(Audience audience)
    {
        var (ana, _, _) = await FillAsync();

        await LooksAsync(ReportKind.Progress, ana.ClientId, audience);
    }

    [Test]
    public async Task Sign_in_sheet()
    {
        var (_, group, session) = await FillAsync();

        await LooksAsync(ReportKind.SignInSheet, group.Id, session: session.Id);
    }

    [Test]
    public async Task Program_summary()
    {
        await FillAsync();
        await using var db = test.Open();
        var site = await db.Sites.Select(s => s.Id).SingleAsync();

        Looks("programsummary", await new ReportDesk(test).ComposeAsync(ReportKind.ProgramSummary, new ReportFilter(site), Day(5, 1), Day(6, 30)));
    }

    [Test]
    public async Task Caseload()
    {
        await FillAsync();
        await using var db = test.Open();
        var (site, counselor) = (await db.Sites.Select(s => s.Id).SingleAsync(), await db.Staff.Select(s => s.Id).SingleAsync());
        // One client of a counselor, one of nobody; one with a plan to review, one without.
        (await db.Episodes.Include(e => e.CareTeam).SingleAsync(e => e.Client.Mrn == "P001")).HandOver(counselor, Day(1, 1), Day(6, 30));
        await db.SaveChangesAsync();
        var desk = new ReportDesk(test);
        await desk.AskAsync(services => ActivatorUtilities.GetServiceOrCreateInstance<DueComputing>(services).ComputeAsync(default));

        Looks("caseload", await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(site), Day(6, 30), Day(6, 30)));
    }

    [Test]
    public async Task Treatment_plan()
    {
        await using var bench = await PlanBench.CreateAsync(Databases.Sqlite);
        var plan = await bench.DraftAsync();
        var document = await new ReportDesk(bench.Database) { Time = bench.Clock }.ComposeAsync(ReportKind.TreatmentPlan, plan.Of.ClientId, bench.Today, bench.Today, plan: plan.Id);

        Looks("treatment-plan", document);
    }

    [Test]
    public async Task Signed_treatment_plan_of_the_client()
    {
        await using var bench = await PlanBench.CreateAsync(Databases.Sqlite);
        var plan = await bench.ActiveAsync();
        await bench.RunAsync(new RecordProgress(plan.Id, plan.Objectives.Single().Id, ObjectiveStatus.Progressing, "Between staff", bench.Today));
        var answer = await bench.RunAsync(new AnswerPlan { PlanId = plan.Id, Version = (await bench.ReadAsync(plan.Id)).Version, Day = bench.Today, Answer = ClientAnswer.Agreed, Drawing = "M10 60L40 20L80 100L120 20L160 100L390 60" });
        Assert.That(answer.Problems, Is.Empty);
        var document = await new ReportDesk(bench.Database) { Time = bench.Clock }.ComposeAsync(ReportKind.TreatmentPlan, plan.Of.ClientId, bench.Today, bench.Today, Audience.Client, plan.Id);

        Looks("treatment-plan-client", document);
    }

    private async Task LooksAsync(ReportKind kind, Guid subject, Audience audience = Audience.Internal, Guid? session = null)
    {
        var document = await new ReportDesk(test).ComposeAsync(kind, subject, Day(5, 1), Day(6, 30), audience, session: session);

        Looks($"{kind}{(audience is Audience.Client ? "-client" : "")}".ToLowerInvariant(), document);
    }

    private static void Looks(string name, ReportDocument document)
    {
        IReadOnlyList<Block> blocks = [.. document.Blocks.Select(b => b is QrCodeBlock code ? code with { Path = "M4 4h7v7h-7zM18 4h7v7h-7zM4 18h7v7h-7z" } : b)];
        using var picture = PagePictures.Of(document with { Furniture = document.Furniture with { Code = Unchanging }, Blocks = blocks });

        GoldenPicture.AssertSame(name, picture);
    }

    // Two clients, a group of each kind, eight weeks; one of them with a plan that was reviewed twice.
    private async Task<(Stay Ana, Group Therapy, GroupSession Last)> FillAsync()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var (ana, bo) = (clinic.Admit("P001", "Zoë", "Święcicka", "Zo"), clinic.Admit("P002", "Bartholomew", "Featherstonehaugh-Cholmondeley"));
        var groups = Kinds.Select(kind => clinic.Open(kind)).ToList();
        groups.ForEach(g => { g.Join(ana.ClientId, Day(5, 1)); g.Join(bo.ClientId, Day(5, 1)); });
        for (var week = 0; week < 8; week++)
        {
            foreach (var (group, i) in groups.Select((g, i) => (g, i)))
            {
                clinic.Meet(group, Day(5, 4).AddDays((7 * week) + i), (ana, Mark(week + i)), (bo, Mark(week + i + 2)));
            }
        }

        AddPlan(clinic, ana, groups);
        var last = clinic.Meet(groups[0], Day(6, 30));
        await clinic.SaveAsync();
        return (ana, groups[0], last);
    }

    private static AttendanceMark Mark(int n) => (n % 6) switch
    {
        1 => new AttendanceMark(AttendanceStatus.Late, 10),
        3 => new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Transport),
        4 => AttendanceMark.NoShow,
        _ => AttendanceMark.Present,
    };

    private static void AddPlan(Clinic clinic, Stay stay, List<Group> groups)
    {
        var plan = clinic.Plan(stay);
        foreach (var (domain, words) in new[] { (RecoveryDomain.EmotionalSupport, "I want to be able to talk to somebody"), (RecoveryDomain.RelapseRisk, "I want my evenings back") })
        {
            var goal = plan.AddGoal(plan.AddProblem($"Drinks alone ({words.Length})", AsamDimension.Dimension4), words, domain: domain);
            var objective = plan.AddObjective(goal, "Comes to the group and takes part in it", "8 of 10 sessions", Day(9, 1));
            plan.AddIntervention(objective, new InterventionDetails(Modality.GroupTherapy, "Skills group", new Frequency(1, FrequencyUnit.Week), groups[0]));
            plan.AddIntervention(objective, new InterventionDetails(Modality.PeerSupport, "Meeting of the client's choice", new Frequency(1, FrequencyUnit.Week), groups[2]));
        }

        plan.Choose(new PeerSupportChoice(Fellowship.NarcoticsAnonymous, null, Fellowship.SmartRecovery, null));
        plan.Sign(Day(5, 1), "Dana Reyes, LCSW", DateTime.UtcNow, MedicationAnswer.NotAsked);
        foreach (var (objective, i) in plan.Objectives.Select((o, i) => (o, i)))
        {
            plan.RecordProgress(objective, ObjectiveStatus.NoChange, "Comes, but says little", "Dana Reyes", Day(5, 20), new DateTime(2026, 5, 20, 15, 0, 0, DateTimeKind.Utc));
            plan.RecordProgress(objective, i == 0 ? ObjectiveStatus.Met : ObjectiveStatus.Progressing, null, "Dana Reyes", Day(6, 20), new DateTime(2026, 6, 20, 15, 0, 0, DateTimeKind.Utc));
        }
    }
}
