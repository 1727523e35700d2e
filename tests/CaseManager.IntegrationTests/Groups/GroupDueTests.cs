using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Groups;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class GroupDueTests(string database)
{
    private static readonly DateOnly Tomorrow = GroupScene.Today.AddDays(1);

    private GroupScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await GroupScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task A_room_a_leader_and_a_client_in_two_places_at_once_are_shown()
    {
        var (first, second) = (await LedAsync("First"), await LedAsync("Second"));
        var client = (await scene.AddMembersAsync(first, 1))[0];
        await scene.JoinAsync(second, [client]);
        await PutAsync(first, 10);
        await PutAsync(second, 10);

        Assert.That((await ClashesAsync(first)).Select(c => (c.Kind, c.Who, c.With, c.Date)), Is.EqualTo(new[]
        {
            (ClashKind.Room, "Library", "Second", Tomorrow), (ClashKind.Facilitator, "Ana Reyes", "Second", Tomorrow), (ClashKind.Client, "Client 01", "Second", Tomorrow),
        }));
    }

    [Test]
    public async Task One_after_the_other_is_no_clash()
    {
        var (first, second) = (await LedAsync("First"), await LedAsync("Second"));
        await PutAsync(first, 10);
        await PutAsync(second, 11);

        Assert.That(await ClashesAsync(first), Is.Empty);
    }

    [Test]
    public async Task A_client_whose_active_plan_names_the_group_is_offered_until_they_join()
    {
        var group = await scene.AddGroupAsync();
        var client = (await scene.AdmitAsync(1))[0];
        await scene.ChangeAsync(db =>
        {
            var plan = db.Add(new TreatmentPlan(db.Episodes.Single(e => e.ClientId == client.Id).Id)).Entity;
            var objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Drinks daily", AsamDimension.Dimension4), "Mornings back"), "Sober", "By test", Tomorrow.AddDays(60));
            plan.AddIntervention(objective, new(Modality.GroupTherapy, "Group", new Frequency(1, FrequencyUnit.Week), db.Groups.Single(g => g.Id == group.Id), Tomorrow, Tomorrow.AddDays(30)));
            plan.Sign(GroupScene.Today, "Ines Ward", DateTime.UnixEpoch, Domain.Medication.MedicationAnswer.NotAsked);
        });

        var planned = await PlannedAsync();
        await scene.JoinAsync(new JoinGroup(group.Id, client.Id, planned[0].From, planned[0].Until, IsFromPlan: true));

        Assert.That((planned.Single().ClientId, planned[0].From, planned[0].Until), Is.EqualTo((client.Id, (DateOnly?)Tomorrow, (DateOnly?)Tomorrow.AddDays(30))));
        Assert.That(await PlannedAsync(), Is.Empty);
        Assert.That((await scene.GroupAsync(group.Id)).Members.Select(m => (m.IsFromPlan, m.From, m.Until)), Is.EqualTo(new[] { (true, Tomorrow, (DateOnly?)Tomorrow.AddDays(30)) }));

        Task<IReadOnlyList<PlannedMember>> PlannedAsync() => scene.ReadAsync<PlannedMembers, IReadOnlyList<PlannedMember>>(r => r.ListAsync(group.Id, GroupScene.Today, default));
    }

    [Test]
    public async Task A_missed_topic_is_shown_with_the_next_session_that_has_a_seat()
    {
        var (own, beside) = (await WithTopicsAsync("Own"), await WithTopicsAsync("Beside"));
        var members = await scene.AddMembersAsync(own, 2);
        await HeldAsync(own, GroupScene.Today.AddDays(-7), "Triggers", members[0], AttendanceMark.Present, members[1], AttendanceMark.NoShow);
        await AheadAsync(beside, Tomorrow, "Triggers");
        await AheadAsync(own, Tomorrow.AddDays(5), "Triggers");

        var page = await scene.ReadAsync<MakeUpList, Page<MakeUpRow>>(r => r.PageAsync(own.Id, GroupScene.Today, new PageRequest(), default));
        var ofClient = await scene.ReadAsync<MakeUpList, IReadOnlyList<MakeUpRow>>(r => r.OfClientAsync(members[1].Id, GroupScene.Today, default));

        Assert.That(page.Items.Select(r => r.Topics.Count), Is.EqualTo(new[] { 0, 1 }));
        var missed = ofClient.Single().Topics.Single();
        Assert.That((missed.Title, missed.MissedOn, missed.Next!.Group, missed.Next.Date), Is.EqualTo(("Triggers", GroupScene.Today.AddDays(-7), "Beside", Tomorrow)));
    }

    [Test]
    public async Task Where_the_other_group_is_full_the_own_one_is_next()
    {
        var (own, beside) = (await WithTopicsAsync("Own"), await WithTopicsAsync("Beside"));
        var members = await scene.AddMembersAsync(own, 2);
        await scene.AddMembersAsync(beside, 12);
        await HeldAsync(own, GroupScene.Today.AddDays(-7), "Triggers", members[0], AttendanceMark.Present, members[1], AttendanceMark.NoShow);
        await AheadAsync(beside, Tomorrow, "Triggers");
        await AheadAsync(own, Tomorrow.AddDays(5), "Triggers");

        var ofClient = await scene.ReadAsync<MakeUpList, IReadOnlyList<MakeUpRow>>(r => r.OfClientAsync(members[1].Id, GroupScene.Today, default));

        Assert.That(ofClient.Single().Topics.Single().Next!.Group, Is.EqualTo("Own"));
    }

    private Task<IReadOnlyList<GroupClash>> ClashesAsync(Group group) =>
        scene.ReadAsync<GroupClashes, IReadOnlyList<GroupClash>>(r => r.ListAsync(group.Id, GroupScene.Today, GroupScene.Today.AddDays(28), default));

    private async Task<Group> LedAsync(string name)
    {
        var group = new Group(scene.Site.Id, name, name, GroupKind.Therapy, null, new GroupLeadership(null), 12);
        await scene.ChangeAsync(db =>
        {
            db.Add(group);
            if (!db.Rooms.Any())
            {
                db.Add(new Room(scene.Site.Id, "Library", 12));
            }

            group.Change(Sample.Groups, name, null, new GroupLeadership(db.Staff.Include(s => s.Credentials).Single(s => s.Id == scene.Counselor.Id)), 12);
        });
        return group;
    }

    private async Task PutAsync(Group group, int hour) => await scene.ChangeAsync(db =>
    {
        var session = db.Add(GroupSession.Schedule(group.Id, Tomorrow, new TimeOnly(hour, 0), 60)).Entity;
        session.Move(Tomorrow, new TimeOnly(hour, 0), 60, db.Rooms.Single());
    });

    private async Task<Group> WithTopicsAsync(string name)
    {
        var group = await scene.AddGroupAsync(name: name);
        await scene.ChangeAsync(db => db.Groups.Include(g => g.Topics).Single(g => g.Id == group.Id).AddTopic("Triggers"));
        return group;
    }

    private Task HeldAsync(Group group, DateOnly day, string topic, Domain.Clients.Client first, AttendanceMark firstMark, Domain.Clients.Client second, AttendanceMark secondMark) => scene.ChangeAsync(db =>
    {
        var session = db.Add(GroupSession.Schedule(group.Id, day, new TimeOnly(10, 0), 60)).Entity;
        session.Cover(db.Groups.Include(g => g.Topics).Single(g => g.Id == group.Id).Topics.Single(t => t.Title == topic));
        foreach (var (client, mark) in new[] { (first, firstMark), (second, secondMark) })
        {
            session.Record(client.Id, db.Episodes.Single(e => e.ClientId == client.Id).Id, mark, 12);
        }
    });

    private Task AheadAsync(Group group, DateOnly day, string topic) => scene.ChangeAsync(db =>
        db.Add(GroupSession.Schedule(group.Id, day, new TimeOnly(10, 0), 60)).Entity.Cover(db.Groups.Include(g => g.Topics).Single(g => g.Id == group.Id).Topics.Single(t => t.Title == topic)));
}
