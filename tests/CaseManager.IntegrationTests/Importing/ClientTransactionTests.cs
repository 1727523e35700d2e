using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Clients;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Importing;
using CaseManager.Infrastructure.Codes;
using CaseManager.Infrastructure.Importing;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ClientTransactionTests(string database)
{
    [Test]
    public async Task An_error_in_the_middle_leaves_the_register_as_it_was([Values(3, 20, 400)] int failingCommand)
    {
        var commands = new CommandCount();
        await using var bench = await ImportBench.CreateAsync(database, commands);
        await bench.ImportAsync(Some(4));
        var before = await bench.SnapshotAsync();
        commands.FailAt = commands.Writes + failingCommand;

        Assert.That(async () => await bench.ImportAsync(Some(60)), Throws.Exception);

        Assert.That(await bench.SnapshotAsync(), Is.EqualTo(before));
        commands.FailAt = int.MaxValue;
        Assert.That((await bench.ImportAsync(Some(60))).Succeeded, Is.True);
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_rows()
    {
        var commands = new CommandCount();
        await using var bench = await ImportBench.CreateAsync(database, commands);
        await bench.ImportAsync(Some(1));

        commands.Reads = 0;
        await bench.ImportAsync(Some(2));
        var few = commands.Reads;
        commands.Reads = 0;
        await bench.ImportAsync(Some(1500));

        Assert.That((commands.Reads, few), Is.EqualTo((few, 9)));
    }

    [Test]
    public async Task A_stay_that_somebody_entered_since_the_plan_was_made_stops_the_import()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(ClientHistory.Of("P1,Ana,One,,2024-01-06,2024-02-01,1"));
        await using var db = bench.Database.Open();
        var records = new ClientFileReader(new TedsCodeSets()).Read(ClientHistory.Of("P1,Ana,One,,2025-01-06,,"));
        var plan = await ClientPlanner.PlanAsync(db, records, new ImportTarget(), bench.Clock, default);
        await using (var somebody = bench.Database.Open())
        {
            var former = await somebody.Episodes.SingleAsync();
            somebody.Episodes.Add(new Episode(former.ClientId, former.ProgramId, new DateOnly(2025, 1, 10)));
            await somebody.SaveChangesAsync();
        }

        var batch = db.ImportBatches.Add(new ImportBatch(ImportKind.Clients, "clients.csv", "", null, "Ada", bench.Clock.GetUtcNow().UtcDateTime)).Entity;

        Assert.That(async () => await plan.WriteAsync(db, batch, default), Throws.TypeOf<ConflictException>());
    }

    private static ClientFiles Some(int clients) => ClientHistory.Of([.. Enumerable.Range(0, clients)
        .Select(i => $"P{i},First{i},Last{i},,{new DateOnly(2015, 1, 5).AddDays(i):yyyy-MM-dd},{new DateOnly(2015, 2, 5).AddDays(i):yyyy-MM-dd},1")]);
}
