using CaseManager.Application.Clients.Merging;
using CaseManager.Application.Importing;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Clients;
using CaseManager.IntegrationTests.Importing;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Users;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Audit;

/// <summary>Use cases that save several times or past the change tracker, and what they leave.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class AuditTransactionsTests(string database)
{
    [Test]
    public async Task An_import_is_one_entry_and_so_is_its_undoing()
    {
        await using var bench = await AuditBench.OpenAsync(database);

        var outcome = await bench.RunAsync<RunImport, ImportPlan>(new(Weeks(60), new ImportTarget(), false));

        Assert.That(outcome.Problems, Is.Empty);
        var entry = (await bench.EntriesAsync()).Single();
        Assert.That(entry.Action, Is.EqualTo(nameof(RunImport)));
        Assert.That(entry.Changes, Does.Contain("{\"kind\":\"AttendanceRecord\",\"did\":\"added\",\"rows\":60}").And.Contain("\"kind\":\"ImportBatch\",\"did\":\"added\""));
        Assert.That(entry.Changes!.Length, Is.LessThan(20_000));

        await using var db = bench.Database.Open();
        var undone = await bench.RunAsync<UndoImport, UndoResult>(new(await db.ImportBatches.Select(b => b.Id).SingleAsync()));
        Assert.That(undone.Value?.IsUndone, Is.True);
        entry = (await bench.EntriesAsync()).Skip(1).Single();
        Assert.That((entry.Action, entry.SubjectKind), Is.EqualTo((nameof(UndoImport), "ImportBatch")));
        Assert.That(entry.Changes, Does.Contain("{\"kind\":\"AttendanceRecord\",\"did\":\"removed\",\"rows\":60}").And.Contain("{\"kind\":\"Client\",\"did\":\"removed\",\"rows\":9}"));
    }

    [Test]
    public async Task A_merge_is_one_entry_about_the_record_that_stands_and_so_is_its_undoing()
    {
        await using var bench = await AuditBench.OpenAsync(database);
        var (survivor, merged) = (new Client("P001", "Ottilie", "Vanderbeek"), new Client("P002", "Otilie", "Vanderbeek"));
        await bench.WriteAsync(async db =>
        {
            db.AddRange(survivor, merged);
            await db.SaveChangesAsync();
        });

        var merge = await bench.RunAsync<MergeClients, Guid>(new(survivor.Id, merged.Id, survivor.Version, merged.Version, [], [], "Same face, same tattoo"));

        Assert.That(merge.Problems, Is.Empty);
        var entry = (await bench.EntriesAsync()).Skip(1).Single();
        Assert.That((entry.Action, entry.ClientId, entry.SubjectKind), Is.EqualTo((nameof(MergeClients), (Guid?)survivor.Id, nameof(Client))));
        Assert.That(entry.Changes, Does.Contain("\"Why\":{\"hash\":").And.Not.Contain("tattoo"));
        Assert.That((await bench.RunAsync<UndoMerge, Guid>(new(merge.Value, 1))).Problems, Is.Empty);
        Assert.That((await bench.EntriesAsync()).Select(e => e.Action).Skip(1), Is.EqualTo(new[] { nameof(MergeClients), nameof(UndoMerge) }));
    }

    [Test]
    public async Task What_opens_an_account_is_never_told()
    {
        await using var scene = await UserScene.CreateAsync(database);

        var invited = await scene.RunAsync<InviteUser, OpenedLink>(new("ann@example.org", "Ann Bell", UserRights.Everywhere(Role.Staff), null));

        Assert.That(invited.Problems, Is.Empty);
        await using var db = scene.Open();
        var entry = await db.AuditEntries.SingleAsync(e => e.Action == nameof(InviteUser));
        var ann = await db.Users.SingleAsync(u => u.Name == "Ann Bell");
        Assert.That(entry.Changes, Does.Contain("\"LinkHash\":\"written\"").And.Contain("\"Email\":[null,\"ann@example.org\"]").And.Not.Contain(ann.LinkHash!).And.Not.Contain(ann.Stamp.ToString()));
        Assert.That(entry.UserId, Is.EqualTo(scene.Id));
    }

    private static Application.Importing.Attendance.AttendanceFiles Weeks(int weeks) => History.Of([.. Enumerable.Range(0, weeks)
        .Select(week => $"P{week % 9},First{week % 9},Last{week % 9},G{(week % 3) + 1},{new DateOnly(2015, 1, 5).AddDays(7 * week):yyyy-MM-dd},09:30 - 11:00,yes")]);
}
