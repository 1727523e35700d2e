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
    public async Task Exceptions_are_saved_with_their_minutes_and_reasons()
    {
        var (session, members) = await SessionOfAsync(4);

        await scene.RunAsync(new SaveRollCall(session.Id, 1, null,
            [new(members[0].Id, AttendanceStatus.Late, 15), new(members[1].Id, AttendanceStatus.Excused, Reason: ExcuseReason.Court), Present(members[2]), Present(members[3])]));

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
    public async Task Opening_and_saving_cost_the_same_few_queries_for_5_for_50_and_for_500_clients()
    {
        var costs = new List<(int Opening, int Saving, int Transactions)>();
        foreach (var size in new[] { 5, 50, 500 })
        {
            var (session, members) = await SessionOfAsync(size, GroupKind.PeerSupport, null);
            var walkIn = (await scene.AdmitAsync(1))[0];
            scene.Log.Clear();
            await scene.ReadAsync<RollCall, RollCallView?>(r => r.FindAsync(session.Id, default));
            var opening = scene.Log.Queries;
            scene.Log.Clear();
            await scene.RunAsync(new SaveRollCall(session.Id, 1, 50, [.. members.Select(Present), Present(walkIn)], Guid.NewGuid()));
            costs.Add((opening, scene.Log.Queries, scene.Log.Transactions));
            Assert.That((await scene.SessionAsync(session.Id)).Attendances, Has.Count.EqualTo(size + 1));
        }

        Assert.That(costs.Distinct().Count(), Is.EqualTo(1), string.Join(", ", costs));
        Assert.That(costs[0].Opening, Is.LessThanOrEqualTo(6));
        Assert.That(costs[0].Saving, Is.LessThanOrEqualTo(6));
        Assert.That(costs[0].Transactions, Is.EqualTo(1));
    }

    [Test]
    public async Task Who_is_new_and_who_missed_last_time_stands_on_the_roster()
    {
        var group = await scene.AddGroupAsync();
        var members = await scene.AddMembersAsync(group, 3);
        var last = await scene.AddSessionAsync(group, GroupScene.Today.AddDays(-7));
        await scene.RunAsync(new SaveRollCall(last.Id, 1, null, [Present(members[0]), new(members[1].Id, AttendanceStatus.NoShow)]));
        await scene.AddSessionAsync(group, GroupScene.Today.AddDays(-1));
        var session = await scene.AddSessionAsync(group);

        var roster = (await scene.ReadAsync<RollCall, RollCallView?>(r => r.FindAsync(session.Id, default)))!.Roster;

        Assert.That(roster.Select(r => (r.IsNew, r.LastTime)), Is.EqualTo(
            new (bool, AttendanceStatus?)[] { (false, AttendanceStatus.Present), (true, AttendanceStatus.NoShow), (true, null) }));
    }

    [Test]
    public async Task What_is_sent_twice_is_saved_once_even_after_somebody_else_saved()
    {
        var (session, members) = await SessionOfAsync(2);
        var batch = new SaveRollCall(session.Id, 1, null, [new(members[0].Id, AttendanceStatus.Excused, Reason: ExcuseReason.Court)], Guid.NewGuid());
        await scene.RunAsync(batch);
        var made = (await scene.SessionAsync(session.Id)).Version;
        await scene.RunAsync(new SaveRollCall(session.Id, made, null, [new(members[0].Id, AttendanceStatus.Present)]));

        var again = await scene.RunAsync(batch with { Entries = [new(members[0].Id, AttendanceStatus.Excused, Reason: ExcuseReason.Other)] });

        var stored = await scene.SessionAsync(session.Id);
        Assert.That(again.Succeeded, Is.True);
        Assert.That(stored.Attendances.Single().Status, Is.EqualTo(AttendanceStatus.Present));
        Assert.That(stored.Batches, Has.Count.EqualTo(2));
        Assert.That(await scene.ReadAsync<RollCallSaves, int?>(r => r.VersionAsync(session.Id, batch.Batch!.Value, default)), Is.EqualTo(made));
    }

    [Test]
    public async Task Something_else_under_the_same_key_or_by_another_user_is_not_taken_for_saved()
    {
        var (session, members) = await SessionOfAsync(2);
        var batch = new SaveRollCall(session.Id, 1, null, [Present(members[0])], Guid.NewGuid());
        await scene.RunAsync(batch);

        var changed = await scene.RunAsync(batch with { Entries = [Present(members[1])] });
        scene.Id = Guid.NewGuid();
        var another = await scene.RunAsync(batch);

        Assert.That((changed.IsConflict, another.IsConflict), Is.EqualTo((true, true)));
        Assert.That((await scene.SessionAsync(session.Id)).Attendances, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Who_saved_since_is_named_the_last_first()
    {
        var (session, members) = await SessionOfAsync(2);
        await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [Present(members[0])]));
        var opened = await VersionAsync(session);
        (scene.Id, scene.Name) = (Guid.NewGuid(), "Ines Ward");
        await scene.RunAsync(new SaveRollCall(session.Id, opened, null, [Present(members[1])]));

        Assert.That((await scene.ReadAsync<RollCallSaves, List<RollCallSave>>(r => r.SinceAsync(session.Id, 1, default))).Select(s => s.By), Is.EqualTo(["Ines Ward", "Maya Torres"]));
        Assert.That((await scene.ReadAsync<RollCallSaves, List<RollCallSave>>(r => r.SinceAsync(session.Id, opened, default))).Select(s => s.By), Is.EqualTo(["Ines Ward"]));
    }

    [Test]
    public async Task The_seat_of_a_member_who_is_not_there_is_free_for_a_walk_in()
    {
        var (session, members) = await SessionOfAsync(2, capacity: 2);
        var walkIn = (await scene.AdmitAsync(1))[0];

        var saved = await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [Present(walkIn), Present(members[0]), new(members[1].Id, AttendanceStatus.NoShow)]));
        var full = await scene.RunAsync(new SaveRollCall(session.Id, await VersionAsync(session), null, [Present(members[1])]));

        Assert.That(saved.Succeeded, Is.True);
        Assert.That(full.Problems.Single().Code, Is.EqualTo("session.full"));
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
