using CaseManager.Application.Attendance;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Groups;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SessionTests(string database)
{
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
    public async Task A_session_is_put_on_the_calendar()
    {
        var session = await scene.SessionAsync((await scene.RunAsync(At10)).Value);

        Assert.That((session.Date, session.TimeText, session.PlannedMinutes, session.State), Is.EqualTo((GroupScene.Today, "10:00 - 11:30", (int?)90, SessionState.Open)));
    }

    [Test]
    public async Task A_second_session_at_the_same_time_is_refused_in_words()
    {
        var first = (await scene.RunAsync(At10)).Value;
        var second = (await scene.RunAsync(At10)).Problems.Single();
        await scene.RunAsync(new VoidSession(first, 1, "Entered twice"));
        var third = (await scene.RunAsync(At10)).Problems.Single();

        Assert.That((second.Code, second.Field), Is.EqualTo(("session.duplicate", "StartsAt")));
        Assert.That(second.Message, Does.Contain("2026-03-10, 10:00 - 11:30"));
        Assert.That(third.Message, Does.Contain("restore it"));
    }

    [TestCase(0)]
    [TestCase(481)]
    public async Task A_session_takes_1_to_480_minutes(int minutes) =>
        Assert.That((await scene.RunAsync(At10 with { PlannedMinutes = minutes })).Problems.Single().Field, Is.EqualTo("PlannedMinutes"));

    [Test]
    public async Task A_cancelled_session_takes_no_marks_until_it_is_reopened()
    {
        var member = (await scene.AddMembersAsync(group, 1))[0];
        var session = await scene.AddSessionAsync(group);
        await scene.RunAsync(new CancelSession(session.Id, 1));

        var refused = await scene.RunAsync(new SaveRollCall(session.Id, 2, null, [new RollCallEntry(member.Id, AttendanceStatus.Present)]));
        await scene.RunAsync(new ReopenSession(session.Id, 2));
        var done = await scene.RunAsync(new SaveRollCall(session.Id, 3, null, [new RollCallEntry(member.Id, AttendanceStatus.Present)]));

        Assert.That(refused.Problems.Single().Code, Is.EqualTo("session.not-open"));
        Assert.That(done.Succeeded, Is.True);
    }

    [Test]
    public async Task Rule_7_a_void_names_who_when_and_why_and_can_be_taken_back()
    {
        var session = await scene.AddSessionAsync(group);

        await scene.RunAsync(new VoidSession(session.Id, 1, "Entered twice"));
        var voided = await scene.SessionAsync(session.Id);
        await scene.RunAsync(new RestoreSession(session.Id, 2));
        var restored = await scene.SessionAsync(session.Id);

        Assert.That((voided.VoidedBy, voided.VoidedAt, voided.VoidReason), Is.EqualTo(("Maya Torres", (DateTime?)scene.Time.GetUtcNow().UtcDateTime, "Entered twice")));
        Assert.That((restored.VoidedAt, restored.State), Is.EqualTo(((DateTime?)null, SessionState.Open)));
        Assert.That((await scene.ReadAsync<RollCall, RollCallView?>(r => r.FindAsync(session.Id, default)))!.PastVoids.Single().VoidReason, Is.EqualTo("Entered twice"));
    }

    [Test]
    public async Task A_void_without_a_reason_is_refused()
    {
        var session = await scene.AddSessionAsync(group);

        Assert.That((await scene.RunAsync(new VoidSession(session.Id, 1, " "))).Problems.Single().Field, Is.EqualTo("VoidReason"));
    }

    [Test]
    public async Task Each_act_on_an_old_version_is_refused()
    {
        var session = await scene.AddSessionAsync(group);
        await scene.RunAsync(new CancelSession(session.Id, 1));

        Outcome<Guid>[] late =
        [
            await scene.RunAsync(new CancelSession(session.Id, 1)), await scene.RunAsync(new ReopenSession(session.Id, 1)),
            await scene.RunAsync(new VoidSession(session.Id, 1, "x")), await scene.RunAsync(new RestoreSession(session.Id, 1)),
            await scene.RunAsync(new SignSession(session.Id, 1, null, [])),
        ];

        Assert.That(late.Select(o => o.Problems.Single().Code), Is.All.EqualTo(UseCaseProblems.Conflict));
    }

    [Test]
    public async Task The_front_desk_neither_cancels_nor_voids()
    {
        var session = await scene.AddSessionAsync(group);
        scene.Role = Role.Staff;

        Assert.That((await scene.RunAsync(new CancelSession(session.Id, 1))).IsForbidden, Is.True);
        Assert.That((await scene.RunAsync(new VoidSession(session.Id, 1, "x"))).IsForbidden, Is.True);
        Assert.That((await scene.RunAsync(At10)).IsForbidden, Is.True);
    }

    [Test]
    public async Task Sessions_are_listed_newest_first_with_their_counts()
    {
        var members = await scene.AddMembersAsync(group, 2);
        var old = await scene.AddSessionAsync(group, GroupScene.Today.AddDays(-1));
        await scene.AddSessionAsync(group, hour: 9);
        await scene.AddSessionAsync(group, hour: 15);
        await scene.RunAsync(new SaveRollCall(old.Id, 1, 45, [new RollCallEntry(members[0].Id, AttendanceStatus.LeftEarly, 5), new RollCallEntry(members[1].Id, AttendanceStatus.NoShow)]));

        var rows = (await scene.ReadAsync<SessionList, Page<SessionRow>>(r => r.PageAsync(group.Id, new PageRequest(), default))).Items;

        Assert.That(rows.Select(r => r.TimeText), Is.EqualTo(new[] { "15:00 - 16:00", "09:00 - 10:00", "10:00 - 11:00" }));
        Assert.That((rows[2].Attended, rows[2].Recorded, rows[2].ScheduledMinutes), Is.EqualTo((1, 2, (int?)45)));
    }

    [Test]
    public async Task Today_is_the_day_at_each_site()
    {
        // 05:00 UTC: the 11th has begun on the East coast, Honolulu is still in the 10th.
        scene.Time.SetUtcNow(new DateTimeOffset(2026, 3, 11, 5, 0, 0, TimeSpan.Zero));
        var far = await scene.AddGroupAsync(site: scene.FarSite, name: "Far");
        foreach (var meeting in new[] { group, far })
        {
            await scene.AddSessionAsync(meeting, new DateOnly(2026, 3, 10));
            await scene.AddSessionAsync(meeting, new DateOnly(2026, 3, 11));
        }

        await scene.AddMembersAsync(group, 2);
        var today = await scene.ReadAsync<TodaySessions, IReadOnlyList<TodaySession>>(r => r.ListAsync(default));

        Assert.That(today.Select(s => (s.Site, s.Date.Day, s.Recorded, s.Expected)), Is.EqualTo(new[] { ("Honolulu", 10, 0, 0), ("Riverside", 11, 0, 2) }));
    }

    private ScheduleSession At10 => new(group.Id, GroupScene.Today, new TimeOnly(10, 0), 90);
}
