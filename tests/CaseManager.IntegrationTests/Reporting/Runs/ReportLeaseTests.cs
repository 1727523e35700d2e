using System.Security.Cryptography;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Runs;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ReportLeaseTests(string database)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private TestDatabase test = null!;
    private Guid run;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        await using var db = test.Open();
        var sample = new Sample();
        await sample.AddToAsync(db);
        run = sample.Run.Id;
    }

    [TearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [Test]
    public async Task A_run_that_many_workers_start_at_the_same_time_is_made_once()
    {
        var workers = Enumerable.Range(0, 6).Select(_ => new Worker(test, Sample.Now)).ToList();

        var made = await Task.WhenAll(workers.Select(w => Task.Run(() => w.MakeAsync(run))));

        Assert.That(made.Count(m => m), Is.EqualTo(1));
        Assert.That(workers.Sum(w => w.Drawn), Is.EqualTo(1));
        Assert.That(await LoadAsync(), Has.Property(nameof(ReportRun.State)).EqualTo(ReportState.Done).And.Property(nameof(ReportRun.Attempts)).EqualTo(1));
        Assert.That(await workers[0].MakeAsync(run), Is.False, "it is done");
        foreach (var worker in workers)
        {
            await worker.DisposeAsync();
        }
    }

    [Test]
    public async Task A_lease_that_is_alive_is_not_taken_and_renewing_keeps_it_alive()
    {
        var hold = new Hold();
        await using var holder = new Worker(test, Sample.Now) { WhileDrawing = hold.Pass };
        await using var other = new Worker(test, Sample.Now + ReportRun.Lease - Moment);
        var making = Task.Run(() => holder.MakeAsync(run));
        await hold.Reached;

        Assert.That(await other.MakeAsync(run), Is.False, "one second before the lease ends");
        holder.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.That(async () => (await LoadAsync()).LeaseUntil, Is.EqualTo(Sample.Now.AddSeconds(20) + ReportRun.Lease).After(10_000, 100));
        other.Time.Advance(Moment * 15);
        Assert.That(await other.MakeAsync(run), Is.False, "renewed");

        hold.Release();
        Assert.That(await making, Is.True);
        Assert.That(other.Drawn, Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_lease_that_expired_is_taken_over_and_its_former_holder_cannot_finish_over_it(bool successorIsQuicker)
    {
        var (late, quick) = (new Hold(), new Hold());
        await using var former = new Worker(test, Sample.Now) { WhileDrawing = late.Pass, Drawing = "former"u8.ToArray() };
        await using var successor = new Worker(test, Sample.Now + ReportRun.Lease + Moment) { WhileDrawing = quick.Pass, Drawing = "successor"u8.ToArray() };
        var lost = Task.Run(() => former.MakeAsync(run));
        await late.Reached;
        var won = Task.Run(() => successor.MakeAsync(run));
        await quick.Reached;

        if (successorIsQuicker)
        {
            quick.Release();
            await won;
        }

        late.Release();
        Assert.That(async () => await lost, Throws.Exception);
        if (!successorIsQuicker)
        {
            Assert.That((await LoadAsync()).State, Is.EqualTo(ReportState.Running), "the successor still holds it");
        }

        quick.Release();
        Assert.That(await won, Is.True);
        var done = await LoadAsync();
        Assert.That((done.State, done.Attempts, done.Error, done.LeaseHolder), Is.EqualTo((ReportState.Done, 2, (string?)null, (Guid?)null)));
        Assert.That(done.Files, Has.Count.EqualTo(3));
        Assert.That(done.Files.Single(f => f.Format is ReportFormat.Pdf).Content, Is.EqualTo(successor.Drawing));
    }

    [Test]
    public async Task Every_file_stands_beside_the_SHA_256_of_its_bytes()
    {
        await using var worker = new Worker(test, Sample.Now);

        await worker.MakeAsync(run);

        var done = await LoadAsync();
        Assert.That(done.Files.Select(f => f.Format), Is.EquivalentTo(Enum.GetValues<ReportFormat>()));
        Assert.That(done.Files.Select(f => f.Sha256), Is.EqualTo(done.Files.Select(f => Convert.ToHexStringLower(SHA256.HashData(f.Content)))));
        Assert.That(done.Files.Select(f => f.Length), Is.EqualTo(done.Files.Select(f => f.Content.Length)));
    }

    private async Task<ReportRun> LoadAsync()
    {
        await using var db = test.Open();
        return await db.ReportRuns.AsNoTracking().Include(r => r.Files).SingleAsync(r => r.Id == run);
    }
}
