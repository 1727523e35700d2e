using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Groups;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class GroupListTests(string database)
{
    private GroupScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await GroupScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Rule_1_the_kinds_stand_apart()
    {
        await scene.AddGroupAsync(GroupKind.PeerSupport, null, name: "A");
        await scene.AddGroupAsync(GroupKind.Psychoeducation, 20, name: "B");
        await scene.AddGroupAsync(GroupKind.Therapy, 12, name: "D");
        await scene.AddGroupAsync(GroupKind.Therapy, 12, name: "C");

        Assert.That((await PageAsync(null)).Select(g => g.Name), Is.EqualTo(new[] { "C", "D", "B", "A" }));
        Assert.That((await PageAsync(GroupKind.PeerSupport)).Select(g => g.Name), Is.EqualTo(new[] { "A" }));
    }

    [Test]
    public async Task A_row_counts_members_and_names_the_sessions_around_today()
    {
        var group = await scene.AddGroupAsync();
        await scene.AddMembersAsync(group, 3);
        await scene.AddSessionAsync(group, GroupScene.Today.AddDays(-8));
        await scene.AddSessionAsync(group, GroupScene.Today.AddDays(-7));
        await scene.AddSessionAsync(group, GroupScene.Today.AddDays(7));
        var cancelled = await scene.AddSessionAsync(group, GroupScene.Today.AddDays(1));
        var voided = await scene.AddSessionAsync(group, GroupScene.Today.AddDays(-1));
        await scene.RunAsync(new CancelSession(cancelled.Id, 1));
        await scene.RunAsync(new VoidSession(voided.Id, 1, "Entered twice"));

        var row = (await PageAsync(null)).Single();

        Assert.That((row.Members, row.Capacity, row.LastSession, row.NextSession),
            Is.EqualTo((3, (int?)12, (DateOnly?)GroupScene.Today.AddDays(-7), (DateOnly?)GroupScene.Today.AddDays(7))));
    }

    private async Task<IReadOnlyList<GroupRow>> PageAsync(GroupKind? kind) =>
        (await scene.ReadAsync<GroupList, Page<GroupRow>>(r => r.PageAsync(kind, GroupScene.Today, new PageRequest(), default))).Items;
}
