using CaseManager.Application.Audit;
using CaseManager.Domain.Clients;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Audit;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class AuditChainTests(string database)
{
    private AuditBench bench = null!;
    private string file = "";

    // Entries 1 to 3 under seal 1, 4 and 5 under seal 2, 6 and 7 not sealed.
    [SetUp]
    public async Task SetUp()
    {
        file = Path.Combine(Path.GetTempPath(), $"casemanager-seals-{Guid.NewGuid():N}.jsonl");
        bench = await AuditBench.OpenAsync(database, TestAudit.Settings with { SealFile = file });
        await AddAsync(3);
        await bench.SealAsync();
        await AddAsync(2);
        await bench.SealAsync();
        await AddAsync(2);
    }

    [TearDown]
    public async Task TearDown()
    {
        await (bench?.DisposeAsync() ?? ValueTask.CompletedTask);
        File.Delete(file);
    }

    [Test]
    public async Task An_untouched_trail_is_whole()
    {
        var (findings, verdict) = await bench.VerifyAsync(file);

        Assert.That((findings, verdict.Entries, verdict.Sealed, verdict.Unsealed), Is.EqualTo((new List<string>(), 7L, 5L, 2L)));
        Assert.That(await File.ReadAllLinesAsync(file), Has.Length.EqualTo(2));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [TestCase("UPDATE \"AuditEntries\" SET \"Actor\" = 'Somebody' WHERE \"Number\" = 2", "altered entry 2: it does not say what it said when it was added")]
    [TestCase("UPDATE \"AuditEntries\" SET \"Address\" = NULL WHERE \"Number\" = 7", "altered entry 7: it does not say what it said when it was added")]
    [TestCase("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 3", "removed entry 3")]
    [TestCase("DELETE FROM \"AuditEntries\" WHERE \"Number\" IN (3, 4)", "removed entries 3 to 4")]
    [TestCase("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 6", "removed entry 6")]
    [TestCase("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 7", "tail cut at entry 6: the counter says 7")]
    [TestCase("DELETE FROM \"AuditEntries\" WHERE \"Number\" > 4; UPDATE \"AuditCounter\" SET \"Last\" = 4", "altered counter: it says 4, but entry 5 was sealed|tail cut at entry 4: the last seal says 5")]
    [TestCase("UPDATE \"AuditEntries\" SET \"Number\" = 9 WHERE \"Number\" = 7", "removed entries 7 to 8|inserted entry 8: the product never gave this number|inserted entry 9: the product never gave this number")]
    [TestCase("UPDATE \"AuditSeals\" SET \"LastEntry\" = 4 WHERE \"Number\" = 2", "altered seal 2")]
    [TestCase("UPDATE \"AuditSeals\" SET \"RemovedAt\" = \"At\" WHERE \"Number\" = 1; DELETE FROM \"AuditEntries\" WHERE \"Number\" <= 3", "removed entries 1 to 3: they are marked as removed for their age, but were not old enough")]
    [TestCase("DELETE FROM \"AuditSeals\" WHERE \"Number\" = 1", "removed seal 1")]
    public async Task What_was_done_to_it_is_found(string sql, string expected)
    {
        await bench.TamperAsync(sql);

        var (findings, verdict) = await bench.VerifyAsync(file);

        Assert.That((string.Join('|', findings), verdict.IsWhole), Is.EqualTo((expected, false)));
    }

    [Test]
    public async Task An_inserted_entry_is_found()
    {
        await bench.TamperAsync(Copy(from: 1, to: 8));
        Assert.That((await bench.VerifyAsync()).Findings, Is.EqualTo(new[] { "inserted entry 8: the product never gave this number" }));

        // With the counter moved along, its own hash still gives it away where it says anything new.
        await bench.TamperAsync("UPDATE \"AuditCounter\" SET \"Last\" = 8; UPDATE \"AuditEntries\" SET \"Action\" = 'Nothing' WHERE \"Number\" = 8");
        Assert.That((await bench.VerifyAsync()).Findings, Is.EqualTo(new[] { "altered entry 8: it does not say what it said when it was added" }));
    }

    [Test]
    public async Task An_entry_that_took_the_place_of_another_is_found()
    {
        await bench.TamperAsync("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 2");
        await bench.TamperAsync(Copy(from: 1, to: 2));

        Assert.That((await bench.VerifyAsync()).Findings, Is.EqualTo(new[] { "altered entries 1 to 3: they are not those that seal 1 closed" }));
    }

    [Test]
    public async Task A_tail_that_was_cut_with_its_seals_and_the_counter_is_found_by_the_file()
    {
        await bench.TamperAsync("DELETE FROM \"AuditEntries\" WHERE \"Number\" > 3; DELETE FROM \"AuditSeals\" WHERE \"Number\" > 1; UPDATE \"AuditCounter\" SET \"Last\" = 3");

        Assert.That((await bench.VerifyAsync()).Findings, Is.Empty, "the database alone cannot know it");
        Assert.That((await bench.VerifyAsync(file)).Findings, Is.EqualTo(new[] { "tail cut at entry 3: the seal file says 5" }));
    }

    [Test]
    public async Task Another_key_seals_from_then_on_and_the_former_one_still_verifies()
    {
        await using var renewed = await AuditBench.OpenAsync(database, new AuditSettings([new byte[32], .. TestAudit.Settings.Keys]));
        var (findings, _) = await VerifyWithAsync(new AuditKeys(new AuditSettings([new byte[32], .. TestAudit.Settings.Keys])));
        Assert.That(findings, Is.Empty);
        (findings, _) = await VerifyWithAsync(new AuditKeys(new AuditSettings([new byte[32]])));
        Assert.That(findings, Has.Count.EqualTo(9), "seven entries and two seals of a key that is not known");
    }

    [Test]
    public async Task Old_entries_are_removed_by_whole_batches_and_the_rest_stays_whole()
    {
        bench.Clock.SetUtcNow(bench.Clock.GetUtcNow().AddYears(AuditSettings.FewestYears).AddDays(1));

        Assert.That(await bench.DoAsync<AuditRetention, int>(r => r.RemoveAsync(default)), Is.EqualTo(5));

        Assert.That((await bench.EntriesAsync()).Select(e => (e.Number, e.Action)), Is.EqualTo(new[] { (6L, "Write"), (7L, "Write"), (8L, AuditActions.RemoveOldAudit), (9L, AuditActions.RemoveOldAudit) }));
        await bench.SealAsync();
        Assert.That((await bench.VerifyAsync(file)).Findings, Is.Empty);
        Assert.That(await bench.DoAsync<AuditRetention, int>(r => r.RemoveAsync(default)), Is.Zero, "the new batch is young");
    }

    private async Task<(List<string> Findings, AuditVerdict Verdict)> VerifyWithAsync(AuditKeys keys)
    {
        var findings = new List<string>();
        await using var db = bench.Database.Open();
        return (findings, await new AuditVerification(db, keys, bench.Clock).VerifyAsync(null, f => findings.Add(f.Words), default));
    }

    private static string Copy(int from, int to) =>
        "INSERT INTO \"AuditEntries\" (\"Number\", \"At\", \"UserId\", \"Actor\", \"Address\", \"Action\", \"ClientId\", \"SubjectKind\", \"SubjectId\", \"Changes\", \"Hash\") "
        + $"SELECT {to}, \"At\", \"UserId\", \"Actor\", \"Address\", \"Action\", \"ClientId\", \"SubjectKind\", \"SubjectId\", \"Changes\", \"Hash\" FROM \"AuditEntries\" WHERE \"Number\" = {from}";

    private async Task AddAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await bench.WriteAsync(async db =>
            {
                db.Add(new Client($"P{Guid.NewGuid():N}"[..12], "Ann", "Bell"));
                await db.SaveChangesAsync();
            });
        }
    }
}
