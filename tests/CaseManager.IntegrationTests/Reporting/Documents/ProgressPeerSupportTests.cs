using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ProgressPeerSupportTests(string database)
{
    private TestDatabase test = null!;
    private ReportDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
    }

    [TearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [Test]
    public async Task Rule_1_peer_support_stands_apart_with_the_count_of_30_days_and_both_bands_of_TEDS()
    {
        var ana = await AddAsync((db, clinic, stay) =>
        {
            var group = clinic.Open(GroupKind.PeerSupport);
            clinic.Meet(group, Day(6, 3), (stay, AttendanceMark.Present));
            clinic.Meet(group, Day(6, 10), (stay, AttendanceMark.NoShow));
            db.Add(Told(stay, Day(6, 3), Fellowship.SmartRecovery, new TimeOnly(9, 30)));
            db.Add(Told(stay, Day(6, 5), Fellowship.NarcoticsAnonymous));
            db.Add(Told(stay, Day(5, 20), Fellowship.NarcoticsAnonymous));
        });

        var report = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30));
        var meetings = report.Table("Meetings in this period");

        Assert.That(meetings.Rows.Select(r => string.Join("|", r.Cells)), Is.EqualTo(new[] { "Narcotics Anonymous|0|1|1", "SMART Recovery|1|0|1", "All|1|1|1" }), "what is told twice counts once, as the center recorded it");
        Assert.That(Facts(report)["In the 30 days before Jul 1, 2026"], Is.EqualTo("2: 1 at the center, 1 outside"));
        Assert.That((Facts(report)["TEDS band"], Facts(report)["Band that states hand in"]), Is.EqualTo(("1–3 times in 30 days", "1–3 times in 30 days")));
    }

    [Test]
    public async Task Where_nothing_is_recorded_the_band_is_no_attendance_and_unknown_is_not_none()
    {
        var ana = await AddAsync((_, _, _) => { });

        var report = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30));
        var hers = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30), Audience.Client);

        Assert.That((Facts(report)["TEDS band"], Facts(report)["In the 30 days before Jul 1, 2026"]), Is.EqualTo(("No attendance", "0: 0 at the center, 0 outside")));
        Assert.That(report.Text(), Does.Contain("otherwise it is unknown").And.Not.Contain("Milestones").And.Not.Contain("Meetings by week"));
        Assert.That(hers.Text(), Does.Contain("We may not know of all of them").And.Not.Contain("TEDS").And.Not.Contain("states hand in"));
    }

    [Test]
    public async Task A_chart_shows_meetings_by_week_and_for_staff_a_line_at_one_a_week()
    {
        var ana = await AddAsync((db, _, stay) => db.Add(Told(stay, Day(6, 10), Fellowship.NarcoticsAnonymous)));

        var chart = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 28))).Blocks.OfType<ChartBlock>().Single();
        var hers = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 28), Audience.Client)).Blocks.OfType<ChartBlock>().Single();

        Assert.That(chart.Series.Single(s => s.Name == "Outside, as told").Values, Is.EqualTo(new double?[] { 0, 1, 0, 0 }));
        Assert.That((chart.Line!.Value, chart.Line.Name), Is.EqualTo((1d, "One a week: association with abstinence")));
        Assert.That(hers.Line, Is.Null);
    }

    [Test]
    public async Task Rule_11_milestones_of_the_period_are_there_to_be_celebrated()
    {
        var ana = await AddAsync((db, _, stay) =>
        {
            for (var week = 0; week < 4; week++)
            {
                db.Add(Told(stay, Day(6, 1).AddDays(7 * week), Fellowship.AlcoholicsAnonymous));
            }
        });
        await using (var db = test.Open())
        {
            (await db.Clients.Include(c => c.RecoveryStarts).SingleAsync(c => c.Id == ana.ClientId)).StartRecovery(Day(5, 2), "Dana Reyes", DateTime.UnixEpoch, Day(6, 1));
            await db.SaveChangesAsync();
        }

        var reached = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30))).Table("Reached in this period");

        Assert.That(reached.Rows.Select(r => string.Join(": ", r.Cells)), Is.EqualTo(new[] { "Jun 1, 2026: 30 days since the recovery start date", "Jun 22, 2026: 4 weeks in a row with a meeting" }));
    }

    [Test]
    public async Task Rule_11_a_new_start_date_leaves_the_milestones_of_an_earlier_period_and_is_shown_without_judgement()
    {
        var ana = await AddAsync((_, _, _) => { });
        await using (var db = test.Open())
        {
            var client = await db.Clients.Include(c => c.RecoveryStarts).SingleAsync(c => c.Id == ana.ClientId);
            client.StartRecovery(Day(2, 1), "Dana Reyes", new DateTime(2026, 2, 1, 18, 0, 0, DateTimeKind.Utc), Day(2, 1));
            client.StartRecovery(Day(6, 1), "Dana Reyes", new DateTime(2026, 6, 3, 18, 0, 0, DateTimeKind.Utc), Day(6, 3));
            await db.SaveChangesAsync();
        }

        var spring = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(2, 1), Day(5, 31))).Table("Reached in this period");
        var june = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30));

        Assert.That(spring.Rows.Select(r => r.Cells[0]), Is.EqualTo(new[] { "Feb 2, 2026", "Mar 3, 2026", "Apr 2, 2026", "May 2, 2026" }));
        Assert.That(june.Table("Reached in this period").Rows.Select(r => r.Cells[0]), Is.EqualTo(new[] { "Jun 2, 2026" }));
        Assert.That(june.Text(), Does.Contain("A new recovery start date was told: Jun 1, 2026").And.Contain("what was reached before stays reached"));
    }

    [Test]
    public async Task Evidence_stands_beside_what_is_recorded_labelled_as_association_with_its_source_and_for_staff_only()
    {
        var ana = await AddAsync((db, _, stay) => db.Add(Told(stay, Day(6, 10), Fellowship.NarcoticsAnonymous)));

        var staff = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(2, 1), Day(3, 1))).Table("Recorded here, beside what studies found");
        var summer = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 28))).Table("Recorded here, beside what studies found");
        var hers = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 28), Audience.Client);

        // Admitted on January 1.
        Assert.That(staff.Rows.Select(r => (r.Cells[0], r.Cells[1])), Is.EqualTo(new[] { ("Days in treatment", "60 of 90") }));
        Assert.That(summer.Rows.Select(r => r.Cells[1]), Is.EqualTo(new[] { "179, past 90", "1 of 4" }));
        Assert.That(summer.Rows.Select(r => r.Cells[2]), Has.All.StartsWith("Association: "));
        Assert.That(summer.Rows.Select(r => r.Cells[3]), Has.All.Not.Empty);
        Assert.That(hers.Text(), Does.Not.Contain("studies").And.Not.Contain("Fiorentine"));
    }

    [Test]
    public async Task Rule_11_each_recovery_domain_has_a_line_with_how_its_objectives_stand()
    {
        var ana = await AddAsync((db, clinic, stay) =>
        {
            var group = clinic.Open(GroupKind.Therapy);
            clinic.Meet(group, Day(6, 3), (stay, AttendanceMark.Present));
            clinic.Meet(group, Day(6, 10), (stay, AttendanceMark.Present));
            var plan = clinic.Plan(stay);
            var goal = plan.AddGoal(plan.AddProblem("Alone at night", AsamDimension.Dimension5), "I want somebody to call", null, RecoveryDomain.Relationships);
            var (first, second) = (plan.AddObjective(goal, "Names two people", "By count", Day(9, 1)), plan.AddObjective(goal, "Calls one", "By log", Day(9, 1)));
            plan.AddIntervention(first, new(Modality.GroupTherapy, "Group", new Frequency(1, FrequencyUnit.Week), group));
            plan.AddIntervention(second, new(Modality.IndividualCounseling, "Talks", new Frequency(1, FrequencyUnit.Week)));
            plan.Sign(Day(6, 1), "Dana Reyes", DateTime.UnixEpoch, Domain.Medication.MedicationAnswer.NotAsked);
            plan.RecordProgress(first, ObjectiveStatus.Met, null, "Dana Reyes", Day(6, 15), DateTime.UnixEpoch);
        });

        var report = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 28));
        var line = report.Table("Objectives and attendance by recovery domain");

        Assert.That((line.Rows.Single().Cells[0], line.Cell("Relationships", "Met"), line.Cell("Relationships", "Not reviewed yet"), line.Cell("Relationships", "Clinical sessions")[..2], line.Cell("Relationships", "Peer support")), Is.EqualTo(("Relationships", "1", "1", "2 ", "–")));
        Assert.That(report.Text(), Does.Contain("as an association"));
    }

    private static Dictionary<string, string> Facts(ReportDocument report) => report.Blocks.OfType<FactsBlock>().SelectMany(f => f.Facts).GroupBy(f => f.Label).ToDictionary(f => f.Key, f => f.Last().Value);

    private static PeerSupportEntry Told(Stay stay, DateOnly day, Fellowship fellowship, TimeOnly? at = null) =>
        new(stay.ClientId, new(day, fellowship) { StartsAt = at }, new StepAuthor("Dana Reyes", new DateTime(2026, 6, 30, 12, 0, 0, DateTimeKind.Utc), SiteClock.Of("America/Chicago")));

    private async Task<Stay> AddAsync(Action<Infrastructure.Persistence.CaseManagerDbContext, Clinic, Stay> add)
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var stay = clinic.Admit($"P{Guid.NewGuid():N}"[..10]);
        add(db, clinic, stay);
        await clinic.SaveAsync();
        return stay;
    }
}
