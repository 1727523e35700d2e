using CaseManager.Application.Clients;
using CaseManager.Domain.Clients;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Clients;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DuplicateTests(string database)
{
    private static readonly DateOnly Born = new(1990, 3, 7);
    private ClientDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        desk = await ClientDesk.OpenAsync(database);
        await desk.AddAsync(
            new Client("P1", "Catherine", "Meyer", "Kate", Born),
            new Client("P2", "Robert", "Lee", birthDate: new DateOnly(1970, 1, 1)),
            new Client("P3", "Marcus", "Vance", birthDate: Born));
    }

    [TearDown]
    public async Task TearDown()
    {
        if (desk is not null)
        {
            await desk.DisposeAsync();
        }
    }

    [TestCase("Katherine", "Meier", "P1")]
    [TestCase("Meyer", "Catherine", "P1")]
    [TestCase("Kate", "Meyer", "P1")]
    [TestCase("Catherine", "Castillo", "P1")]
    [TestCase("robert", "LEE", "P2")]
    [TestCase("Somebody", "Else", "")]
    public async Task Who_may_be_the_same_person_is_shown_before_anything_is_saved(string first, string last, string mrn)
    {
        var outcome = await RegisterAsync("N1", first, last);

        Assert.That(outcome.Problems.Select(p => (p.Code, p.Field)), Is.EqualTo(mrn.Length == 0 ? [] : new[] { (LikelyDuplicates.Code, "IsSomebodyElse") }));
        Assert.That(await desk.ReadAsync(db => db.Clients.AnyAsync(c => c.Mrn == "N1")), Is.EqualTo(mrn.Length == 0));
        var found = await desk.ReadAsync(db => new LikelyDuplicates(db).FindAsync(new ClientNames(first, last), Born, null, default));
        Assert.That(string.Join(' ', found.Where(d => d.Mrn != "N1").Select(d => d.Mrn)), Is.EqualTo(mrn));
    }

    [Test]
    public async Task Only_who_was_looked_at_is_somebody_else()
    {
        var (kate, robert) = (await IdAsync("P1"), await IdAsync("P2"));

        Assert.That((await RegisterAsync("N1", "Kate", "Meyer", robert)).Succeeded, Is.False);
        Assert.That((await RegisterAsync("N1", "Kate", "Meyer", kate)).Succeeded, Is.True);
    }

    [Test]
    public async Task A_corrected_name_is_looked_at_like_a_new_one_but_a_corrected_address_is_not()
    {
        await RegisterAsync("N1", "Kate", "Meyer", await IdAsync("P1"));
        var id = await IdAsync("N1");

        var address = await desk.RunAsync<CorrectClient, Guid>(new(id, 2, "Kate", "Meyer", null, Born) { Profile = new ClientProfile { City = "Duluth" } });
        var name = await desk.RunAsync<CorrectClient, Guid>(new(id, await VersionAsync(id), "Marcus", "Vance", null, Born));

        Assert.That(address.Problems, Is.Empty);
        Assert.That(name.Problems.Single().Code, Is.EqualTo(LikelyDuplicates.Code));
    }

    [Test]
    public async Task The_queries_do_not_grow_with_the_register()
    {
        await RegisterAsync("W1", "Warm", "Up");
        desk.Log.Clear();
        await RegisterAsync("N1", "Nobody", "Here");
        var few = desk.Log.Queries;
        await desk.AddAsync(Enumerable.Range(0, 50).Select(i => new Client($"Q{i}", "Quinn", $"Other{i}", birthDate: Born)));
        desk.Log.Clear();
        await RegisterAsync("N2", "Nobody", "There");

        Assert.That(desk.Log.Queries, Is.EqualTo(few));
    }

    private Task<Application.UseCases.Outcome<Guid>> RegisterAsync(string mrn, string first, string last, params Guid[] others) =>
        desk.RunAsync<RegisterClient, Guid>(new(mrn, first, last, null, Born, null, null) { KnownOthers = others });

    private Task<Guid> IdAsync(string mrn) => desk.ReadAsync(db => db.Clients.Where(c => c.Mrn == mrn).Select(c => c.Id).SingleAsync());

    private Task<int> VersionAsync(Guid id) => desk.ReadAsync(db => db.Clients.Where(c => c.Id == id).Select(c => c.Version).SingleAsync());
}
