using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Persistence;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class RoundTripTests(string database)
{
    private readonly Sample sample = new();
    private TestDatabase test = null!;
    private CaseManagerDbContext db = null!;

    [OneTimeSetUp]
    public async Task SaveAndChange()
    {
        test = await TestDatabase.CreateAsync(database);
        await using var write = test.Open();
        await sample.AddToAsync(write);
        sample.Change();
        await write.SaveChangesAsync();
    }

    [OneTimeTearDown]
    public async Task Drop()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [SetUp]
    public void Open() => db = test.Open();

    [TearDown]
    public async Task Close() => await db.DisposeAsync();

    [Test]
    public async Task Names_in_any_script_come_back_to_the_letter()
    {
        var client = await db.Clients.SingleAsync();

        Assert.That((client.DisplayName, client.SearchKey, client.BirthDate), Is.EqualTo(("Zoë Жукова", "p001 zoe жукова", (DateOnly?)new DateOnly(1990, 2, 28))));
    }

    [Test]
    public async Task A_rule_pack_comes_back_whole()
    {
        var pack = await db.RulePacks.Include(p => p.Versions).SingleAsync(p => p.Name == "Ours, too");
        var seed = RulePackSeeds.All.Single(p => p.Key == "florida").Versions[0];

        Assert.That(pack.Versions.OrderBy(v => v.Number).Select(v => (v.Number, v.EffectiveFrom, v.IsDraft)), Is.EqualTo(new[] { (1, (DateOnly?)Sample.Monday, false), (2, null, true) }));
        Assert.That(pack.Versions.Select(v => v.Rules), Is.All.EqualTo(new RuleSet(seed.Rules)));
        Assert.That((await db.SiteRules.Include(s => s.Assignments).SingleAsync()).Assignments.Select(a => (a.RulePackId, a.From)), Is.EqualTo(new[] { (pack.Id, Sample.Monday) }));
    }

    [Test]
    public async Task A_program_may_have_no_level()
    {
        db.Programs.Add(new Domain.Centers.Program(sample.Site.Id, "Imported", null));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        Assert.That((await db.Programs.SingleAsync(p => p.Name == "Imported")).Level, Is.Null);
        Assert.That((await db.Programs.SingleAsync(p => p.Name != "Imported")).Level, Is.EqualTo(new AsamLevel("2.1", 3)));
    }

    [Test]
    public async Task A_site_a_program_a_room_and_a_person_come_back_as_they_were_set_up()
    {
        var site = await db.Sites.Include(s => s.Holidays).Include(s => s.OpeningHours).SingleAsync();
        var person = await db.Staff.Include(s => s.Credentials).SingleAsync();
        var room = await db.Rooms.SingleAsync();

        Assert.That((site.Address, site.Holidays.Count, site.Holidays.Max(h => h.Date)), Is.EqualTo(("1 Main Street", 11, new DateOnly(2026, 12, 24))));
        Assert.That(OpeningInterval.Write(site.OpeningHours.Select(h => (h.Opens, h.Closes))), Is.EqualTo("08:00–12:00, 13:00–24:00"));
        Assert.That((await db.Programs.SingleAsync(p => p.Name == "Intensive outpatient")).HoursPerWeek, Is.EqualTo(9.5m));
        Assert.That(person.Credentials.OrderBy(c => c.Position).Select(c => (c.Kind, c.Number, c.Issuer, c.ExpiresOn)),
            Is.EqualTo(new (string, string?, string?, DateOnly?)[] { ("LCSW", null, null, null), ("CADC", "A1", "Board", (DateOnly?)Sample.Monday.AddYears(1)) }));
        Assert.That((room.Name, room.Seats, room.IsArchived), Is.EqualTo(("Library", (int?)null, true)));
    }

    [Test]
    public async Task A_group_keeps_its_leader_and_members()
    {
        var group = await db.Groups.Include(g => g.Members).Include(g => g.Facilitator).SingleAsync(g => g.Code == "T1");

        Assert.That((group.Name, group.Kind, group.Capacity, group.Facilitator!.Title), Is.EqualTo(("Late therapy", GroupKind.Therapy, (int?)10, "Ines Ward, LCSW, CADC")));
        Assert.That(group.Members.Select(m => (m.From, m.Until)), Is.EqualTo(new[] { (Sample.Monday.AddDays(-7), (DateOnly?)Sample.Monday) }));
    }

    [Test]
    public async Task Rule_7_a_signed_session_comes_back_with_its_corrections()
    {
        var session = await db.GroupSessions.Include(s => s.Attendances).Include(s => s.Corrections).SingleAsync();

        var record = session.Attendances.Single();
        Assert.That((session.State, session.SignedAt, session.ScheduledMinutes), Is.EqualTo((SessionState.Signed, (DateTime?)Sample.Now, (int?)80)));
        Assert.That((record.Status, record.MinutesMissed, record.MinutesCredited), Is.EqualTo((AttendanceStatus.Late, (int?)20, (int?)60)));
        Assert.That(session.Corrections.Select(c => (c.StatusBefore, c.StatusAfter, c.Why)), Is.EqualTo(new[] { (AttendanceStatus.Present, AttendanceStatus.Late, "Came at 18:20") }));
    }

    [Test]
    public async Task A_plan_comes_back_whole()
    {
        var plan = await db.TreatmentPlans
            .Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Interventions)
            .Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Progress)
            .SingleAsync();

        Assert.That((plan.Status, plan.ActiveFrom, plan.SignedBy), Is.EqualTo((PlanStatus.Active, (DateOnly?)Sample.Monday, "Ines Ward, LCSW")));
        Assert.That(plan.Objectives.Single().Status, Is.EqualTo(ObjectiveStatus.Progressing));
        Assert.That(plan.Interventions.OrderBy(i => i.Position).Select(i => (i.Modality, i.Frequency, i.GroupId)), Is.EqualTo(new[]
        {
            (Modality.GroupTherapy, new Frequency(2, FrequencyUnit.Week), (Guid?)sample.Group.Id),
            (Modality.MedicationTreatment, new Frequency(1, FrequencyUnit.Month), null),
        }));
    }

    [Test]
    public async Task A_report_comes_back_with_the_bytes_that_its_hash_was_made_of()
    {
        var file = (await db.ReportRuns.Include(r => r.Files).SingleAsync()).Files.Single();

        Assert.That(new ReportFile(file.Format, file.Content).Sha256, Is.EqualTo(file.Sha256));
    }

    [Test]
    public async Task Instants_come_back_as_UTC()
    {
        var run = await db.ReportRuns.SingleAsync();

        Assert.That((run.RequestedAt, run.RequestedAt.Kind, run.FinishedAt!.Value.Kind), Is.EqualTo((Sample.Now, DateTimeKind.Utc, DateTimeKind.Utc)));
    }

    [Test]
    public async Task Enums_are_stored_as_text()
    {
        var kinds = await db.Database.SqlQuery<string>($"SELECT Kind AS Value FROM Groups").ToListAsync();

        Assert.That(kinds, Is.EqualTo(new[] { nameof(GroupKind.Therapy) }));
    }
}
