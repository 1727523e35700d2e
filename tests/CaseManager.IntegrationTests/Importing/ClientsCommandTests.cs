using CaseManager.Application.Importing.Clients;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

public sealed class ClientsCommandTests
{
    private ProductProcess product = null!;

    [SetUp]
    public void SetUp() => product = new ProductProcess();

    [TearDown]
    public void TearDown() => product.Dispose();

    [Test]
    public async Task It_ends_in_four_lines_for_scripts_and_lists_what_is_refused()
    {
        await WriteAsync(ClientHistory.Of("P1,Ana,Zukić,1980-07-04,2025-01-06,2025-02-01,1", "P2,Bo,Two,2030-01-01,,,", "P1,Ana,Zukić,1980-07-04,2025-01-06,2025-02-01,1"));

        var rehearsed = await product.RunAsync(Words("--rehearse"));
        Assert.That(await ClientsAsync(), Is.Zero);
        var imported = await product.RunAsync(Words("--problems", "problems.csv"));
        var again = await product.RunAsync(Words());

        foreach (var (code, output, error) in new[] { rehearsed, imported, again })
        {
            Assert.That((code, error), Is.EqualTo((0, "")));
            Assert.That(string.Join("; ", output.TrimEnd().Split('\n').TakeLast(4)), Is.EqualTo("clients 1; stays 1; repeats 1; refused 1"));
            Assert.That(output, Does.Contain("Refused rows: 1").And.Contain("Row 2, column “born”: The birth date lies in the future."));
        }

        Assert.That(rehearsed.Output, Does.Contain("This is a rehearsal: nothing is written.").And.Contain("Would add: sites 1, programs 1, clients 1, stays 1."));
        Assert.That(again.Output, Does.Contain("Everything is there already; nothing changes."));
        Assert.That(await ClientsAsync(), Is.EqualTo(1));
        Assert.That(await File.ReadAllLinesAsync(product.PathOf("problems.csv")), Has.Some.StartsWith("2,3,born,Refused,"));
    }

    [Test]
    public async Task A_failure_is_one_line_and_imports_nothing()
    {
        await WriteAsync(ClientHistory.Files("mrn,first,last,born,in,out\nP1,A,One,,,\n"));

        var (code, output, error) = await product.RunAsync(Words());

        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.StartWith("The clients file, line 1 (the header), column “why”: this column is missing;"));
        Assert.That(await ClientsAsync(), Is.Zero);
        Assert.That((await product.RunAsync("import", "clients", "clients.csv")).Code, Is.EqualTo(2), "without a map");
    }

    private static string[] Words(params string[] more) => ["import", "clients", "clients.csv", "--map", "map.json", .. more];

    private async Task WriteAsync(ClientFiles files)
    {
        await File.WriteAllBytesAsync(product.PathOf("clients.csv"), files.Clients);
        await File.WriteAllBytesAsync(product.PathOf("map.json"), files.Map);
    }

    private async Task<int> ClientsAsync()
    {
        await using var db = product.Open();
        return await db.Database.CanConnectAsync() ? await db.Clients.CountAsync() : 0;
    }
}
