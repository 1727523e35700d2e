using CaseManager.Application.BreakGlass;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.Users;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Medication;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Web;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class QueryCountTests(string database)
{
    [Test]
    public async Task No_page_asks_the_database_more_often_when_there_is_more_to_show()
    {
        var log = new StatementLog();
        await using var site = await RunningSite.StartAsync(database, interceptors: log);
        using var visitor = await site.SignInAsync(Enum.GetValues<Role>());
        var sample = new Sample();
        await using (var db = site.Database.Open())
        {
            await sample.AddToAsync(db);
        }

        var schedule = await AddScheduleAsync(site, sample);
        string[] pages =
        [
            "/", "/clients", $"/clients/{sample.Client.Id}", "/sessions/unfinished", "/groups", $"/groups/{sample.Group.Id}", $"/groups/{sample.Group.Id}/schedule", $"/groups/{sample.Group.Id}/topics", $"/groups/{sample.Group.Id}/make-up", $"/clients/{sample.Client.Id}/make-up", $"/sessions/{sample.Session.Id}", $"/sessions/{sample.Session.Id}/note", $"/clients/{sample.Client.Id}/group-notes",
            "/setup", "/setup/center", "/setup/sites", "/setup/programs", "/setup/staff", "/setup/rooms", $"/setup/sites/{sample.Site.Id}", $"/setup/sites/{sample.Site.Id}/holidays",
            $"/setup/staff/{sample.Counselor.Id}", $"/setup/staff/{sample.Counselor.Id}/edit", "/setup/programs/new", "/setup/users",
            $"/plans/{sample.Plan.Id}", "/reports", "/reports/new", "/reports/filters", .. Rows(sample), "/reports/packs", "/reports/packs/new", "/reports/schedules", "/reports/schedules/new", $"/reports/schedules/{schedule.Id}", $"/reports/schedules/{schedule.Id}/edit", "/import", $"/clients/{sample.Client.Id}/edit", $"/groups/{sample.Group.Id}/edit",
            "/setup/rule-packs", $"/setup/rule-packs/{sample.Pack.Id}", "/setup/site-rules", $"/setup/site-rules/{sample.Site.Id}",
            $"/episodes/{sample.Episode.Id}", $"/episodes/{sample.Episode.Id}/discharge", $"/episodes/{sample.Episode.Id}/team", $"/clients/{sample.Client.Id}/admit",
            $"/episodes/{sample.Episode.Id}/medication", $"/episodes/{sample.Episode.Id}/medication/orders/{sample.Order.Id}", $"/episodes/{sample.Episode.Id}/medication/decision",
            $"/episodes/{sample.Episode.Id}/medication/tests", $"/episodes/{sample.Episode.Id}/medication/take-home", "/medication/today",
            "/meetings", $"/clients/{sample.Client.Id}/peer-support", $"/clients/{sample.Client.Id}/peer-support/meetings",
            "/setup/audit", $"/clients/{sample.Client.Id}/looks",
            $"/episodes/{sample.Episode.Id}/counseling", $"/episodes/{sample.Episode.Id}/counseling/new", $"/counseling/{sample.Counseling.Id}", $"/counseling/{sample.Counseling.Id}/record", "/counseling/notes",
            $"/counseling/{sample.Counseling.Id}/notes", "/due",
            "/setup/plan-library", $"/setup/plan-library/{sample.Entry.Id}/edit", $"/plans/{sample.Plan.Id}/library/{sample.Plan.Goals.Single().Id}",
        ];
        await AddAsync(site, sample, 1);
        var few = await CountAsync(visitor, log, pages);
        await AddAsync(site, sample, 30);
        var many = await CountAsync(visitor, log, pages);

        Assert.That(many, Is.EqualTo(few));
        Assert.That(few.Select(f => f.Queries), Has.All.InRange(1, 15));
    }

    [Test]
    public async Task The_page_of_a_client_takes_at_most_eight_commands_whatever_the_history([Values] Role role)
    {
        var log = new StatementLog();
        await using var site = await RunningSite.StartAsync(database, interceptors: log);
        var sample = new Sample();
        await using (var db = site.Database.Open())
        {
            await sample.AddToAsync(db);
        }

        await AddAsync(site, sample, 30);
        using var visitor = await site.SignInAsync(role);
        await using (var db = site.Database.Open())
        {
            var user = await db.Users.SingleAsync(u => u.Name == "Ada Okoye");
            db.Add(new BreakGlassAccess(user.Id, user.Name, sample.Client.Id, "Called from the emergency room", DateTime.UtcNow));
            await db.SaveChangesAsync();
        }

        var page = $"/clients/{sample.Client.Id}";
        await visitor.GetAsync(page);
        log.Clear();
        var answer = await visitor.GetAsync(page);

        Assert.That((answer.Path, (int)answer.Status), Is.EqualTo((page, 200)));
        Assert.That(answer.Page, Does.Contain("Program 30 29").And.Contain("Opened by breaking the glass").And.Contain("attendance"));
        // The entry of the audit trail is written by the one transaction, in one command that no interceptor sees.
        Assert.That(log.Transactions, Is.EqualTo(1));
        Assert.That(log.Queries + log.Transactions, Is.LessThanOrEqualTo(8));
    }

    // A page of each kind of rows.
    private static IEnumerable<string> Rows(Sample sample)
    {
        var (days, program, client) = ($"from={Sample.Monday.AddDays(-99):yyyy-MM-dd}&to={Sample.Monday:yyyy-MM-dd}", $"site={sample.Site.Id}&program={sample.Program.Id}", $"client={sample.Client.Id}");
        return new[]
        {
            $"{program}&what=Attended", $"{program}&what=Minutes", $"{program}&what=SeatShare", $"{program}&what=CounselingMinutes", $"{program}&what=ClientWeeks", $"{program}&what=AskedHours", $"{program}&what=HoursInAWeek",
            $"{program}&what=Due", $"{program}&what=DueClients", $"{client}&intervention={sample.Plan.Interventions.First().Lineage}&what=Delivered",
        }.Select(what => $"/reports/rows?{days}&{what}");
    }

    private static async Task<List<(string Page, int Queries)>> CountAsync(SiteVisitor visitor, StatementLog log, string[] pages)
    {
        var counts = new List<(string, int)>();
        foreach (var page in pages)
        {
            // Once before, so that nothing is counted that is only looked up at first.
            await visitor.GetAsync(page);
            log.Clear();
            var answer = await visitor.GetAsync(page);
            Assert.That((answer.Path, (int)answer.Status), Is.EqualTo((page.Split('?')[0], 200)));
            counts.Add((page, log.Queries));
        }

        return counts;
    }

    private static async Task AddAsync(RunningSite site, Sample sample, int count)
    {
        await using var db = site.Database.Open();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("America/Chicago")));
        var original = await db.Set<RulePackVersion>().SingleAsync(v => v.RulePackId == sample.Original.Id);
        var facilitator = await db.Staff.Include(s => s.Credentials).SingleAsync(s => s.Id == sample.Counselor.Id);
        var home = await db.Sites.Include(s => s.Holidays).SingleAsync(s => s.Id == sample.Site.Id);
        var main = await db.Groups.Include(g => g.Members).Include(g => g.Topics).Include(g => g.Waiting).SingleAsync(g => g.Id == sample.Group.Id);
        var roster = await db.GroupSessions.Include(s => s.Attendances).SingleAsync(s => s.Id == sample.Session.Id);
        for (var i = 0; i < count; i++)
        {
            // Keys are made on adding.
            var client = db.Add(new Client($"Q{count}-{i}", "Ana", $"Díaz {i}")).Entity;
            var episode = db.Add(new Episode(client.Id, sample.Program.Id, Sample.Monday.AddDays(-30))).Entity;
            var group = db.Add(Group.Open(home, Sample.Groups, $"Q{count}-{i}", $"Group {i}", GroupKind.Therapy, null, new(facilitator), 8)).Entity;
            var session = GroupSession.Schedule(group.Id, today, new TimeOnly(9, 0), 60);
            if (main.Topics.Count < 90)
            {
                main.AddTopic($"Topic {count}-{i}");
            }

            main.JoinOrWait(client.Id, today, DateTime.UtcNow);
            var past = db.Add(GroupSession.Schedule(main.Id, Sample.Monday.AddDays(-count - i), new TimeOnly(9, 0), 60)).Entity;
            past.Cover(main.Topics.First());
            past.Record(sample.Client.Id, sample.Episode.Id, AttendanceMark.Present, null);
            db.Add(NoteOf(past, main, sample));
            roster.Record(client.Id, episode.Id, AttendanceMark.NoShow, null);
            facilitator.AddCredential("BA", $"{count}-{i}", null, today);
            home.AddHoliday(today.AddDays((40 * count) + i), "Closed");
            db.AddRange(new Site(home.CenterId, $"Place {count}-{i}", "America/Chicago"), new Room(home.Id, $"Room {count}-{i}", i + 1),
                new Domain.Centers.Program(home.Id, $"Program {count}-{i}", new AsamLevel("2.1")), new StaffMember(home.Id, $"Person {count}-{i}", "LCSW"));
            var elsewhere = db.Add(new Domain.Centers.Program(home.Id, $"Program {count} {i}", null)).Entity;
            db.Add(new User($"q{count}-{i}@example.org", $"User {i}", new(new HashSet<Role> { Role.Counselor, Role.Staff }, false, new HashSet<Guid> { home.Id })));
            var earlier = db.Add(new Episode(sample.Client.Id, elsewhere.Id, Sample.Monday.AddDays(-300), Sample.Monday.AddDays(-290))).Entity;
            db.AddRange(session, new TreatmentPlan(earlier.Id),
                new ReportRun(ReportKind.Register, group.Id, new Period(today, today), Audience.Internal, $"Register {i}", "Ada", DateTime.UtcNow),
                new ReportPack(ReportKind.Progress, PackWhom.Site, new Period(today, today), Audience.Internal, PackForm.Volumes, $"Pack {i}", [client.Id, sample.Client.Id], "Ada", DateTime.UtcNow),
                new LibraryEntry(LibraryKind.Objective, new(AsamDimension.Dimension4, $"Step {count}-{i}", "5 of 7 days", 30)),
                RulePack.CopyOf(original, $"Pack {count}-{i}", "Here"), new Site(sample.Center.Id, $"Site {count}-{i}", "America/Chicago"),
                new ImportBatch(ImportKind.Attendance, $"{i}.csv", new string('a', 64), [1], "Ada", DateTime.UtcNow));
        }

        for (var i = 0; i < count; i++)
        {
            db.AddRange(Meeting.ByHand(new($"Meeting {count}-{i}", Fellowship.NarcoticsAnonymous, "America/Chicago")),
                new PeerSupportEntry(sample.Client.Id, new(today.AddDays(-1 - i), Fellowship.NarcoticsAnonymous) { StartsAt = new TimeOnly(count % 24, 0) }, new("Ada", DateTime.UtcNow, home.Clock)));
        }

        if (await db.ReportSchedules.OrderBy(s => s.Since).FirstOrDefaultAsync() is { } first)
        {
            AddSchedules(db, sample, first.OwnerId, first, today, count);
        }

        await AddCounselingAsync(db, sample, count);
        await AddStepsAsync(db, sample, count);
        await AddMedicationAsync(db, sample, today, count);
        await db.SaveChangesAsync();
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DueComputing>().ComputeAsync(default);
    }

    // Of whoever looks: only owners open the form of a schedule.
    private static async Task<ReportSchedule> AddScheduleAsync(RunningSite site, Sample sample)
    {
        await using var db = site.Database.Open();
        var schedule = DemoSite.AddSchedule(db, await db.Users.Select(u => u.Id).SingleAsync(), sample.Client.Id, sample.Site.Id);
        await db.SaveChangesAsync();
        return schedule;
    }

    private static void AddSchedules(CaseManagerDbContext db, Sample sample, Guid owner, ReportSchedule first, DateOnly today, int count)
    {
        for (var i = 0; i < count; i++)
        {
            DemoSite.AddSchedule(db, owner, sample.Client.Id, sample.Site.Id);
            var run = db.Add(new ReportRun(ReportKind.ClientAttendance, sample.Client.Id, new Period(today, today), Audience.Internal, $"Mine {i}", "Ada Okoye", DateTime.UtcNow, owner)).Entity;
            db.Add(first.Asked(new Occurrence(today.AddDays(-10 - (100 * count) - i), DateTime.UtcNow.AddHours(-i)), run, DateTime.UtcNow));
        }
    }

    private static SessionNote NoteOf(GroupSession session, Group group, Sample sample)
    {
        session.Sign("Ada", Sample.Now);
        var note = SessionNote.Start(session, group);
        note.Write(new("Triggers", [new(sample.Episode.Id, "Named two signs", [sample.Plan.Objectives.Single().Lineage])]), session, "Ada");
        note.Sign(new("Ada", null, sample.Counselor.Id, Sample.Now, [], new([], new Dictionary<Guid, string>())), session, group);
        note.Add(null, "In the garden", [], session, "Ada", Sample.Now);
        return note;
    }

    private static async Task AddCounselingAsync(CaseManagerDbContext db, Sample sample, int count)
    {
        var stay = await db.Episodes.SingleAsync(e => e.Id == sample.Episode.Id);
        var session = await db.CounselingSessions.SingleAsync(s => s.Id == sample.Counseling.Id);
        if (session.State is CounselingState.Planned)
        {
            session.Record(new CounselingRecord(AttendanceStatus.NoShow), stay.Id, "Ines Ward", new StepMoment(Sample.Monday.AddDays(1)));
            session.Sign(stay.Id, "Ines Ward", Sample.Now);
        }

        for (var i = 0; i < count; i++)
        {
            var day = Sample.Monday.AddDays((100 * count) + i);
            db.AddRange(new CounselingSeries(stay, CounselingKind.Family, sample.Counselor.Id, day), new CounselingSession(stay, null, CounselingKind.Family, sample.Counselor.Id, day, new TimeOnly(9, 0), 50));
            session.Add($"Addendum {i}", "Ines Ward", Sample.Now);
            session.Void("Ines Ward", Sample.Now, "Twice");
            session.Restore("Ines Ward", Sample.Now);
        }
    }

    private static async Task AddMedicationAsync(CaseManagerDbContext db, Sample sample, DateOnly today, int count)
    {
        var (stay, author) = (await db.Episodes.SingleAsync(e => e.Id == sample.Episode.Id), new StepAuthor("Ada", DateTime.UtcNow, SiteClock.Of("America/Chicago")));
        var running = await db.MedicationOrders.Include(o => o.Product).SingleAsync(o => o.Id == sample.Order.Id);
        var product = await db.MedicationProducts.SingleAsync(p => p.Key == "methadone-tablet");
        for (var i = 0; i < count; i++)
        {
            running.Record(new DoseEntry(DoseKind.Refused, Sample.Monday.AddDays(count + i), new TimeOnly(8, 0)), stay, null, author);
            var order = db.Add(MedicationOrder.Prescribe(stay, product, new(sample.Counselor.Id, 30, DoseUnit.Milligram, DoseFrequency.Daily, Sample.Monday.AddDays(count + i), "Cravings"), [], author)).Entity;
            db.AddRange(new MedicationDecision(stay, MedicationDecisionKind.Contraindicated, Sample.Monday, $"Liver {i}", author), new DrugTest(stay, Sample.Monday, true, new Dictionary<DrugPanel, DrugTestOutcome>(), null, author));
            order.Record(new DoseEntry(DoseKind.Observed, today.AddDays(-1), new TimeOnly(8, 0)), stay, null, author);
        }
    }

    private static async Task AddStepsAsync(CaseManagerDbContext db, Sample sample, int count)
    {
        var stay = await db.Episodes.Include(e => e.Steps).Include(e => e.CareTeam).SingleAsync(e => e.Id == sample.Episode.Id);
        for (var i = 0; i < count; i++)
        {
            stay.ChangeLevel(new AsamLevel(AsamLevel.FourthEdition[stay.Steps.Count % AsamLevel.FourthEdition.Count]),
                new StepMoment(Sample.Monday), new StepAuthor("Ada", DateTime.UtcNow, SiteClock.Of("America/Chicago")));
            var day = stay.AdmittedOn.AddDays(stay.CareTeam.Count);
            stay.JoinTeam(sample.Counselor.Id, CareTeamRole.Other, day, day);
            stay.LeaveTeam(stay.CareTeam.Last().Id, day, day);
        }
    }
}
