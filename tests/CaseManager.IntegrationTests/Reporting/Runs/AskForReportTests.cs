using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Runs;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class AskForReportTests(string database)
{
    private readonly Sample sample = new();
    private TestDatabase test = null!;
    private Worker worker = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        await using var db = test.Open();
        await sample.AddToAsync(db);
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [SetUp]
    public void OpenDesk() => worker = new Worker(test, Sample.Now);

    [TearDown]
    public async Task CloseDesk() => await worker.DisposeAsync();

    [Test]
    public async Task A_report_that_is_asked_for_waits_in_the_queue_under_its_own_name()
    {
        var asked = await worker.AskAsync(Ask(ReportKind.ClientAttendance, sample.Client.Id));

        Assert.That(worker.Queued, Is.EqualTo([asked.Value]));
        var row = await worker.ReadAsync(runs => runs.FindAsync(asked.Value, CancellationToken.None));
        Assert.That(row, Has.Property(nameof(ReportRunRow.State)).EqualTo(ReportState.Queued).And.Property(nameof(ReportRunRow.RequestedBy)).EqualTo("Ines Ward"));
        Assert.That(row!.Title, Is.EqualTo("Client attendance – Ζωή Жукова-O'Neill"));
    }

    [Test]
    public async Task Who_may_not_read_plans_neither_asks_for_a_progress_report_nor_sees_one()
    {
        var run = sample.Run.Id;
        worker.May = [Permission.RunAttendanceReports];

        Assert.That((await worker.AskAsync(Ask(ReportKind.Progress, sample.Client.Id))).IsForbidden, Is.True);
        Assert.That(await worker.ReadAsync(runs => runs.FindAsync(run, CancellationToken.None)), Is.Null);
        Assert.That((await worker.ReadAsync(runs => runs.NewestAsync(20, DateTime.MinValue, CancellationToken.None))).Select(r => r.Kind), Has.None.EqualTo(ReportKind.Progress));
        Assert.That(await worker.ReadAsync(runs => runs.RequestAsync(run, CancellationToken.None)), Is.Null);
        Assert.That(worker.Queued, Is.Empty);

        worker.May = [];
        Assert.That((await worker.AskAsync(Ask(ReportKind.Register, sample.Group.Id))).IsForbidden, Is.True);
    }

    [Test]
    public async Task Rule_12_a_register_is_never_for_the_client()
    {
        var asked = await worker.AskAsync(Ask(ReportKind.Register, sample.Group.Id) with { Audience = Audience.Client });

        Assert.That(asked.Problems.Select(p => (p.Code, p.Field)), Is.EqualTo([("report.audience", "Audience")]));
        Assert.That(worker.Queued, Is.Empty);
        await using var db = test.Open();
        Assert.That(await db.ReportRuns.AnyAsync(r => r.Kind == ReportKind.Register && r.Audience == Audience.Client), Is.False);
    }

    [Test]
    public async Task What_is_missing_wrong_or_not_there_is_told_and_nothing_is_queued()
    {
        var empty = await worker.AskAsync(new AskForReport(null, null, null, null, (Audience)7));
        var backwards = await worker.AskAsync(Ask(ReportKind.Register, sample.Group.Id) with { From = Sample.Monday.AddDays(1) });
        var endless = await worker.AskAsync(Ask(ReportKind.Register, sample.Group.Id) with { From = DateOnly.MinValue, To = DateOnly.MaxValue });

        Assert.That(empty.Problems.Select(p => p.Field), Is.EquivalentTo(["Kind", "SubjectId", "From", "To", "Audience"]));
        Assert.That(backwards.Problems, Has.Count.EqualTo(1));
        Assert.That(endless.Problems.Single().Message, Is.EqualTo("A report covers ten years at most."));
        Assert.That((await worker.AskAsync(Ask(ReportKind.Register, sample.Client.Id))).IsNotFound, Is.True, "a client is no group");
        Assert.That((await worker.AskAsync(Ask(ReportKind.Progress, sample.Group.Id))).IsNotFound, Is.True, "a group is no client");
        Assert.That(worker.Queued, Is.Empty);
    }

    private static AskForReport Ask(ReportKind kind, Guid subject) => new(kind, subject, Sample.Monday.AddDays(-6), Sample.Monday);
}
