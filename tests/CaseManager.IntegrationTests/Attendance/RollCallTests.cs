using CaseManager.Application.Attendance;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Attendance;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class RollCallTests(string database)
{
    private GroupScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await GroupScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Exceptions_are_marked_and_all_others_are_present()
    {
        var (session, members) = await SessionOfAsync(4);

        await scene.RunAsync(new SaveRollCall(session.Id, 1, null,
            [new(members[0].Id, AttendanceStatus.Late, 15), new(members[1].Id, AttendanceStatus.Excused, Reason: ExcuseReason.Court), Unmarked(members[2]), Unmarked(members[3])],
            RestPresent: true));

        Assert.That(await MarksAsync(session, members), Is.EqualTo(
            [AttendanceStatus.Late, AttendanceStatus.Excused, AttendanceStatus.Present, AttendanceStatus.Present]));
    }

    [Test]
    public async Task Rule_8_minutes_follow_the_actual_length()
    {
        var (session, members) = await SessionOfAsync(3);

        await scene.RunAsync(new SaveRollCall(session.Id, 1, 45, [Present(members[0]), new(members[1].Id, AttendanceStatus.Late, 15), new(members[2].Id, AttendanceStatus.NoShow)]));

        var records = (await scene.SessionAsync(session.Id)).Attendances.ToDictionary(a => a.ClientId, a => a.MinutesCredited);
        Assert.That(members.Select(m => records[m.Id]), Is.EqualTo([45, 30, 0]));
    }

    [Test]
    public async Task A_mark_made_by_mistake_is_taken_back()
    {
        var (session, members) = await SessionOfAsync(2);
        await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [Present(members[0]), Present(members[1])]));

        await scene.RunAsync(new SaveRollCall(session.Id, await VersionAsync(session), null, [Unmarked(members[0])]));

        Assert.That((await scene.SessionAsync(session.Id)).Attendances.Select(a => a.ClientId), Is.EqualTo([members[1].Id]));
    }

    [Test]
    public async Task Opening_and_saving_cost_the_same_few_queries_for_3_and_for_30_clients()
    {
        var costs = new List<(int Opening, int Saving, int Transactions)>();
        foreach (var size in new[] { 3, 30 })
        {
            var (session, members) = await SessionOfAsync(size, GroupKind.Psychoeducation, 35);
            var walkIn = (await scene.AdmitAsync(1))[0];
            scene.Log.Clear();
            await scene.ReadAsync<RollCall, RollCallView?>(r => r.FindAsync(session.Id, default));
            var opening = scene.Log.Queries;
            scene.Log.Clear();
            await scene.RunAsync(new SaveRollCall(session.Id, 1, 50, [.. members.Select(Unmarked), Present(walkIn)], RestPresent: true));
            costs.Add((opening, scene.Log.Queries, scene.Log.Transactions));
            Assert.That((await scene.SessionAsync(session.Id)).Attendances, Has.Count.EqualTo(size + 1));
        }

        Assert.That(costs[1], Is.EqualTo(costs[0]));
        Assert.That(costs[1].Opening, Is.LessThanOrEqualTo(6));
        Assert.That(costs[1].Saving, Is.LessThanOrEqualTo(6));
        Assert.That(costs[1].Transactions, Is.EqualTo(1));
    }

    [Test]
    public async Task The_second_of_two_editors_is_refused_and_nothing_is_lost()
    {
        var (session, members) = await SessionOfAsync(2);
        await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [Present(members[0])]));

        var late = await scene.RunAsync(new SaveRollCall(session.Id, 1, 30, [new(members[0].Id, AttendanceStatus.NoShow), Present(members[1])]));

        Assert.That(late.Problems.Single().Code, Is.EqualTo(UseCaseProblems.Conflict));
        var stored = await scene.SessionAsync(session.Id);
        Assert.That(stored.Attendances.Select(a => (a.ClientId, a.Status)), Is.EqualTo([(members[0].Id, AttendanceStatus.Present)]));
        Assert.That(stored.ActualMinutes, Is.Null);
    }

    [Test]
    public async Task Of_two_who_save_at_the_same_moment_one_wins_whole()
    {
        var (session, members) = await SessionOfAsync(2);

        var outcomes = await Task.WhenAll(members.Select(m => Task.Run(() => scene.RunAsync(new SaveRollCall(session.Id, 1, null, [Present(m)])))));

        Assert.That(outcomes.Count(o => o.Succeeded), Is.EqualTo(1));
        Assert.That((await scene.SessionAsync(session.Id)).Attendances, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_walk_in_takes_a_free_seat_and_no_more()
    {
        var (session, members) = await SessionOfAsync(2, capacity: 3);
        var walkIns = await scene.AdmitAsync(2);

        var tooMany = await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [.. walkIns.Select(Present), .. members.Select(Present)]));
        var one = await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [Present(walkIns[0]), .. members.Select(Present)]));

        Assert.That(tooMany.Problems.Single().Code, Is.EqualTo("session.full"));
        Assert.That(one.Succeeded, Is.True);
        Assert.That((await scene.SessionAsync(session.Id)).Attendances, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_walk_in_is_found_by_part_of_the_name_where_their_stay_is_at_the_site()
    {
        var (session, _) = await SessionOfAsync(1);
        var here = (await scene.AdmitAsync(1))[0];
        var elsewhere = (await scene.AdmitAsync(1, scene.FarProgram))[0];

        var found = await scene.ReadAsync<WalkIns, List<WalkIn>>(w => w.FindAsync(session.Id, "cliENT", default));
        var refused = await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [Present(elsewhere)]));

        Assert.That(found.Select(w => w.ClientId), Is.EqualTo([here.Id]));
        Assert.That(refused.Problems.Single().Code, Is.EqualTo("attendance.no-episode"));
    }

    [Test]
    public async Task A_record_belongs_to_the_stay_at_the_site_else_to_any_stay_of_a_member()
    {
        var group = await scene.AddGroupAsync();
        var (both, away) = ((await scene.AdmitAsync(1, scene.FarProgram))[0], (await scene.AdmitAsync(1, scene.FarProgram))[0]);
        var here = new Episode(both.Id, scene.Program.Id, new DateOnly(2025, 6, 1));
        await scene.ChangeAsync(db => db.Add(here));
        await scene.JoinAsync(group, [both, away]);
        var session = await scene.AddSessionAsync(group);

        await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [Present(both), Present(away)]));

        var episodes = (await scene.SessionAsync(session.Id)).Attendances.ToDictionary(a => a.ClientId, a => a.EpisodeId);
        Assert.That(episodes[both.Id], Is.EqualTo(here.Id));
        Assert.That(episodes[away.Id], Is.Not.EqualTo(Guid.Empty).And.Not.EqualTo(here.Id));
    }

    [Test]
    public async Task Who_has_no_stay_on_that_day_is_named()
    {
        var group = await scene.AddGroupAsync();
        var members = await scene.AddMembersAsync(group, 2);
        var session = await scene.AddSessionAsync(group, new DateOnly(2025, 12, 31));
        await scene.ChangeAsync(db => db.Add(new Episode(members[1].Id, scene.Program.Id, new DateOnly(2025, 12, 1), new DateOnly(2025, 12, 31))));

        var outcome = await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [new(members[1].Id, AttendanceStatus.Present), new((await scene.AdmitAsync(1))[0].Id, AttendanceStatus.Present)]));

        Assert.That(outcome.Problems.Single().Message, Does.Contain("Client 03").And.Not.Contain("Client 02"));
        Assert.That((await scene.SessionAsync(session.Id)).Attendances, Is.Empty);
    }

    [Test]
    public async Task Rule_1_peer_support_records_presence_only()
    {
        var (session, members) = await SessionOfAsync(2, GroupKind.PeerSupport, null);

        var late = await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [new(members[0].Id, AttendanceStatus.Late, 5)]));
        var presence = await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [Present(members[0]), new(members[1].Id, AttendanceStatus.NoShow)]));

        Assert.That(late.Problems.Single().Code, Is.EqualTo("attendance.presence-only"));
        Assert.That(presence.Succeeded, Is.True);
    }

    [Test]
    public async Task What_a_mark_lacks_is_told_beside_its_field()
    {
        var (session, members) = await SessionOfAsync(3);

        var outcome = await scene.RunAsync(new SaveRollCall(session.Id, 1, null,
            [Present(members[0]), new(members[1].Id, AttendanceStatus.Late), new(members[2].Id, AttendanceStatus.Excused)]));

        Assert.That(outcome.Problems.Select(p => p.Field), Is.EqualTo(["Entries[1].MinutesMissed", "Entries[2].Reason"]));
    }

    private static RollCallEntry Present(Client client) => new(client.Id, AttendanceStatus.Present);

    private static RollCallEntry Unmarked(Client client) => new(client.Id, null);

    private async Task<(GroupSession Session, IReadOnlyList<Client> Members)> SessionOfAsync(int members, GroupKind kind = GroupKind.Therapy, int? capacity = 12)
    {
        var group = await scene.AddGroupAsync(kind, capacity, name: $"{kind} of {members}");
        var people = await scene.AddMembersAsync(group, members);
        return (await scene.AddSessionAsync(group), people);
    }

    private async Task<int> VersionAsync(GroupSession session) => (await scene.SessionAsync(session.Id)).Version;

    private async Task<IEnumerable<AttendanceStatus>> MarksAsync(GroupSession session, IReadOnlyList<Client> members)
    {
        var records = (await scene.SessionAsync(session.Id)).Attendances.ToDictionary(a => a.ClientId, a => a.Status);
        return members.Select(m => records[m.Id]);
    }
}
