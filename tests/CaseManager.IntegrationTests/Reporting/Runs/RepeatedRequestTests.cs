using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.IntegrationTests.Reporting.Schedules;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Runs;

/// <summary>The same form, sent twice.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class RepeatedRequestTests(string database)
{
    private ScheduleClinic clinic = null!;

    [SetUp]
    public async Task SetUp() => clinic = await ScheduleClinic.OpenAsync(database);

    [TearDown]
    public async Task TearDown()
    {
        if (clinic is not null)
        {
            await clinic.DisposeAsync();
        }
    }

    [Test]
    public async Task A_report_that_is_asked_for_twice_is_made_once_and_again_when_it_is_there()
    {
        var ask = new AskForReport(ReportKind.Progress, clinic.Sample.Client.Id, Sample.Monday.AddDays(-6), Sample.Monday);
        var first = await AskAsync(ask);

        Assert.That(await AskAsync(ask), Is.EqualTo(first));
        Assert.That(clinic.Node.Queued, Is.EqualTo([first]));
        var others = new[] { await AskAsync(ask with { To = Sample.Monday.AddDays(-1) }), await AskAsync(ask with { Kind = ReportKind.ClientAttendance }), await AskAsync(ask with { Audience = Audience.Client }) };
        Assert.That(others, Has.None.EqualTo(first).And.Unique);
        clinic.Node.Scope = clinic.Colleague.Scope;
        Assert.That(await AskAsync(ask), Is.Not.EqualTo(first), "everybody has their own");

        clinic.Node.Scope = clinic.Owner.Scope;
        await using (var db = clinic.Test.Open())
        {
            await db.ReportRuns.Where(r => r.Id == first).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Done));
        }

        Assert.That(await AskAsync(ask), Is.Not.EqualTo(first), "with the numbers of now");
    }

    [Test]
    public async Task A_pack_that_is_asked_for_twice_is_made_once_and_again_when_it_is_over_or_held()
    {
        var ask = new AskForPack(ReportKind.Progress, PackWhom.Site, clinic.Sample.Site.Id, Sample.Monday.AddDays(-6), Sample.Monday);
        var first = await AskAsync(ask);

        Assert.That(await AskAsync(ask), Is.EqualTo(first));
        Assert.That(clinic.Node.Queued, Is.EqualTo([first]));
        Assert.That(await AskAsync(ask with { Result = PackForm.Volumes }), Is.Not.EqualTo(first));
        Assert.That((await clinic.Node.RunAsync(new SteerPack(first, PackStep.Pause))).Succeeded, Is.True);
        Assert.That(await AskAsync(ask), Is.Not.EqualTo(first));
    }

    [Test]
    public async Task What_is_asked_for_several_times_in_one_instant_is_made_once()
    {
        var (from, to) = (Sample.Monday.AddDays(-6), Sample.Monday);
        var pack = new AskForPack(ReportKind.Progress, PackWhom.Site, clinic.Sample.Site.Id, from, to);
        var report = new AskForReport(ReportKind.Progress, clinic.Sample.Client.Id, from, to);
        var sheet = new AskForSignInSheet(clinic.Sample.Session.Id);

        Assert.That(await AtOnceAsync(pack), Has.Exactly(1).Items);
        Assert.That(await AtOnceAsync(report), Has.Exactly(1).Items);
        Assert.That(await AtOnceAsync(sheet), Has.Exactly(1).Items);
        Assert.That(clinic.Node.Queued, Has.Count.EqualTo(3).And.Unique);
    }

    // The keys that came of it, each once.
    private async Task<HashSet<Guid>> AtOnceAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        using var start = new Barrier(4);
        return [.. await Task.WhenAll(Enumerable.Range(0, start.ParticipantCount).Select(_ => Task.Run(() =>
        {
            start.SignalAndWait();
            return AskAsync(command);
        })))];
    }

    private async Task<Guid> AskAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        var outcome = await clinic.Node.RunAsync(command);
        Assert.That(outcome.Problems, Is.Empty);
        return outcome.Value;
    }
}
