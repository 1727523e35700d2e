using CaseManager.Application.Attendance;
using CaseManager.Application.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Groups;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class MembershipTests(string database)
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private GroupScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await GroupScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task A_member_is_expected_from_the_first_day_to_the_last()
    {
        var group = await scene.AddGroupAsync();
        var client = (await scene.AdmitAsync(1))[0];
        await scene.JoinAsync(new JoinGroup(group.Id, client.Id, Monday));
        await scene.RunAsync(new LeaveGroup(group.Id, client.Id, Monday.AddDays(3)));

        Assert.That(new[] { await ExpectedOn(-1), await ExpectedOn(0), await ExpectedOn(3), await ExpectedOn(4) }, Is.EqualTo(new[] { 0, 1, 1, 0 }));

        async Task<int> ExpectedOn(int day)
        {
            var session = await scene.AddSessionAsync(group, Monday.AddDays(day));
            return (await scene.ReadAsync<RollCall, RollCallView?>(r => r.FindAsync(session.Id, default)))!.Roster.Count;
        }
    }

    [Test]
    public async Task Who_left_may_come_back_the_day_after()
    {
        var group = await scene.AddGroupAsync();
        var client = (await scene.AdmitAsync(1))[0];
        await scene.JoinAsync(new JoinGroup(group.Id, client.Id, Monday));
        await scene.RunAsync(new LeaveGroup(group.Id, client.Id, Monday.AddDays(3)));

        var sameDay = await scene.JoinAsync(new JoinGroup(group.Id, client.Id, Monday.AddDays(3)));
        var dayAfter = await scene.JoinAsync(new JoinGroup(group.Id, client.Id, Monday.AddDays(4)));

        Assert.That(sameDay.Problems.Single().Code, Is.EqualTo("group.already-member"));
        Assert.That(dayAfter.Succeeded, Is.True);
        Assert.That((await scene.GroupAsync(group.Id)).Members.OrderBy(m => m.From).Select(m => (m.From, m.Until)),
            Is.EqualTo(new[] { (Monday, (DateOnly?)Monday.AddDays(3)), (Monday.AddDays(4), null) }));
    }

    [Test]
    public async Task A_member_does_not_join_twice()
    {
        var group = await scene.AddGroupAsync();
        var member = (await scene.AddMembersAsync(group, 1))[0];

        var again = await scene.JoinAsync(new JoinGroup(group.Id, member.Id, Monday));

        Assert.That(again.Problems.Single().Field, Is.EqualTo("From"));
    }

    [Test]
    public async Task In_a_full_group_the_next_one_waits_until_a_seat_is_free()
    {
        var group = await scene.AddGroupAsync(capacity: 2);
        var members = await scene.AddMembersAsync(group, 2);
        var newcomers = await scene.AdmitAsync(2);

        var first = await scene.JoinAsync(new JoinGroup(group.Id, newcomers[0].Id, Monday));
        var second = await scene.JoinAsync(new JoinGroup(group.Id, newcomers[1].Id, Monday));
        var full = await scene.RunAsync(new TakeInFromWaitlist(group.Id, newcomers[0].Id));
        await scene.RunAsync(new LeaveGroup(group.Id, members[0].Id, Monday.AddDays(-1)));
        var free = await scene.RunAsync(new TakeInFromWaitlist(group.Id, newcomers[0].Id));

        Assert.That((first.Value, second.Value, full.Problems.Single().Code, free.Succeeded), Is.EqualTo((JoinResult.Waiting, JoinResult.Waiting, "group.full", true)));
        Assert.That((await scene.ReadAsync<GroupDetails, List<WaitingRow>>(r => r.WaitingAsync(group.Id, default))).Select(w => w.ClientId), Is.EqualTo(new[] { newcomers[1].Id }));
        Assert.That((await scene.GroupAsync(group.Id)).Members.Single(m => m.ClientId == newcomers[0].Id).From, Is.EqualTo(GroupScene.Today));
    }

    [Test]
    public async Task Two_who_join_at_once_do_not_get_the_same_place_in_the_line()
    {
        var group = await scene.AddGroupAsync(capacity: 2);
        await scene.AddMembersAsync(group, 2);
        var newcomers = await scene.AdmitAsync(6);

        var outcomes = await Task.WhenAll(newcomers.Select(c => scene.JoinAsync(new JoinGroup(group.Id, c.Id, Monday))));

        var waiting = await scene.ReadAsync<GroupDetails, List<WaitingRow>>(r => r.WaitingAsync(group.Id, default));
        Assert.That(outcomes.Where(o => !o.Succeeded).Select(o => o.Problems.Single().Code), Is.All.AnyOf("conflict", "duplicate"));
        Assert.That(waiting.Select(w => w.ClientId), Is.Unique.And.Exactly(outcomes.Count(o => o.Succeeded)).Items);
    }

    [Test]
    public async Task Who_is_no_member_cannot_leave()
    {
        var group = await scene.AddGroupAsync();
        var client = (await scene.AdmitAsync(1))[0];

        Assert.That((await scene.RunAsync(new LeaveGroup(group.Id, client.Id, Monday))).Problems.Single().Code, Is.EqualTo("group.not-a-member"));
        Assert.That((await scene.JoinAsync(new JoinGroup(group.Id, Guid.NewGuid(), Monday))).IsNotFound, Is.True);
    }

    [Test]
    public async Task Members_are_listed_by_name_and_those_who_left_apart()
    {
        var group = await scene.AddGroupAsync();
        var members = await scene.AddMembersAsync(group, 3);
        await scene.RunAsync(new LeaveGroup(group.Id, members[1].Id, Monday));

        var now = await scene.ReadAsync<GroupDetails, List<MemberRow>>(r => r.MembersAsync(group.Id, GroupScene.Today, default));
        var past = await scene.ReadAsync<GroupDetails, List<MemberRow>>(r => r.PastMembersAsync(group.Id, GroupScene.Today, default));

        Assert.That(now.Select(m => m.Name), Is.EqualTo(new[] { "Client 01", "Client 03" }));
        Assert.That(past.Select(m => (m.Name, m.Until)), Is.EqualTo(new[] { ("Client 02", (DateOnly?)Monday) }));
    }
}
