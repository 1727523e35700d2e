using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Groups;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class UnfinishedSessionsTests(string database)
{
    private GroupScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await GroupScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Sessions_not_started_not_complete_and_not_signed_are_listed_by_age()
    {
        var group = await scene.AddGroupAsync();
        var members = await scene.AddMembersAsync(group, 2);
        var notSigned = await HeldAsync(group, 1, [.. members.Select(m => m.Id)]);
        var notStarted = await HeldAsync(group, 9);
        var notComplete = await HeldAsync(group, 4, members[0].Id);

        Assert.That((await PageAsync()).Items.Select(s => (s.SessionId, s.State, s.Waiting)), Is.EqualTo(new[]
        {
            (notStarted, UnfinishedState.NotStarted, 2), (notComplete, UnfinishedState.NotComplete, 1), (notSigned, UnfinishedState.NotSigned, 0),
        }));
    }

    [Test]
    public async Task What_is_signed_with_its_note_cancelled_voided_of_today_or_expected_nobody_is_not_among_them()
    {
        var group = await scene.AddGroupAsync();
        var member = (await scene.AddMembersAsync(group, 1))[0];
        var empty = await scene.AddGroupAsync(name: "Nobody");
        await HeldAsync(group, 0);
        await HeldAsync(empty, 3);
        var (signed, cancelled, voided) = (await HeldAsync(group, 1, member.Id), await HeldAsync(group, 2), await HeldAsync(group, 3));
        await scene.ChangeAsync(db =>
        {
            GroupSession Of(Guid id) => db.GroupSessions.Include(s => s.Attendances).Single(s => s.Id == id);
            Of(signed).Sign("Ana Reyes", DateTime.UnixEpoch);
            db.Entry(db.Add(SessionNote.Start(Of(signed), db.Groups.Single(g => g.Id == group.Id))).Entity).Property(n => n.State).CurrentValue = SessionNoteState.Signed;
            Of(cancelled).Cancel();
            Of(voided).Void("Ana Reyes", DateTime.UnixEpoch, "Entered twice");
        });

        Assert.That((await PageAsync()).Total, Is.Zero);
    }

    [Test]
    public async Task Whoever_cannot_sign_is_not_shown_what_only_lacks_a_signature()
    {
        var group = await scene.AddGroupAsync();
        var members = await scene.AddMembersAsync(group, 2);
        await HeldAsync(group, 1, [.. members.Select(m => m.Id)]);
        var notComplete = await HeldAsync(group, 4, members[0].Id);
        scene.Role = Role.Staff;

        Assert.That((await PageAsync()).Items.Select(s => s.SessionId), Is.EqualTo(new[] { notComplete }));
    }

    [Test]
    public async Task Those_who_write_notes_see_which_are_not_finished()
    {
        var (group, peers) = (await scene.AddGroupAsync(), await scene.AddGroupAsync(GroupKind.PeerSupport, null));
        var member = (await scene.AddMembersAsync(group, 1))[0];
        await scene.JoinAsync(peers, [member]);
        var (none, draft, old, ofPeers) = (await HeldAsync(group, 2, member.Id), await HeldAsync(group, 3, member.Id), await HeldAsync(group, UnfinishedSessions.NoteDays + 1, member.Id), await HeldAsync(peers, 2, member.Id));
        await scene.ChangeAsync(db =>
        {
            foreach (var session in db.GroupSessions.Include(s => s.Attendances).Include(s => s.Group).Where(s => s.Id != Guid.Empty).ToList())
            {
                session.Sign("Ana Reyes", DateTime.UnixEpoch);
                if (session.Id == draft)
                {
                    db.Add(SessionNote.Start(session, session.Group));
                }
            }
        });

        Assert.That((await PageAsync()).Items.Select(s => (s.SessionId, s.State)), Is.EqualTo(new[] { (draft, UnfinishedState.NoteNotSigned), (none, UnfinishedState.NoteNotWritten) }));
        Assert.That((await PageAsync()).Items.Select(s => s.SessionId), Has.None.EqualTo(old).And.None.EqualTo(ofPeers));
        scene.Role = Role.Staff;
        Assert.That((await PageAsync()).Total, Is.Zero);
    }

    [Test]
    public async Task A_day_is_over_when_it_is_over_at_the_site()
    {
        // 05:30 UTC: the 11th has begun at Riverside (New York), and not yet in Honolulu; there it has at 10:30 UTC.
        var (near, far) = (await scene.AddGroupAsync(name: "Near"), await scene.AddGroupAsync(site: scene.FarSite, name: "Far"));
        await scene.AddMembersAsync(near, 1);
        await scene.JoinAsync(far, await scene.AdmitAsync(1, scene.FarProgram));
        var (here, there) = (await HeldAsync(near, 0), await HeldAsync(far, 0));
        scene.Time.SetUtcNow(new DateTimeOffset(2026, 3, 11, 5, 30, 0, TimeSpan.Zero));
        Assert.That((await PageAsync()).Items.Select(s => s.SessionId), Is.EqualTo(new[] { here }));
        scene.Time.SetUtcNow(new DateTimeOffset(2026, 3, 11, 10, 30, 0, TimeSpan.Zero));
        Assert.That((await PageAsync()).Items.Select(s => s.SessionId), Is.EquivalentTo(new[] { here, there }));
    }

    [Test]
    public async Task The_list_is_paged()
    {
        var group = await scene.AddGroupAsync();
        await scene.AddMembersAsync(group, 1);
        for (var day = 1; day <= 3; day++)
        {
            await HeldAsync(group, day);
        }

        var page = await scene.ReadAsync((UnfinishedSessions s) => s.PageAsync(new PageRequest(2, 2), CancellationToken.None));

        Assert.That((page.Total, page.Items.Count, page.Items[0].Date), Is.EqualTo((3, 1, GroupScene.Today.AddDays(-1))));
    }

    private Task<Page<UnfinishedSession>> PageAsync() => scene.ReadAsync((UnfinishedSessions s) => s.PageAsync(new PageRequest(1), CancellationToken.None));

    private async Task<Guid> HeldAsync(Group group, int daysAgo, params Guid[] present)
    {
        var session = await scene.AddSessionAsync(group, GroupScene.Today.AddDays(-daysAgo));
        await scene.ChangeAsync(db =>
        {
            var held = db.GroupSessions.Include(s => s.Attendances).Single(s => s.Id == session.Id);
            foreach (var client in present)
            {
                held.Record(client, db.Episodes.Single(e => e.ClientId == client).Id, AttendanceMark.Present, null);
            }
        });
        return session.Id;
    }
}
