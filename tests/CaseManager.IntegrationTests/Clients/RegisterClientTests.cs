using CaseManager.Application.Clients;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Clients;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class RegisterClientTests(string database)
{
    // The desk's clock stands on this day.
    private static readonly DateOnly Today = new(2026, 3, 2);

    private ClientDesk desk = null!;
    private MergeBench bench = null!;

    [SetUp]
    public async Task SetUp()
    {
        desk = await ClientDesk.OpenAsync(database);
        bench = new MergeBench(desk);
        await bench.SetUpAsync();
    }

    [TearDown]
    public async Task TearDown() => await (desk?.DisposeAsync() ?? default);

    [Test]
    public async Task Who_is_registered_into_a_program_is_admitted_like_anybody_else()
    {
        var client = (await desk.RunAsync<RegisterClient, Guid>(new("P1", "Ann", "Bell", null, null, bench.Program.Id, Today))).Value;

        var stay = await desk.ReadAsync(db => db.Episodes.Include(e => e.Steps).SingleAsync(e => e.ClientId == client));
        Assert.That(stay.Steps.Select(s => (s.Kind, s.On, s.By)), Is.EqualTo(new[] { (StepKind.Admitted, Today, "Ines Ward") }));
    }

    [TestCase("2026-03-03", null, "episode.future")]
    [TestCase("1989-12-31", "1990-01-01", "episode.before-birth")]
    public async Task A_first_day_that_cannot_be_is_refused_beside_its_field_and_nobody_is_registered(string day, string? born, string problem)
    {
        var outcome = await desk.RunAsync<RegisterClient, Guid>(new("P1", "Ann", "Bell", null, born is null ? null : DateOnly.Parse(born, null), bench.Program.Id, DateOnly.Parse(day, null)));

        Assert.That((outcome.Problems.Single().Code, outcome.Problems.Single().Field), Is.EqualTo((problem, "AdmittedOn")));
        Assert.That(await desk.ReadAsync(db => db.Clients.CountAsync()), Is.EqualTo(0));
    }

    [Test]
    public async Task A_birth_date_is_not_corrected_to_one_behind_a_stay()
    {
        var client = await bench.ClientAsync("P1");
        await bench.StayAsync(client, Today.AddDays(-9), null);

        var outcome = await desk.RunAsync<CorrectClient, Guid>(new(client.Id, client.Version, "Kate", "Meyer", null, Today.AddDays(-8)));

        Assert.That((outcome.Problems.Single().Code, outcome.Problems.Single().Field), Is.EqualTo(("client.born-after-stay", nameof(Client.BirthDate))));
    }

    [Test]
    public async Task A_long_name_is_found_with_and_without_its_hyphen()
    {
        await bench.ClientAsync("P1", "Ana", "Garcia Rodriguez");

        foreach (var search in new[] { "garcia-rodriguez", "garciarodriguez", "Garcia Rodriguez" })
        {
            Assert.That(await desk.FindAsync(search), Is.EqualTo(new[] { "P1" }), search);
        }
    }
}
