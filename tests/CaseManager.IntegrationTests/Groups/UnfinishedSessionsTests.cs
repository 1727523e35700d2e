using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
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
    public async Task What_is_signed_cancelled_voided_of_today_imported_or_expected_nobody_is_not_among_them()
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
            Of(cancelled).Cancel();
            Of(voided).Void("Ana Reyes", DateTime.UnixEpoch, "Entered twice");
        });

        Assert.That((await PageAsync()).Total, Is.Zero);
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
