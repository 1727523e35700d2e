using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Importing;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ImportTransactionTests(string database)
{
    [Test]
    public async Task An_error_in_the_middle_leaves_the_database_as_it_was([Values(3, 20, 60)] int failingCommand)
    {
        var commands = new CommandCount();
        await using var bench = await ImportBench.CreateAsync(database, commands);
        await bench.ImportAsync(Weeks(4));
        var before = await bench.SnapshotAsync();
        commands.FailAt = commands.Writes + failingCommand;

        Assert.That(async () => await bench.ImportAsync(Weeks(60)), Throws.Exception);

        Assert.That(await bench.SnapshotAsync(), Is.EqualTo(before));
        commands.FailAt = int.MaxValue;
        Assert.That((await bench.ImportAsync(Weeks(60))).Succeeded, Is.True);
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_rows()
    {
        var commands = new CommandCount();
        await using var bench = await ImportBench.CreateAsync(database, commands);
        await bench.ImportAsync(Weeks(1));

        commands.Reads = 0;
        await bench.ImportAsync(Weeks(2));
        var few = commands.Reads;
        commands.Reads = 0;
        await bench.ImportAsync(Weeks(400));

        Assert.That(commands.Reads, Is.EqualTo(few));
    }

    private static AttendanceFiles Weeks(int weeks) => History.Of([.. Enumerable.Range(0, weeks)
        .Select(week => $"P{week % 9},First{week % 9},Last{week % 9},G{(week % 3) + 1},{new DateOnly(2015, 1, 5).AddDays(7 * week):yyyy-MM-dd},09:30 - 11:00,yes")]);
}
