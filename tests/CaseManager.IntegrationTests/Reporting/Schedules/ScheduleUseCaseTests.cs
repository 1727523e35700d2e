using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Reporting.Schedules;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ScheduleUseCaseTests(string database)
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
    public async Task It_is_listed_with_its_next_time_on_the_clock_of_its_site_and_with_what_came_of_the_last_one()
    {
        var id = await clinic.SaveAsync(clinic.Daily());
        var row = (await ListAsync()).Single();
        Assert.That((row.Owner, row.Site, row.TimeZoneId, row.Last), Is.EqualTo(("Maya Torres", "Main", "America/Chicago", (ScheduledRunRow?)null)));
        Assert.That(row.NextAfter(Sample.Now), Is.EqualTo(Sample.Monday.AddDays(1).ToDateTime(new TimeOnly(12, 0))));

        clinic.SleepUntilMorning();
        await clinic.Node.RunDueAsync();
        clinic.Node.Scope = clinic.Owner.Scope;

        row = (await ListAsync()).Single();
        Assert.That((row.Last!.RunState, row.Last.IsBad, row.Last.IsLate), Is.EqualTo(((ReportState?)ReportState.Queued, false, false)));
        Assert.That(row.NextAfter(clinic.Node.Time.GetUtcNow().UtcDateTime), Is.EqualTo(Sample.Monday.AddDays(2).ToDateTime(new TimeOnly(12, 0))));
        Assert.That((await clinic.Node.ReadAsync<ScheduleList, Page<ScheduledRunRow>>(l => l.RunsAsync(id, new PageRequest(), default))).Total, Is.EqualTo(1));
        Assert.That((await clinic.Node.ReadAsync<ScheduleList, ReportSubject?>(l => l.SubjectAsync(ScheduleTarget.Client, clinic.Sample.Client.Id, default)))?.Words, Does.EndWith("MRN P001"));
    }

    [Test]
    public async Task It_is_held_taken_up_again_removed_and_brought_back_and_the_calendar_follows()
    {
        var id = await clinic.SaveAsync(clinic.Daily());
        Assert.That(clinic.Node.Calendar[id], Is.EqualTo("Every day at 06:00 America/Chicago"));

        foreach (var (step, isOn, removed) in new[] { (ScheduleStep.Pause, false, 0), (ScheduleStep.Pause, false, 0), (ScheduleStep.Resume, true, 0), (ScheduleStep.Remove, false, 1), (ScheduleStep.BringBack, true, 0) })
        {
            Assert.That((await clinic.Node.RunAsync(new SteerSchedule(id, step))).Succeeded, Is.True);
            Assert.That((step, clinic.Node.Calendar.ContainsKey(id), (await ListAsync(removed: true)).Count), Is.EqualTo((step, isOn, removed)));
        }
    }

    [Test]
    public async Task The_calendar_is_restored_from_the_rows_and_loses_what_is_no_row_any_more()
    {
        var id = await clinic.SaveAsync(clinic.Daily());
        var paused = await clinic.SaveAsync(clinic.Daily() with { Name = "Paused" });
        await clinic.Node.RunAsync(new SteerSchedule(paused, ScheduleStep.Pause));
        await using var restarted = new ScheduleNode(clinic.Test, Sample.Now);
        restarted.Calendar[Guid.NewGuid()] = restarted.Calendar[paused] = "Of former times";

        Assert.That(await restarted.ReadAsync<ScheduleRecovery, int>(r => r.RestoreAsync(default)), Is.EqualTo(1));

        Assert.That(restarted.Calendar, Is.EqualTo(new Dictionary<Guid, string> { [id] = "Every day at 06:00 America/Chicago" }));
    }

    [Test]
    public async Task It_is_changed_by_its_owner_with_the_newest_version_and_from_then_on()
    {
        var id = await clinic.SaveAsync(clinic.Daily());
        var weekly = clinic.Daily() with { Id = id, Version = 1, Name = "Each Thursday", Unit = RhythmUnit.Weekly, Days = [DayOfWeek.Thursday], At = new TimeOnly(7, 0) };

        Assert.That((await clinic.Node.RunAsync(weekly)).Succeeded, Is.True);
        Assert.That((await clinic.Node.RunAsync(weekly)).IsConflict, Is.True, "the form is old");

        Assert.That(clinic.Node.Calendar[id], Is.EqualTo("Thu at 07:00 America/Chicago"));
        Assert.That((await ListAsync()).Single().Name, Is.EqualTo("Each Thursday"));
    }

    [Test]
    public async Task A_form_that_is_sent_twice_makes_one_schedule()
    {
        var first = await clinic.SaveAsync(clinic.Daily());
        var again = await clinic.SaveAsync(clinic.Daily() with { Name = " every MORNING" });

        Assert.That(again, Is.EqualTo(first));
        Assert.That(await ListAsync(), Has.Count.EqualTo(1));
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => clinic.Node.RunAsync(clinic.Daily() with { Name = "At once" }))));
        Assert.That(atOnce.Select(o => (o.Succeeded, o.Value)).Distinct().ToList(), Has.Count.EqualTo(1), "each of them leads to the one that was made");
        Assert.That(atOnce[0].Succeeded, Is.True, string.Join(' ', atOnce[0].Problems.Select(p => p.Message)));
        Assert.That(await ListAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Two_schedules_of_one_owner_have_two_names_and_other_people_may_have_the_same()
    {
        var id = await clinic.SaveAsync(clinic.Daily());
        var evening = await clinic.SaveAsync(clinic.Daily() with { Name = "Évening", At = new TimeOnly(18, 0) });

        async Task ShouldBeTakenAsync(SaveReportSchedule command) =>
            Assert.That((await clinic.Node.RunAsync(command)).Problems.Select(p => (p.Code, p.Field)), Is.EqualTo([("schedule.name-taken", "Name")]));

        await ShouldBeTakenAsync(clinic.Daily() with { Name = "EVERY MORNING", At = new TimeOnly(7, 0) });
        await ShouldBeTakenAsync(clinic.Daily() with { Id = evening, Version = 1, Name = "every morning" });
        await ShouldBeTakenAsync(clinic.Daily() with { Id = evening, Version = 1, Name = "Every morning", At = new TimeOnly(6, 0) });
        Assert.That((await clinic.Node.RunAsync(clinic.Daily() with { Id = evening, Version = 1, Name = "ÉVENING", At = new TimeOnly(19, 0) })).Succeeded, Is.True, "its own name is free");
        await clinic.Node.RunAsync(new SteerSchedule(id, ScheduleStep.Remove));
        await ShouldBeTakenAsync(clinic.Daily());

        clinic.Node.Scope = clinic.Colleague.Scope;
        Assert.That((await clinic.Node.RunAsync(clinic.Daily())).Succeeded, Is.True);
    }

    [Test]
    public async Task One_group_has_as_many_schedules_as_are_wanted()
    {
        var weekly = clinic.Daily(ScheduleTarget.Group, clinic.Sample.Group.Id);
        await clinic.SaveAsync(weekly with { Name = "Each week", Unit = RhythmUnit.Weekly, Days = [DayOfWeek.Monday], Covers = SchedulePeriod.LastWeek });
        await clinic.SaveAsync(weekly with { Name = "Each month", Unit = RhythmUnit.Monthly, DayOfMonth = 1, Covers = SchedulePeriod.LastMonth });
        await clinic.SaveAsync(weekly with { Name = "Each day" });

        Assert.That((await ListAsync()).Select(s => s.Rhythm.Words()), Is.EquivalentTo(["Mon at 06:00", "Each month on day 1 at 06:00", "Every day at 06:00"]));
        Assert.That(clinic.Node.Calendar, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Somebody_elses_schedule_is_not_found_and_who_sees_everything_may_hold_it_but_not_change_it()
    {
        var id = await clinic.SaveAsync(clinic.Daily());
        var change = clinic.Daily() with { Id = id, Version = 1, Name = "Mine now" };
        clinic.Node.Scope = clinic.Colleague.Scope;
        Assert.That(await ListAsync(), Is.Empty);
        Assert.That(await clinic.Node.ReadAsync<ScheduleList, ScheduleRow?>(l => l.FindAsync(id, default)), Is.Null);
        Assert.That((await clinic.Node.RunAsync(new SteerSchedule(id, ScheduleStep.Remove))).IsNotFound, Is.True);
        Assert.That((await clinic.Node.RunAsync(change)).IsNotFound, Is.True);

        clinic.Node.Scope = clinic.Administrator.Scope;
        Assert.That((await ListAsync()).Select(s => s.Owner), Is.EqualTo(["Maya Torres"]));
        Assert.That((await clinic.Node.RunAsync(change)).IsNotFound, Is.True, "it would run with its owner's rights");
        Assert.That((await clinic.Node.RunAsync(new SteerSchedule(id, ScheduleStep.Pause))).Succeeded, Is.True);
    }

    [Test]
    public async Task What_is_out_of_reach_cannot_be_scheduled_and_what_is_missing_is_told_beside_its_field()
    {
        Assert.That((await clinic.Node.RunAsync(clinic.Daily(subject: Guid.NewGuid()))).IsNotFound, Is.True);
        Assert.That((await clinic.Node.RunAsync(clinic.Daily() with { SiteId = Guid.NewGuid() })).IsNotFound, Is.True);

        var empty = await clinic.Node.RunAsync(new SaveReportSchedule(null, 0, " ", null, null, null, null, null, [(DayOfWeek)9], null, null, null, (Audience)9, (PackForm)9));
        Assert.That(empty.Problems.Select(p => p.Field), Is.EquivalentTo(["Name", "Kind", "Target", "Covers", "Unit", "Days", "At", "SiteId", "Audience", "Result"]));
        var nobody = await clinic.Node.RunAsync(clinic.Daily() with { SubjectId = null });
        Assert.That(nobody.Problems.Select(p => (p.Field, p.Message)), Is.EqualTo([("SubjectId", "Choose the client.")]));
    }

    [Test]
    public async Task Rule_12_nothing_is_asked_for_or_scheduled_for_somebody_else_and_the_reason_stands_beside_the_field()
    {
        var asked = new[]
        {
            await clinic.Node.RunAsync(new AskForReport(ReportKind.Progress, clinic.Sample.Client.Id, Sample.Monday, Sample.Monday, Audience.SomebodyElse)),
            await clinic.Node.RunAsync(new AskForPack(ReportKind.Progress, PackWhom.Site, clinic.Sample.Site.Id, Sample.Monday, Sample.Monday, Audience.SomebodyElse)),
            await clinic.Node.RunAsync(clinic.Daily() with { Audience = Audience.SomebodyElse }),
            await clinic.Node.RunAsync(clinic.Daily(ScheduleTarget.SiteClients, clinic.Sample.Site.Id) with { Audience = Audience.SomebodyElse }),
        };

        Assert.That(asked.Select(a => a.Problems.Single()).Select(p => (p.Code, p.Field)), Has.All.EqualTo(("report.disclosure", "Audience")));
        Assert.That(asked.Select(a => a.Problems.Single().Message), Has.All.Contain("42 CFR 2.31").And.All.Contain("2.32"));
        Assert.That(clinic.Node.Queued, Is.Empty);
    }

    private async Task<IReadOnlyList<ScheduleRow>> ListAsync(bool removed = false) =>
        (await clinic.Node.ReadAsync<ScheduleList, Page<ScheduleRow>>(l => l.PageAsync(removed, new PageRequest(), default))).Items;
}
