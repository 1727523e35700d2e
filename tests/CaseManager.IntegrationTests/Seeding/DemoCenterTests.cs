using CaseManager.Application.RulePacks;
using CaseManager.Application.Users;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Seeding;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DemoCenterTests(string database)
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private TestDatabase test = null!;

    [OneTimeSetUp]
    public async Task SetUp() => test = await SeedAsync(Today);

    [OneTimeTearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [Test]
    public async Task It_has_two_sites_sixty_clients_and_twelve_groups()
    {
        await using var db = test.Open();
        Assert.That((await db.Centers.CountAsync(), await db.Sites.CountAsync(), await db.Clients.CountAsync(), await db.Groups.CountAsync()), Is.EqualTo((1, 2, 60, 12)));
        var groups = await db.Groups.ToListAsync();
        Assert.That(groups.Count(g => g.Kind is GroupKind.Psychoeducation), Is.EqualTo(1));
        Assert.That(groups.Where(g => g.Kind is GroupKind.PeerSupport).Select(g => g.Fellowship),
            Is.EquivalentTo(Enum.GetValues<Fellowship>().Where(f => f is not Fellowship.Other)), "one peer support group per fellowship");
    }

    [Test]
    public async Task Its_sessions_reach_back_six_months_and_none_lies_after_its_last_day()
    {
        await using var db = test.Open();
        var days = await db.GroupSessions.Select(s => s.Date).ToListAsync();
        Assert.That(days.Max(), Is.EqualTo(Today));
        Assert.That(days.Min(), Is.InRange(Today.AddMonths(-6), Today.AddMonths(-6).AddDays(7)));
        Assert.That(days.Select(d => (d.Year, d.Month)).Distinct().Count(), Is.EqualTo(7));
        Assert.That(await db.Attendances.AnyAsync(a => a.GroupSession.Date >= Today), Is.False, "today's roll is still to be called");
        Assert.That(await db.TreatmentPlans.CountAsync(p => p.Number == 1), Is.EqualTo(60));
    }

    [Test]
    public void Nothing_in_its_notes_could_be_the_name_of_one_of_its_clients()
    {
        var people = DemoNames.First.Zip(DemoNames.Last, (first, last) => new SessionPerson(Guid.NewGuid(), null, first, last, null)).Concat(DemoNames.Preferred.Select(p => new SessionPerson(Guid.NewGuid(), null, p, p, p))).ToList();

        Assert.That(DemoNotes.Shared.Concat(DemoNotes.Lines).SelectMany(text => NoteNames.HitsIn(null, text, people)).Select(h => h.Name), Is.Empty);
    }

    [Test]
    public async Task Its_clinical_groups_have_notes_some_of_which_are_still_to_be_written_or_signed_and_peer_support_has_none()
    {
        await using var db = test.Open();
        var notes = await db.SessionNotes.Include(n => n.Lines).ThenInclude(l => l.Objectives).Include(n => n.Session).ThenInclude(s => s.Group).ToListAsync();

        Assert.That(notes.Select(n => n.State).Distinct(), Is.EquivalentTo(Enum.GetValues<SessionNoteState>()));
        Assert.That(notes.Select(n => n.Session.Group.Kind).Distinct(), Is.EquivalentTo(new[] { GroupKind.Therapy, GroupKind.Psychoeducation }));
        Assert.That(notes.Where(n => n.State is not SessionNoteState.Draft).Select(n => (n.IsAsSigned, n.AlikeLines)), Is.All.EqualTo((true, 0)));
        Assert.That(await db.GroupSessions.CountAsync(s => s.State == SessionState.Signed && s.Group.Kind != GroupKind.PeerSupport && !db.SessionNotes.Any(n => n.SessionId == s.Id) && s.Date > Today.AddDays(-14)), Is.GreaterThan(0));
    }

    [Test]
    public async Task Rule_10_its_sites_work_under_different_rules()
    {
        await using var db = test.Open();
        var sites = await db.Sites.OrderBy(s => s.Name).ToListAsync();
        var rules = new List<string>();
        foreach (var site in sites)
        {
            rules.Add($"{site.Name}: {(await new RulePackLookup(db).OnAsync(site.Id, Today, default)).Rules.Groups.TherapyMaximum}");
        }

        Assert.That(rules, Is.EqualTo(new[] { "Hilltop: 16", "Riverside: 12" }));
    }

    [Test]
    public async Task Rule_2_none_of_its_plans_holds_peer_support_alone()
    {
        await using var db = test.Open();
        var plans = await db.TreatmentPlans.Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Interventions).ToListAsync();
        Assert.That(plans.Where(p => p.Interventions.All(i => i.Modality is Modality.PeerSupport)), Is.Empty);
    }

    [Test]
    public async Task Rule_1_peer_support_records_presence_only()
    {
        await using var db = test.Open();
        var marks = await db.Attendances.Where(a => a.GroupSession.Group.Kind == GroupKind.PeerSupport).Select(a => a.Status).Distinct().ToListAsync();
        Assert.That(marks.Select(m => m.ToString()), Is.EquivalentTo(["Present", "NoShow"]));
    }

    [Test]
    public async Task It_is_the_same_for_the_same_date_and_another_for_another()
    {
        await using var same = await SeedAsync(Today);
        await using var later = await SeedAsync(Today.AddDays(1));
        await using var first = test.Open();
        await using var second = same.Open();
        await using var third = later.Open();

        var content = await Content.OfAsync(first);
        Assert.That(await Content.OfAsync(second), Is.EqualTo(content));
        Assert.That(await Content.OfAsync(third), Is.Not.EqualTo(content));
    }

    [Test]
    public async Task It_is_only_put_into_an_empty_database()
    {
        await using var db = test.Open();
        var before = await Content.OfAsync(db);

        Assert.That(await new DemoCenter(db).SeedAsync(Today.AddDays(40)), Is.False);

        db.ChangeTracker.Clear();
        Assert.That(await Content.OfAsync(db), Is.EqualTo(before));
    }

    [Test]
    public async Task Its_users_whose_password_everybody_knows_are_made_in_no_other_center()
    {
        await using var other = await TestDatabase.CreateAsync(database);
        await using var real = other.Open();
        real.Add(new Domain.Centers.Center("A real center"));
        await real.SaveChangesAsync();
        await using var seeded = await SeedAsync(Today);
        await using var demo = seeded.Open();

        Assert.That(await UsersOf(real).EnsureAsync(), Is.False);
        Assert.That(await real.Users.AnyAsync(), Is.False);
        Assert.That(await UsersOf(real).AreThereAsync(), Is.False, "the page to sign in lists nobody who is not there");
        Assert.That(await UsersOf(demo).EnsureAsync(), Is.True);
        Assert.That(await UsersOf(demo).AreThereAsync(), Is.True);
        Assert.That(await demo.Users.Select(u => u.Email).ToListAsync(), Is.EquivalentTo(DemoUsers.All.Select(u => u.Email)));
        Assert.That(await UsersOf(demo).EnsureAsync(), Is.True, "they are there already");

        static DemoUsers UsersOf(Infrastructure.Persistence.CaseManagerDbContext db) => new(db, new PasswordHasher<User>(), TimeProvider.System);
    }

    private async Task<TestDatabase> SeedAsync(DateOnly today)
    {
        var made = await TestDatabase.CreateAsync(database);
        await using var db = made.Open();
        Assert.That(await new DemoCenter(db).SeedAsync(today), Is.True);
        return made;
    }
}
