using CaseManager.Application.Episodes;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Episodes;

/// <summary>Two people at once: the unique index knows only the day of admission, so the version of the client guards the rest.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ConcurrentStayTests(string database)
{
    private static readonly DateOnly Day = Sample.Monday;
    private static readonly StepAuthor Author = new("Maya Torres", Sample.Now.AddDays(20), SiteClock.Of("America/Chicago"));

    [Test]
    public async Task Of_two_who_admit_at_once_the_second_is_told()
    {
        await using var test = await TestDatabase.CreateAsync(database);
        var sample = await FilledAsync(test);
        await using var first = test.Open();
        await using var second = test.Open();
        var mine = await StaysAsync(first);
        var theirs = await StaysAsync(second);

        var other = await OtherProgramAsync(test, sample);
        first.Add(mine.Admit(other, null, new StepMoment(Day), Author));
        second.Add(theirs.Admit(other, null, new StepMoment(Day.AddDays(3)), Author));
        await first.SaveChangesAsync();

        Assert.That(() => second.SaveChangesAsync(), Throws.TypeOf<DbUpdateConcurrencyException>());
        await using var read = test.Open();
        Assert.That(await read.Episodes.CountAsync(e => e.ProgramId == other), Is.EqualTo(1));
    }

    [Test]
    public async Task Of_one_who_reopens_and_one_who_admits_the_second_is_told()
    {
        await using var test = await TestDatabase.CreateAsync(database);
        var sample = await FilledAsync(test);
        await using (var db = test.Open())
        {
            (await db.Episodes.Include(e => e.Steps).SingleAsync()).Discharge(new(Domain.Codes.DischargeReason.Completed), new StepMoment(Day), Author, null);
            await db.SaveChangesAsync();
        }

        await using var first = test.Open();
        await using var second = test.Open();
        var mine = await StaysAsync(first);
        var theirs = await StaysAsync(second);
        mine.Reopen(mine.All.Single(), "Mistake", Author);
        second.Add(theirs.Admit(sample.Program.Id, null, new StepMoment(Day.AddDays(9)), Author));
        await first.SaveChangesAsync();

        Assert.That(() => second.SaveChangesAsync(), Throws.TypeOf<DbUpdateConcurrencyException>());
    }

    [Test]
    public async Task Of_many_who_admit_at_the_same_moment_one_does()
    {
        await using var scene = await GroupScene.CreateAsync(database);
        var client = new Client("N-1", "Nell", "Ode");
        await scene.ChangeAsync(db => db.Add(client));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => scene.RunAsync(new AdmitClient(client.Id, scene.Program.Id, GroupScene.Today.AddDays(-i))))));

        Assert.That(outcomes.Count(o => o.Succeeded), Is.EqualTo(1));
        Assert.That(outcomes.SelectMany(o => o.Problems).Select(p => p.Code).Distinct(), Is.SubsetOf(new[] { "conflict", "episode.overlap" }));
        var stays = await scene.ReadAsync<StayList, List<StayRow>>(l => l.OfAsync(client.Id, default));
        Assert.That(stays, Has.Count.EqualTo(1));
    }

    private static async Task<Sample> FilledAsync(TestDatabase test)
    {
        var sample = new Sample();
        await using var db = test.Open();
        await sample.AddToAsync(db);
        return sample;
    }

    private static async Task<Guid> OtherProgramAsync(TestDatabase test, Sample sample)
    {
        await using var db = test.Open();
        var program = db.Add(new Domain.Centers.Program(sample.Site.Id, "Outpatient", null)).Entity;
        await db.SaveChangesAsync();
        return program.Id;
    }

    private static async Task<ClientStays> StaysAsync(CaseManagerDbContext db)
    {
        var client = await db.Clients.SingleAsync();
        return new ClientStays(client, await db.Episodes.Include(e => e.Steps).ToListAsync());
    }
}
