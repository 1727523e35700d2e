using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Runs;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ReportRecoveryTests(string database)
{
    private TestDatabase test = null!;
    private Guid client;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        await using var db = test.Open();
        var sample = new Sample();
        await sample.AddToAsync(db);
        client = sample.Client.Id;
        await db.ReportRuns.ExecuteDeleteAsync();
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
    public async Task Runs_that_wait_or_were_left_behind_are_queued_again_oldest_first_and_no_others()
    {
        var abandoned = await AddAsync(minutesAgo: 5, ReportState.Running, leaseInSeconds: -1, attempts: 2);
        var waiting = await AddAsync(minutesAgo: 9, ReportState.Queued);
        await AddAsync(minutesAgo: 0, ReportState.Queued);
        await AddAsync(minutesAgo: 5, ReportState.Running, leaseInSeconds: 1, attempts: 3);
        await AddAsync(minutesAgo: 5, ReportState.Done);
        await AddAsync(minutesAgo: 5, ReportState.Failed);
        await using var worker = new Worker(test, Sample.Now);

        Assert.That(await worker.RecoverAsync(), Is.EqualTo(2));

        Assert.That(worker.Queued, Is.EqualTo([waiting, abandoned]));
        Assert.That(await worker.MakeAsync(abandoned), Is.True, "who was left behind can be made");
    }

    [Test]
    public async Task A_run_that_took_its_worker_down_three_times_is_given_up_in_words_for_a_person()
    {
        var poisoned = await AddAsync(minutesAgo: 5, ReportState.Running, leaseInSeconds: -1, attempts: 3);
        await using var worker = new Worker(test, Sample.Now);

        Assert.That(await worker.RecoverAsync(), Is.Zero);

        await using var db = test.Open();
        var run = await db.ReportRuns.SingleAsync(r => r.Id == poisoned);
        Assert.That((run.State, run.FinishedAt), Is.EqualTo((ReportState.Failed, Sample.Now)));
        Assert.That(run.Error, Does.Contain("three times in a row"));
        Assert.That(await worker.MakeAsync(poisoned), Is.False);
    }

    private async Task<Guid> AddAsync(int minutesAgo, ReportState state, int? leaseInSeconds = null, int attempts = 0)
    {
        await using var db = test.Open();
        var run = new ReportRun(ReportKind.Progress, client, new Period(Sample.Monday, Sample.Monday), Audience.Internal, "A report", "Ines Ward", Sample.Now.AddMinutes(-minutesAgo));
        db.Add(run);
        await db.SaveChangesAsync();
        DateTime? until = leaseInSeconds is { } seconds ? Sample.Now.AddSeconds(seconds) : null;
        Guid? holder = until is null ? null : Guid.NewGuid();
        await db.ReportRuns.Where(r => r.Id == run.Id).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.State, state)
            .SetProperty(r => r.LeaseUntil, until)
            .SetProperty(r => r.LeaseHolder, holder)
            .SetProperty(r => r.Attempts, attempts));
        return run.Id;
    }
}
