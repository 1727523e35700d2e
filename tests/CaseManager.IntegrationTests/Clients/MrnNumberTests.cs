using CaseManager.Application.Clients;
using CaseManager.Domain.Clients;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Clients;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class MrnNumberTests(string database)
{
    private ClientDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        desk = await ClientDesk.OpenAsync(database);
        await using var db = desk.Database.Open();
        await new Sample().AddToAsync(db);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (desk is not null)
        {
            await desk.DisposeAsync();
        }
    }

    [Test]
    public async Task Two_admissions_at_once_get_two_numbers_and_none_is_left_out()
    {
        await PatternAsync("HL-{0000}", 7);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => RegisterAsync(null, $"Client{i}", $"Nobody{i}"))));

        Assert.That(outcomes.SelectMany(o => o.Problems), Is.Empty);
        Assert.That(await MrnsAsync("HL-"), Is.EqualTo(Enumerable.Range(7, 12).Select(i => $"HL-{i:0000}")));
    }

    [Test]
    public async Task A_number_that_was_entered_by_hand_is_passed_over_and_a_refused_client_leaves_no_gap()
    {
        await PatternAsync("HL-{0000}", 1);
        await RegisterAsync("HL-0002", "Ann", "Taken");

        await RegisterAsync(null, "Ann", "First");
        var refused = await desk.RunAsync<RegisterClient, Guid>(new(null, "Ann", "Refused", null, null, Guid.NewGuid(), new DateOnly(2026, 3, 2)));
        await RegisterAsync(null, "Ann", "Third");

        Assert.That(refused.Succeeded, Is.False);
        Assert.That(await MrnsAsync("HL-"), Is.EqualTo(new[] { "HL-0001", "HL-0002", "HL-0003" }));
    }

    [Test]
    public async Task Without_a_pattern_the_MRN_is_entered()
    {
        var outcome = await RegisterAsync(null, "Ann", "Nobody");

        Assert.That(outcome.Problems.Single(), Has.Property("Code").EqualTo("client.mrn").And.Property("Field").EqualTo("Mrn"));
    }

    [Test]
    public async Task A_pattern_is_changed_by_one_editor_at_a_time()
    {
        var site = await SiteAsync();
        var first = await desk.RunAsync<SaveMrnPattern, Guid>(new(site, 0, "A{000}", 1));
        var second = await desk.RunAsync<SaveMrnPattern, Guid>(new(site, 0, "B{000}", 1));
        var third = await desk.RunAsync<SaveMrnPattern, Guid>(new(site, 1, "B{000}", 5));

        Assert.That((first.Succeeded, second.Succeeded, third.Succeeded), Is.EqualTo((true, false, true)));
        await RegisterAsync(null, "Ann", "Nobody");
        Assert.That(await MrnsAsync("B"), Is.EqualTo(new[] { "B005" }));
    }

    private Task<Guid> SiteAsync() => desk.ReadAsync(db => db.Sites.Select(s => s.Id).SingleAsync());

    private async Task PatternAsync(string pattern, int next) => await desk.AddAsync(new MrnPattern(await SiteAsync(), pattern, next));

    private Task<Application.UseCases.Outcome<Guid>> RegisterAsync(string? mrn, string first, string last) =>
        desk.RunAsync<RegisterClient, Guid>(new(mrn, first, last, null, null, null, null));

    private Task<List<string>> MrnsAsync(string start) => desk.ReadAsync(db => db.Clients.Where(c => c.Mrn.StartsWith(start)).OrderBy(c => c.Mrn).Select(c => c.Mrn).ToListAsync());
}
