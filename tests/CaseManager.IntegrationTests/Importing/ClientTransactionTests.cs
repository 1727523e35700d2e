using CaseManager.Application.Importing.Clients;
using CaseManager.IntegrationTests.Support;

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

    private static ClientFiles Some(int clients) => ClientHistory.Of([.. Enumerable.Range(0, clients)
        .Select(i => $"P{i},First{i},Last{i},,{new DateOnly(2015, 1, 5).AddDays(i):yyyy-MM-dd},{new DateOnly(2015, 2, 5).AddDays(i):yyyy-MM-dd},1")]);
}
