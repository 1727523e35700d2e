using CaseManager.Domain.Reporting.Packs;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Reporting.Packs;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PackCommandCountTests(string database)
{
    [TestCase(PackForm.Zip)]
    [TestCase(PackForm.Volumes)]
    public async Task Each_ten_documents_cost_as_many_commands_however_long_the_pack_is(PackForm form)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        var sample = await PackClinic.FillAsync(test, 60);
        var log = new StatementLog();
        await using var node = new PackNode(test, Sample.Now, log);
        var pack = (await node.RunAsync(PackClinic.Ask(sample, form))).Value;
        var counts = new List<(int Queries, int Writes, int Transactions)>();
        // The first ten hold the sample's client, who has more to tell, and set the pack going.
        await node.MakeAsync(pack);
        for (var batch = 1; batch < 6; batch++)
        {
            log.Clear();
            await node.MakeAsync(pack);
            counts.Add((log.Queries, log.Writes, log.Transactions));
        }

        Assert.That(counts.Distinct().Count(), Is.EqualTo(1), string.Join(", ", counts));
        Assert.That(counts[0].Transactions, Is.EqualTo(1));
        Assert.That(counts[0].Queries, Is.LessThanOrEqualTo(10 * 10));
    }
}
