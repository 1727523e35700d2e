using CaseManager.Application.Attendance;
using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Clients;

/// <summary>What SQLite does to answer a search.</summary>
public sealed class ClientSearchPlanTests
{
    [TestCase("ma")]
    [TestCase("maria")]
    [TestCase("alexandrovich")]
    [TestCase("maria gar")]
    [TestCase("3/7/1990")]
    [TestCase("garcia 3/7/90")]
    public async Task No_search_reads_a_whole_table(string search)
    {
        await using var test = await TestDatabase.CreateAsync();
        var sample = new Sample();
        await using (var db = test.Open())
        {
            await sample.AddToAsync(db);
        }

        var commands = new QueryRecorder();
        await using (var db = test.Open(commands))
        {
            await new ClientList(db, Reaching.Everything(db)).PageAsync(search, new PageRequest(), default);
            await new WalkIns(db, Reaching.Everything(db)).FindAsync(sample.Session.Id, search, default);
        }

        Assert.That(commands.Sent, Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(commands.Sent.SelectMany(c => QueryPlans.ScansOf(test, c)), Is.Empty);
    }
}
