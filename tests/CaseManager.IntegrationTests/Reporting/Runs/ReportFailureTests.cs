using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Runs;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ReportFailureTests(string database)
{
    private TestDatabase test = null!;
    private Worker worker = null!;
    private Guid run;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        await using var db = test.Open();
        var sample = new Sample();
        await sample.AddToAsync(db);
        run = sample.Run.Id;
        worker = new Worker(test, Sample.Now);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await worker.DisposeAsync();
            await test.DisposeAsync();
        }
    }

    [Test]
    public async Task A_stop_gives_the_run_back_to_the_queue_and_the_next_worker_makes_it()
    {
        using var stop = new CancellationTokenSource();
        worker.WhileDrawing = _ => stop.Cancel();

        Assert.That(() => worker.MakeAsync(run, stop.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(await StateAsync(), Is.EqualTo((ReportState.Queued, (string?)null, (Guid?)null)));
        worker.WhileDrawing = _ => { };
        Assert.That(await worker.MakeAsync(run), Is.True);
        Assert.That((await StateAsync()).State, Is.EqualTo(ReportState.Done));
    }

    [Test]
    public async Task Three_failures_fail_for_good_with_words_for_a_person()
    {
        worker.WhileDrawing = _ => throw new InvalidOperationException("font table 0x3 of P001");

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            Assert.That(() => worker.MakeAsync(run), Throws.InvalidOperationException);
            Assert.That(await StateAsync(), Is.EqualTo((ReportState.Queued, (string?)null, (Guid?)null)), $"attempt {attempt}");
        }

        Assert.That(() => worker.MakeAsync(run), Throws.InvalidOperationException);
        var (state, error, holder) = await StateAsync();
        Assert.That((state, holder), Is.EqualTo((ReportState.Failed, (Guid?)null)));
        Assert.That(error, Does.Contain("three times in a row").And.Not.Contain("font").And.Not.Contain("P001"));
        Assert.That(await worker.MakeAsync(run), Is.False, "it is not tried a fourth time");
        Assert.That(worker.Drawn, Is.EqualTo(3));
    }

    [Test]
    public async Task What_cannot_be_made_fails_at_once_with_its_reason()
    {
        await using var db = test.Open();
        var second = new ReportRun(ReportKind.Progress, await db.Clients.Select(c => c.Id).SingleAsync(), new Period(Sample.Monday, Sample.Monday), Audience.Internal, "x", "Ines Ward", Sample.Now);
        db.Add(second);
        await db.SaveChangesAsync();

        worker.WhileDrawing = _ => throw new NotFoundException("The client");
        Assert.That(await worker.MakeAsync(run), Is.True);
        worker.WhileDrawing = _ => throw new RuleViolationException("report.audience", "It is for internal use only.");
        Assert.That(await worker.MakeAsync(second.Id), Is.True);

        Assert.That(await StateAsync(), Is.EqualTo((ReportState.Failed, "The client was not found.", (Guid?)null)));
        run = second.Id;
        Assert.That(await StateAsync(), Is.EqualTo((ReportState.Failed, "It is for internal use only.", (Guid?)null)));
    }

    private async Task<(ReportState State, string? Error, Guid? Holder)> StateAsync()
    {
        await using var db = test.Open();
        var found = await db.ReportRuns.AsNoTracking().SingleAsync(r => r.Id == run);
        return (found.State, found.Error, found.LeaseHolder);
    }
}
