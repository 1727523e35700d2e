using CaseManager.Application.Attendance;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Attendance;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class RollCallRushTests(string database)
{
    private const int Editors = 8;
    private const int Rounds = 200;

    [Test]
    public async Task Eight_editors_at_once_on_one_session_lose_nothing_in_two_hundred_rounds()
    {
        await using var scene = await GroupScene.CreateAsync(database);
        var group = await scene.AddGroupAsync();
        var members = await scene.AddMembersAsync(group, Editors);
        var session = await scene.AddSessionAsync(group);

        for (var round = 1; round <= Rounds; round++)
        {
            // Another value each round, so that a lost one is seen.
            var missed = (round % 50) + 1;
            await Task.WhenAll(members.Select(m => Task.Run(() => SaveAsync(scene, session, m, missed))));
            var stored = (await scene.SessionAsync(session.Id)).Attendances.Select(a => (a.Status, a.MinutesMissed)).ToList();
            Assert.That(stored, Has.Count.EqualTo(Editors).And.All.EqualTo((AttendanceStatus.Late, (int?)missed)), $"round {round}");
        }

        var batches = (await scene.SessionAsync(session.Id)).Batches.Select(b => b.Version).ToList();
        Assert.That(batches, Has.Count.EqualTo(Editors * Rounds).And.Unique);
    }

    // As a person does: whoever came second looks at the newest version and saves again.
    private static async Task SaveAsync(GroupScene scene, GroupSession session, Client client, int missed)
    {
        var key = Guid.NewGuid();
        while (true)
        {
            var outcome = await scene.RunAsync(new SaveRollCall(session.Id, await scene.VersionAsync(session.Id), null, [new(client.Id, AttendanceStatus.Late, missed)], key));
            if (outcome.Succeeded)
            {
                return;
            }

            Assert.That(outcome.IsConflict, Is.True, string.Join(" ", outcome.Problems));
        }
    }
}
