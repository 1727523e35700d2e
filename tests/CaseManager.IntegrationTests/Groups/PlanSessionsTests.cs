using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Groups;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanSessionsTests(string database)
{
    // Wednesdays and Fridays of the four weeks after GroupScene.Today, a Tuesday.
    private static readonly int[] Days = [1, 3, 8, 10, 15, 17, 22, 24];

    private GroupScene scene = null!;
    private Group group = null!;

    [SetUp]
    public async Task Open()
    {
        scene = await GroupScene.CreateAsync(database);
        group = await scene.AddGroupAsync();
    }

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task A_schedule_puts_its_sessions_on_the_calendar_four_weeks_ahead()
    {
        var outcome = await SaveAsync(await ScheduleAsync());

        Assert.That(outcome.Problems, Is.Empty);
        Assert.That((await SessionsAsync()).Select(s => (s.Date, s.TimeText, s.PlannedMinutes)), Is.EqualTo(Days.Select(d => (GroupScene.Today.AddDays(d), "10:00 - 11:30", (int?)90))));
    }

    [Test]
    public async Task The_daily_job_adds_what_is_missing_and_running_it_twice_changes_nothing()
    {
        await SaveAsync(await ScheduleAsync());
        scene.Time.Advance(TimeSpan.FromDays(7));

        var first = await scene.PlanAsync();
        scene.Log.Clear();
        var second = await scene.PlanAsync();

        Assert.That((first, second, scene.Log.Writes), Is.EqualTo((2, 0, 0)));
        Assert.That(await SessionsAsync(), Has.Count.EqualTo(Days.Length + 2));
    }

    [Test]
    public async Task Two_jobs_at_once_make_each_session_once()
    {
        await SaveAsync(await ScheduleAsync());
        scene.Time.Advance(TimeSpan.FromDays(21));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.PlanAsync()));

        Assert.That((await SessionsAsync()).Select(s => s.PlannedFor), Is.Unique.And.Exactly(Days.Length + 6).Items);
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_groups()
    {
        await SaveAsync(await ScheduleAsync());
        await scene.PlanAsync();
        scene.Log.Clear();
        await scene.PlanAsync();
        var one = scene.Log.Queries;
        for (var i = 0; i < 10; i++)
        {
            var more = await scene.AddGroupAsync(name: $"More {i}");
            await scene.ChangeAsync(db =>
            {
                var loaded = db.Groups.Include(g => g.Topics).Single(g => g.Id == more.Id);
                loaded.Meet(new MeetingTimes(RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=MO"), GroupScene.Today, new TimeOnly(10, 0), 60));
                loaded.AddTopic("Triggers");
            });
        }

        await scene.PlanAsync();
        scene.Log.Clear();
        await scene.PlanAsync();

        Assert.That(scene.Log.Queries, Is.EqualTo(one).And.LessThanOrEqualTo(8));
    }

    [Test]
    public async Task What_was_cancelled_moved_or_voided_by_hand_is_not_made_again()
    {
        await SaveAsync(await ScheduleAsync());
        var sessions = await SessionsAsync();
        scene.Role = Role.ClinicalSupervisor;
        await scene.RunAsync(new CancelSession(sessions[0].Id, sessions[0].Version));
        await scene.RunAsync(new VoidSession(sessions[1].Id, sessions[1].Version, "Entered by mistake"));
        var moved = await scene.RunAsync(new MoveSession(sessions[2].Id, sessions[2].Version, sessions[2].Date.AddDays(1), new TimeOnly(15, 0), 60, null));

        var changes = await scene.PlanAsync();
        var outcome = await SaveAsync((await ScheduleAsync()) with { StartsAt = new TimeOnly(13, 0) });

        Assert.That((moved.Succeeded, changes, outcome.Value!.Changed.Count, outcome.Value.Kept.Count), Is.EqualTo((true, 0, Days.Length - 3, 3)));
        Assert.That((await SessionsAsync()).Select(s => s.TimeText[..5]).Order(), Is.EqualTo(new[] { "10:00", "10:00", "13:00", "13:00", "13:00", "13:00", "13:00", "15:00" }));
    }

    [Test]
    public async Task A_preview_says_what_would_change_and_changes_nothing()
    {
        await SaveAsync(await ScheduleAsync());

        var preview = await SaveAsync((await ScheduleAsync()) with { Days = [DayOfWeek.Wednesday], Rehearse = true });

        Assert.That((preview.Value!.Added.Count, preview.Value.Changed.Count, preview.Value.Withdrawn.Count), Is.EqualTo((0, 0, 4)));
        Assert.That((await SessionsAsync()).Count(s => s.VoidedAt is null), Is.EqualTo(Days.Length));
    }

    [Test]
    public async Task What_a_schedule_does_not_ask_for_any_more_is_taken_back_and_returns()
    {
        await SaveAsync(await ScheduleAsync());
        await SaveAsync((await ScheduleAsync()) with { Days = [DayOfWeek.Wednesday] });
        var taken = await SessionsAsync();
        await SaveAsync(await ScheduleAsync());
        var back = await SessionsAsync();

        Assert.That(taken.Count(s => s.IsWithdrawn && s.VoidedBy == GroupSession.BySchedule), Is.EqualTo(4));
        Assert.That((back.Count, back.Count(s => s.VoidedAt is null)), Is.EqualTo((Days.Length, Days.Length)));
    }

    [Test]
    public async Task A_holiday_takes_its_session_back_by_the_next_day()
    {
        await SaveAsync(await ScheduleAsync());
        await scene.ChangeAsync(db => db.Sites.Include(s => s.Holidays).Single(s => s.Id == scene.Site.Id).AddHoliday(GroupScene.Today.AddDays(8), "Closed"));

        await scene.PlanAsync();

        Assert.That((await SessionsAsync()).Where(s => s.VoidedAt is not null).Select(s => s.Date), Is.EqualTo(new[] { GroupScene.Today.AddDays(8) }));
    }

    [Test]
    public async Task Stopping_takes_back_what_nobody_touched()
    {
        await SaveAsync(await ScheduleAsync());
        var version = (await scene.GroupAsync(group.Id)).Version;

        var outcome = await scene.RunAsync(new StopSchedule(group.Id, version));

        Assert.That(outcome.Succeeded, Is.True);
        Assert.That((await SessionsAsync()).Select(s => s.IsWithdrawn), Is.All.True);
        Assert.That(await scene.PlanAsync(), Is.Zero);
    }

    [Test]
    public async Task Sessions_ahead_go_through_the_topics()
    {
        await SaveAsync(await ScheduleAsync());
        foreach (var title in new[] { "Triggers", "Cravings", "Sleep" })
        {
            var version = (await scene.GroupAsync(group.Id)).Version;
            Assert.That((await scene.RunAsync(new AddTopic(group.Id, version, title))).Problems, Is.Empty);
        }

        var rows = await scene.ReadAsync<SessionList, Page<SessionRow>>(l => l.PageAsync(group.Id, new PageRequest(1, 50), default));

        Assert.That(rows.Items.Reverse().Select(r => r.Topic), Is.EqualTo(new[] { "Triggers", "Cravings", "Sleep", "Triggers", "Cravings", "Sleep", "Triggers", "Cravings" }));
        Assert.That(await scene.PlanAsync(), Is.Zero);
    }

    [Test]
    public async Task A_session_says_what_it_was_about_and_the_sequence_goes_on_from_there()
    {
        await SaveAsync(await ScheduleAsync());
        foreach (var title in new[] { "Triggers", "Cravings", "Sleep" })
        {
            Assert.That((await scene.RunAsync(new AddTopic(group.Id, (await scene.GroupAsync(group.Id)).Version, title))).Problems, Is.Empty);
        }

        var sessions = await SessionsAsync();
        var sleep = (await scene.ReadAsync<TopicList, List<TopicChoice>>(l => l.ChoicesAsync(group.Id, default)))[2];
        Assert.That((await scene.RunAsync(new CoverTopic(sessions[1].Id, sessions[1].Version, sleep.Id))).Problems.Single().Field, Is.EqualTo("TopicId"), "it lies ahead");

        scene.Time.SetUtcNow(new DateTimeOffset(sessions[1].Date.ToDateTime(new TimeOnly(23, 0)), TimeSpan.Zero));
        Assert.That((await scene.RunAsync(new CoverTopic(sessions[1].Id, sessions[1].Version, sleep.Id))).Problems, Is.Empty);
        Assert.That((await scene.RunAsync(new CoverTopic(sessions[1].Id, sessions[1].Version, null))).IsConflict, Is.True, "somebody else was first");

        var rows = await scene.ReadAsync<SessionList, Page<SessionRow>>(l => l.PageAsync(group.Id, new PageRequest(1, 50), default));
        Assert.That(rows.Items.Reverse().Select(r => r.Topic).Take(5), Is.EqualTo(new[] { "Triggers", "Sleep", "Triggers", "Cravings", "Sleep" }));
    }

    [Test]
    public async Task A_rule_that_cannot_be_used_is_refused_beside_its_field()
    {
        var schedule = await ScheduleAsync();

        Assert.That(await ProblemOf(schedule with { Days = [] }), Is.EqualTo("Days"));
        Assert.That(await ProblemOf(schedule with { Pattern = SchedulePattern.Advanced, Rule = "FREQ=HOURLY" }), Is.EqualTo("Rule"));
        Assert.That(await ProblemOf(schedule with { Pattern = SchedulePattern.Advanced, Rule = "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30" }), Is.EqualTo("Rule"));
        Assert.That(await ProblemOf(schedule with { Minutes = 0 }), Is.EqualTo("Minutes"));
        Assert.That(await ProblemOf(schedule with { Until = GroupScene.Today.AddDays(-1) }), Is.EqualTo("Until"));

        async Task<string?> ProblemOf(SaveSchedule command) => (await SaveAsync(command)).Problems.Single().Field;
    }

    private async Task<SaveSchedule> ScheduleAsync() =>
        new(group.Id, (await scene.GroupAsync(group.Id)).Version, SchedulePattern.Weekly, 1, [DayOfWeek.Wednesday, DayOfWeek.Friday], null, null, null,
            GroupScene.Today, new TimeOnly(10, 0), 90, null, null, null);

    private Task<Application.UseCases.Outcome<ScheduleChange>> SaveAsync(SaveSchedule command) => scene.RunAsync<SaveSchedule, ScheduleChange>(command);

    private async Task<List<GroupSession>> SessionsAsync()
    {
        List<GroupSession> sessions = [];
        await scene.ChangeAsync(db => sessions = [.. db.GroupSessions.AsNoTracking().Where(s => s.GroupId == group.Id).OrderBy(s => s.Date).ThenBy(s => s.StartsAt)]);
        return sessions;
    }
}
