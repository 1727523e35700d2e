using CaseManager.Application.Medication;
using CaseManager.Application.Paging;
using CaseManager.Domain.Medication;
using CaseManager.IntegrationTests.Support;
using static CaseManager.IntegrationTests.Medication.MedicationScene;

namespace CaseManager.IntegrationTests.Medication;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DosingListTests(string database)
{
    private MedicationScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await MedicationScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Who_is_due_today_is_on_the_list_and_stays_on_it_when_given()
    {
        var order = await scene.PrescribeAsync();
        Assert.That((await ListAsync()).Items.Select(r => (r.OrderId, r.IsDone)), Is.EqualTo(new[] { (order, false) }));

        await scene.RecordAsync(order, Given());

        var done = (await ListAsync()).Items.Single();
        Assert.That((done.IsDone, done.Today.Single().Kind), Is.EqualTo((true, DoseKind.Observed)));
    }

    [Test]
    public async Task Who_has_todays_dose_at_home_is_not_on_the_list_until_the_supply_ends()
    {
        var order = await scene.PrescribeAsync();
        await scene.RecordAsync(order, Given(Today.AddDays(-3)) with { Kind = DoseKind.TakenHome, Days = 4, Remark = "Travels" });
        Assert.That((await ListAsync()).Total, Is.Zero);

        scene.Center.Time.Advance(TimeSpan.FromDays(1));

        Assert.That((await ListAsync()).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task A_supply_that_begins_tomorrow_leaves_todays_dose_due()
    {
        var order = await scene.PrescribeAsync();
        await scene.RecordAsync(order, Given() with { Kind = DoseKind.TakenHome, Days = 1, FirstDay = Today.AddDays(1), Remark = "Closed tomorrow" });

        Assert.That((await ListAsync()).Items.Select(r => r.IsDone), Is.EqualTo(new[] { false }));
    }

    [Test]
    public async Task A_supply_from_today_on_is_todays_dose_however_often_a_day_it_is_taken()
    {
        var order = (await scene.Center.RunAsync(await scene.MethadoneAsync(20, Today) with { Frequency = DoseFrequency.TwiceDaily, RangeReason = "Begins low" })).Value;
        await scene.RecordAsync(order, Given() with { Kind = DoseKind.TakenHome, Days = 3, Remark = "Travels" });

        Assert.That((await ListAsync()).Items.Select(r => r.IsDone), Is.EqualTo(new[] { true }));
    }

    [Test]
    public async Task An_injection_is_due_when_its_interval_is_over()
    {
        var injection = await scene.MethadoneAsync(380, Today.AddDays(-28)) with { ProductId = await scene.ProductAsync("naltrexone-injection"), Frequency = DoseFrequency.EveryFourWeeks };
        var order = (await scene.Center.RunAsync(injection)).Value;
        await scene.RecordAsync(order, Given(Today.AddDays(-27)));
        Assert.That((await ListAsync()).Total, Is.Zero, "day 28");

        scene.Center.Time.Advance(TimeSpan.FromDays(1));

        Assert.That((await ListAsync()).Total, Is.EqualTo(1), "day 29");
    }

    [Test]
    public async Task What_is_stopped_struck_out_or_about_to_begin_and_what_is_of_another_site_is_not_on_the_list()
    {
        var order = await scene.PrescribeAsync();
        Assert.That((await ListAsync(scene.Center.FarSite.Id, "Pacific/Honolulu")).Total, Is.Zero);
        await scene.Center.RunAsync(new StopMedication(scene.EpisodeId, order, 1, Today.AddDays(-1), "Done"));
        Assert.That((await ListAsync()).Total, Is.Zero, "stopped");
        var coming = await scene.PrescribeAsync(85, Today.AddDays(1));
        Assert.That((await ListAsync()).Total, Is.Zero, "tomorrow");
        await scene.Center.RunAsync(new VoidOrder(scene.EpisodeId, coming, 1, "Mistake"));
        scene.Center.Time.Advance(TimeSpan.FromDays(1));
        Assert.That((await ListAsync()).Total, Is.Zero, "struck out");
    }

    private Task<Page<DosingRow>> ListAsync(Guid? site = null, string zone = "America/New_York") =>
        scene.Center.ReadAsync<DosingList, Page<DosingRow>>(l => l.PageAsync(new DosingSite(site ?? scene.Center.Site.Id, "Here", zone), new PageRequest(), default));
}
