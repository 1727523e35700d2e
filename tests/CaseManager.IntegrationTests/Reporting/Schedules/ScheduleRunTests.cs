using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Program = CaseManager.Domain.Centers.Program;

namespace CaseManager.IntegrationTests.Reporting.Schedules;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ScheduleRunTests(string database)
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
    public async Task When_it_is_due_it_asks_as_its_owner_for_the_days_it_covers_and_once()
    {
        var id = await clinic.SaveAsync(clinic.Daily());
        Assert.That(await clinic.Node.RunDueAsync(), Is.Zero, "this morning was over");
        clinic.SleepUntilMorning();

        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));
        Assert.That((await clinic.Node.RunDueAsync(), await clinic.Node.RunAsync(id)), Is.EqualTo((0, false)));

        await using var db = clinic.Test.Open();
        var run = await db.ReportRuns.SingleAsync(r => r.RequestedById == clinic.Owner.Id);
        Assert.That((run.Kind, run.ClientId, run.RequestedBy, run.From, run.To), Is.EqualTo((ReportKind.Progress, (Guid?)clinic.Sample.Client.Id, "Maya Torres", Sample.Monday, Sample.Monday)));
        Assert.That(clinic.Node.Queued, Is.EqualTo([run.Id]));
        var noted = (await clinic.RunsAsync()).Single();
        Assert.That((noted.ReportRunId, noted.Outcome, noted.DueAt), Is.EqualTo(((Guid?)run.Id, ScheduledOutcome.Asked, Sample.Monday.AddDays(1).ToDateTime(new TimeOnly(12, 0)))));
        var entry = await db.AuditEntries.SingleAsync(e => e.Action == AuditActions.RunSchedule);
        Assert.That(entry.Actor, Is.EqualTo("Maya Torres"));
    }

    [Test]
    public async Task A_report_about_many_clients_is_asked_for_with_what_the_schedule_narrows_it_to()
    {
        var summary = clinic.Daily(ScheduleTarget.ProgramClients, clinic.Sample.Program.Id) with { Kind = ReportKind.ProgramSummary };
        Assert.That((await clinic.Node.RunAsync(summary with { Target = ScheduleTarget.Client, SubjectId = clinic.Sample.Client.Id })).Problems.Single().Field, Is.EqualTo("Target"));
        await clinic.SaveAsync(summary);
        clinic.SleepUntilMorning();

        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));

        await using var db = clinic.Test.Open();
        var run = await db.ReportRuns.SingleAsync(r => r.RequestedById == clinic.Owner.Id);
        Assert.That((run.Kind, run.ProgramId, run.ClientId, run.From), Is.EqualTo((ReportKind.ProgramSummary, (Guid?)clinic.Sample.Program.Id, (Guid?)null, Sample.Monday)));
        Assert.That(clinic.Node.Queued, Is.EqualTo([run.Id]), "one report, and no pack");
        Assert.That((await clinic.RunsAsync()).Single().Outcome, Is.EqualTo(ScheduledOutcome.Asked));
    }

    [Test]
    public async Task A_saved_filter_is_asked_for_as_it_narrows_at_that_moment_and_refused_when_it_is_removed()
    {
        await using var db = clinic.Test.Open();
        var filter = db.Add(new SavedFilter(clinic.Owner.Id, "Evening groups", ReportKind.ProgramSummary, new ReportFilter(null, clinic.Sample.Program.Id, clinic.Sample.Group.Id), PeriodRule.LastMonth, null)).Entity;
        var another = db.Add(new SavedFilter(clinic.Colleague.Id, "Theirs", ReportKind.ProgramSummary, new ReportFilter(clinic.Sample.Site.Id), PeriodRule.LastMonth, null)).Entity;
        await db.SaveChangesAsync();
        var daily = clinic.Daily(ScheduleTarget.SavedFilter, filter.Id);
        Assert.That((await clinic.Node.RunAsync(daily with { Kind = ReportKind.CaseloadDue })).Problems.Single().Field, Is.EqualTo("SubjectId"), "a filter of another report");
        Assert.That((await clinic.Node.RunAsync(daily with { Kind = ReportKind.Progress })).Succeeded, Is.False, "no filter of a client's report");
        Assert.That((await clinic.Node.RunAsync(daily with { SubjectId = another.Id })).IsNotFound, Is.True, "somebody else's");
        await clinic.SaveAsync(daily);
        clinic.SleepUntilMorning();

        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));
        filter.Archive();
        await db.SaveChangesAsync();
        clinic.SleepUntilMorning(2);
        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));

        var run = await db.ReportRuns.SingleAsync(r => r.RequestedById == clinic.Owner.Id);
        Assert.That((run.Filter, run.From), Is.EqualTo((new ReportFilter(null, clinic.Sample.Program.Id, clinic.Sample.Group.Id), Sample.Monday)));
        Assert.That((await clinic.RunsAsync()).Select(r => (r.Outcome, r.Reason)), Is.EquivalentTo(new[] { (ScheduledOutcome.Asked, null), (ScheduledOutcome.Refused, ScheduleRefusals.FilterGone) }));
    }

    [Test]
    public async Task Another_name_loses_nothing_that_is_due_and_another_time_begins_anew()
    {
        var id = await clinic.SaveAsync(clinic.Daily());
        clinic.SleepUntilMorning();
        clinic.Node.Scope = clinic.Owner.Scope;
        await clinic.SaveAsync(clinic.Daily() with { Id = id, Version = 1, Name = "Every single morning" });
        clinic.SleepUntilMorning();
        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));

        clinic.SleepUntilMorning(2);
        clinic.Node.Scope = clinic.Owner.Scope;
        await using (var db = clinic.Test.Open())
        {
            await clinic.SaveAsync(clinic.Daily() with { Id = id, Version = (await db.ReportSchedules.SingleAsync()).Version, At = new TimeOnly(5, 0) });
        }

        Assert.That(await clinic.Node.RunDueAsync(), Is.Zero, "five was over when it was chosen");
    }

    [Test]
    public async Task Nodes_that_all_run_it_at_once_ask_once()
    {
        var id = await clinic.SaveAsync(clinic.Daily());
        clinic.SleepUntilMorning();
        await using var other = new ScheduleNode(clinic.Test, clinic.Node.Time.GetUtcNow().UtcDateTime);

        var ran = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? clinic.Node : other).RunAsync(id))));

        Assert.That(ran.Count(r => r), Is.EqualTo(1));
        Assert.That(await clinic.RunsAsync(), Has.Count.EqualTo(1));
        await using var db = clinic.Test.Open();
        Assert.That(await db.ReportRuns.CountAsync(r => r.RequestedById == clinic.Owner.Id), Is.EqualTo(1));
        Assert.That(clinic.Node.Queued.Concat(other.Queued).Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task After_ten_days_in_which_nothing_ran_there_is_one_report_and_not_ten()
    {
        await clinic.SaveAsync(clinic.Daily());
        clinic.SleepUntilMorning(10);
        clinic.Node.Time.Advance(TimeSpan.FromHours(3));

        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));

        var run = (await clinic.RunsAsync()).Single();
        Assert.That((run.Day, run.RanAt - run.DueAt > TimeSpan.FromHours(3)), Is.EqualTo((Sample.Monday.AddDays(10), true)));
        await using var db = clinic.Test.Open();
        Assert.That((await db.ReportRuns.SingleAsync(r => r.RequestedById == clinic.Owner.Id)).To, Is.EqualTo(Sample.Monday.AddDays(9)));
    }

    [Test]
    public async Task An_owner_who_is_disabled_gets_a_refused_run_that_says_so()
    {
        await clinic.SaveAsync(clinic.Daily());
        await ChangeAsync(u => u.Disable());

        await ShouldBeRefusedAsync(ScheduleRunner.OwnerIsDisabled);
    }

    [Test]
    public async Task An_owner_who_may_not_ask_any_more_gets_a_refused_run_that_says_so()
    {
        await clinic.SaveAsync(clinic.Daily());
        await ChangeAsync(u => u.Change(u.Name, UserRights.Of([Role.Staff], false, [clinic.Sample.Site.Id]), null));

        await ShouldBeRefusedAsync(ScheduleRunner.OwnerMayNot);
    }

    [Test]
    public async Task An_owner_who_does_not_reach_the_client_any_more_gets_a_refused_run_that_says_so()
    {
        await clinic.SaveAsync(clinic.Daily());
        await using (var db = clinic.Test.Open())
        {
            var elsewhere = db.Add(new Site(clinic.Sample.Center.Id, "Elsewhere", "America/Denver")).Entity;
            await db.SaveChangesAsync();
            await ChangeAsync(u => u.Change(u.Name, UserRights.Of([Role.ClinicalSupervisor], false, [elsewhere.Id]), null));
        }

        await ShouldBeRefusedAsync(ScheduleRefusals.ClientOutOfReach);
    }

    [Test]
    public async Task A_pack_without_anybody_in_it_is_refused_in_the_words_of_whoever_asks_by_hand()
    {
        await using (var db = clinic.Test.Open())
        {
            var empty = db.Add(new Program(clinic.Sample.Site.Id, "Opens next year", null)).Entity;
            await db.SaveChangesAsync();
            await clinic.SaveAsync(clinic.Daily(ScheduleTarget.ProgramClients, empty.Id));
        }

        await ShouldBeRefusedAsync("None of the clients whom you may see was there in these days. Choose other days, or somebody else's clients.");
    }

    [TestCase(ScheduleTarget.SiteClients)]
    [TestCase(ScheduleTarget.ProgramClients)]
    [TestCase(ScheduleTarget.CounselorClients)]
    [TestCase(ScheduleTarget.Group)]
    public async Task It_asks_for_packs_and_registers_too(ScheduleTarget target)
    {
        var subject = target switch { ScheduleTarget.SiteClients => clinic.Sample.Site.Id, ScheduleTarget.ProgramClients => clinic.Sample.Program.Id, ScheduleTarget.Group => clinic.Sample.Group.Id, _ => clinic.Sample.Counselor.Id };
        await clinic.SaveAsync(clinic.Daily(target, subject));
        clinic.SleepUntilMorning();

        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));

        var run = (await clinic.RunsAsync()).Single();
        Assert.That((run.Outcome, run.Reason), Is.EqualTo((ScheduledOutcome.Asked, (string?)null)));
        Assert.That((run.ReportPackId is not null, run.ReportRunId is not null), Is.EqualTo((target.IsPack(), !target.IsPack())));
        Assert.That(clinic.Node.Queued, Is.EqualTo([run.ReportPackId ?? run.ReportRunId]));
    }

    [Test]
    public async Task A_client_whose_record_was_merged_is_followed_to_the_one_that_stands()
    {
        await clinic.SaveAsync(clinic.Daily());
        Guid survivor;
        await using (var db = clinic.Test.Open())
        {
            var standing = db.Add(new Client("P900", "Zoe", "Bell")).Entity;
            await db.SaveChangesAsync();
            var merged = await db.Clients.SingleAsync(c => c.Id == clinic.Sample.Client.Id);
            db.Add(ClientMerge.Of(standing, merged, [], "Ada", Sample.Now, Sample.Monday, "Same face"));
            await db.SaveChangesAsync();
            survivor = standing.Id;
        }

        clinic.SleepUntilMorning();
        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));

        await using var after = clinic.Test.Open();
        Assert.That((await after.ReportRuns.SingleAsync(r => r.RequestedById == clinic.Owner.Id)).ClientId, Is.EqualTo(survivor));
    }

    [Test]
    public async Task A_site_that_gets_another_clock_is_asked_for_on_that_clock()
    {
        await clinic.SaveAsync(clinic.Daily());
        await using (var db = clinic.Test.Open())
        {
            var site = await db.Sites.SingleAsync(s => s.Id == clinic.Sample.Site.Id);
            site.Change(site.Name, "America/Denver", null);
            await db.SaveChangesAsync();
        }

        clinic.SleepUntilMorning();
        Assert.That(await clinic.Node.RunDueAsync(), Is.Zero, "it is five there");
        clinic.Node.Time.Advance(TimeSpan.FromHours(1));
        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_digest_tells_each_owner_what_ran_and_what_was_refused_since_yesterday()
    {
        await clinic.SaveAsync(clinic.Daily());
        clinic.Node.Scope = clinic.Colleague.Scope;
        await clinic.SaveAsync(clinic.Daily() with { Name = "Of the colleague" });
        clinic.SleepUntilMorning();
        await clinic.Node.RunDueAsync();
        await ChangeAsync(u => u.Disable());
        clinic.SleepUntilMorning(2);
        await clinic.Node.RunDueAsync();
        var yesterday = clinic.Sample.Site.Clock.ToUtc(Sample.Monday.AddDays(1), TimeOnly.MinValue);

        clinic.Node.Scope = clinic.Owner.Scope;
        var own = await clinic.Node.ReadAsync<ScheduleDigest, Digest>(d => d.OfAllAsync(yesterday, default));
        Assert.That(own.Words, Is.EqualTo("2 scheduled reports: 1 waiting, 1 failed or refused"));
        Assert.That(own.Runs.Select(r => (r.Schedule, r.Outcome)), Is.EqualTo([("Every morning", ScheduledOutcome.Refused), ("Every morning", ScheduledOutcome.Asked)]));
        Assert.That((await clinic.Node.ReadAsync<ScheduleDigest, Digest>(d => d.OfAllAsync(yesterday.AddDays(1), default))).Words, Is.EqualTo("1 scheduled report: 1 failed or refused"));
        clinic.Node.Scope = clinic.Administrator.Scope;
        Assert.That((await clinic.Node.ReadAsync<ScheduleDigest, Digest>(d => d.OfAllAsync(yesterday, default))).Runs, Has.Count.EqualTo(4));
    }

    private async Task ShouldBeRefusedAsync(string reason)
    {
        clinic.SleepUntilMorning();
        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));
        Assert.That(await clinic.Node.RunDueAsync(), Is.Zero, "once a day");

        var run = (await clinic.RunsAsync()).Single();
        Assert.That((run.Outcome, run.Reason, run.ReportRunId, run.ReportPackId), Is.EqualTo((ScheduledOutcome.Refused, reason, (Guid?)null, (Guid?)null)));
        Assert.That(clinic.Node.Queued, Is.Empty);
        await using var db = clinic.Test.Open();
        Assert.That((await db.ReportRuns.CountAsync(r => r.RequestedById != null), await db.ReportPacks.CountAsync()), Is.EqualTo((0, 0)));
    }

    private async Task ChangeAsync(Action<User> change)
    {
        await using var db = clinic.Test.Open();
        change(await db.Users.WithRights().SingleAsync(u => u.Id == clinic.Owner.Id));
        await db.SaveChangesAsync();
    }
}
