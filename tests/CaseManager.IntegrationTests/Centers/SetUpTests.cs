using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Centers;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SetUpTests(string database)
{
    private CenterScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await CenterScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task An_empty_database_comes_step_by_step_to_its_first_client()
    {
        var steps = new List<int> { await DoneAsync() };
        await scene.DoneAsync(new NameCenter(0, "Harbor"));
        steps.Add(await DoneAsync());
        var site = await scene.DoneAsync(new SaveSite(null, 0, "Main", "America/Chicago", "1 Main Street", FederalHolidays: true));
        steps.Add(await DoneAsync());
        var program = await scene.DoneAsync(new SaveProgram(null, 0, site, "Outpatient", "2.1", 4, 9));
        steps.Add(await DoneAsync());
        await scene.DoneAsync(new SaveStaffMember(null, 0, "Ana Reyes", site, false, null) { Credential = new("LCSW", "L1", "Board", new DateOnly(2027, 1, 1)) });
        steps.Add(await DoneAsync());
        await using (var db = scene.Open())
        {
            var client = db.Add(new Domain.Clients.Client("P1", "Ann", "Bell")).Entity;
            db.Add(new Domain.Episodes.Episode(client.Id, program, new DateOnly(2026, 12, 31)));
            await db.SaveChangesAsync();
        }

        steps.Add(await DoneAsync());
        Assert.That(steps, Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5 }));
        var holidays = await scene.ReadAsync<SetupDetails, List<HolidayRow>>(d => d.HolidaysAsync(site, 2027, default));
        Assert.That(holidays, Has.Count.EqualTo(12), "this year's and next year's holidays, by the site's own date; New Year's Day of 2028 is observed in 2027");
        Assert.That(await scene.ReadAsync<SetupDetails, List<HolidayRow>>(d => d.HolidaysAsync(site, 2026, default)), Has.Count.EqualTo(11));
    }

    [Test]
    public async Task A_site_needs_the_center_first() =>
        Assert.That(await scene.ProblemsOf(new SaveSite(null, 0, "Main", "America/Chicago", null)), Is.EqualTo(new[] { ("site.no-center", (string?)null) }));

    [Test]
    public async Task Two_people_who_name_a_new_center_make_one()
    {
        await scene.DoneAsync(new NameCenter(0, "Harbor"));

        Assert.That((await scene.ProblemsOf(new NameCenter(0, "Harbour"))).Single().Item1, Is.EqualTo(UseCaseProblems.Conflict));
        await scene.DoneAsync(new NameCenter(1, "Harbor Light"));
        Assert.That((await scene.ReadAsync<SetupDetails, CenterView?>(d => d.CenterAsync(default)))!.Name, Is.EqualTo("Harbor Light"));
    }

    [Test]
    public async Task Names_are_unique_at_their_place_and_case_does_not_matter()
    {
        var site = await scene.AddSiteAsync();
        var other = await scene.AddSiteAsync("North");
        await scene.DoneAsync(new SaveProgram(null, 0, site, "Outpatient", null, null, null));
        await scene.DoneAsync(new SaveRoom(null, 0, site, "Library", 12));

        Assert.That(await scene.ProblemsOf(new SaveSite(null, 0, " main ", "America/Chicago", null)), Is.EqualTo(new[] { ("site.name-taken", "Name") }));
        Assert.That(await scene.ProblemsOf(new SaveSite(other, 1, "MAIN", "America/Chicago", null)), Is.EqualTo(new[] { ("site.name-taken", "Name") }));
        Assert.That(await scene.ProblemsOf(new SaveProgram(null, 0, site, "outpatient", null, null, null)), Is.EqualTo(new[] { ("program.name-taken", "Name") }));
        Assert.That(await scene.ProblemsOf(new SaveRoom(null, 0, site, "library", null)), Is.EqualTo(new[] { ("room.name-taken", "Name") }));
        await scene.DoneAsync(new SaveProgram(null, 0, other, "Outpatient", null, null, null));
        await scene.DoneAsync(new SaveSite(site, 1, "Main", "America/Denver", "Moved"));
    }

    [Test]
    public async Task What_is_wrong_stands_beside_its_field()
    {
        var site = await scene.AddSiteAsync();

        Assert.That(await scene.ProblemsOf(new SaveSite(null, 0, "", null, null)), Is.EquivalentTo(new[] { ("NotEmptyValidator", "Name"), ("NotEmptyValidator", "TimeZoneId") }));
        Assert.That(await scene.ProblemsOf(new SaveSite(null, 0, "North", "Mars/Olympus", null)), Is.EqualTo(new[] { ("site.time-zone", "TimeZoneId") }));
        Assert.That(await scene.ProblemsOf(new SaveProgram(null, 0, site, "Outpatient", "2.2", 4, null)), Is.EqualTo(new[] { ("asam.level", "AsamLevel") }));
        Assert.That(await scene.ProblemsOf(new SaveProgram(null, 0, Guid.NewGuid(), "Outpatient", null, null, null)), Is.EqualTo(new[] { ("site.unknown", "SiteId") }));
        Assert.That(await scene.ProblemsOf(new SaveStaffMember(null, 0, "Ana", site, false, null) { Credential = new(null, "L1", null, null) }), Is.EqualTo(new[] { ("NotEmptyValidator", "Kind") }));
    }

    [Test]
    public async Task Opening_hours_and_holidays_are_kept_with_their_site()
    {
        var site = await scene.AddSiteAsync();
        await scene.DoneAsync(new SetOpeningHours(site, 1, new Dictionary<DayOfWeek, string?> { [DayOfWeek.Monday] = "8-12, 13-17", [DayOfWeek.Sunday] = "closed" }));
        await scene.DoneAsync(new AddHoliday(site, 2, new DateOnly(2027, 3, 1), "Founders’ day"));
        await scene.DoneAsync(new SetOpeningHours(site, 3, new Dictionary<DayOfWeek, string?> { [DayOfWeek.Monday] = "9-12", [DayOfWeek.Tuesday] = "24 hours" }));

        var view = (await scene.ReadAsync<SetupDetails, SiteView?>(d => d.SiteAsync(site, new DateOnly(2027, 1, 1), default)))!;
        Assert.That(view.Hours.OrderBy(h => h.Day).Select(h => (h.Day, h.Opens.Hour, h.Closes.Hour)), Is.EqualTo(new[] { (DayOfWeek.Monday, 9, 12), (DayOfWeek.Tuesday, 0, 0) }));
        Assert.That((view.Version, view.Holidays), Is.EqualTo((4, 1)));
        Assert.That((await scene.ProblemsOf(new AddHoliday(site, 2, new DateOnly(2027, 3, 2), "Late"))).Single().Item1, Is.EqualTo(UseCaseProblems.Conflict));
        await scene.DoneAsync(new RemoveHoliday(site, 4, new DateOnly(2027, 3, 1)));
        await using var db = scene.Open();
        Assert.That((await db.Sites.Include(s => s.Holidays).SingleAsync()).Holidays, Is.Empty);
    }

    [Test]
    public async Task Only_an_administrator_sets_up()
    {
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.Administrator))
        {
            scene.Role = role;
            Assert.That((await scene.RunAsync(new NameCenter(0, "Harbor"))).IsForbidden, Is.True, role.ToString());
        }
    }

    private async Task<int> DoneAsync() => (await scene.ReadAsync<SetupProgress, SetupState>(p => p.FindAsync(default))).Done;
}
