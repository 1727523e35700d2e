using CaseManager.Application.Attendance;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;
using CaseManager.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Attendance;

public sealed class KilledSaveTests
{
    private const int Clients = 12;

    private readonly SavePoints points = new();

    [Test]
    public async Task A_process_that_is_killed_in_the_middle_of_a_save_leaves_the_session_whole()
    {
        await using var scene = await GroupScene.CreateAsync(Databases.Sqlite, points);
        var (session, command) = await ArrangeAsync(scene);
        var file = new SqliteConnectionStringBuilder(scene.ConnectionString).DataSource;
        var folder = Directory.CreateTempSubdirectory("casemanager-killed-").FullName;

        // The files as they lie there at that moment are all that a killed process leaves behind.
        points.Begin(step => Copy(file, Path.Combine(folder, $"{step:00}.db")));
        await scene.RunAsync(command);

        var left = new List<(int Records, bool IsSaved, string Integrity)>();
        for (var step = 0; step < points.Steps; step++)
        {
            left.Add(await LookAsync(Path.Combine(folder, $"{step:00}.db"), session.Id));
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        Assert.That(left, Has.Count.GreaterThan(Clients));
        Assert.That(left[..^1], Is.All.EqualTo((0, false, "ok")));
        Assert.That(left[^1], Is.EqualTo((Clients, true, "ok")));
    }

    [Test]
    public async Task A_save_that_breaks_off_at_any_step_leaves_nothing_and_can_be_sent_again()
    {
        await using var scene = await GroupScene.CreateAsync(Databases.Sqlite, points);
        var (session, command) = await ArrangeAsync(scene);
        for (var last = 0; last <= Clients; last++)
        {
            points.Begin(step => Require(step < last));
            Assert.That(() => scene.RunAsync(command), Throws.Exception);
            Assert.That((await scene.SessionAsync(session.Id)).Attendances, Is.Empty, $"step {last}");
        }

        points.At = null;
        Assert.That((await scene.RunAsync(command)).Succeeded, Is.True);
        Assert.That((await scene.SessionAsync(session.Id)).Attendances, Has.Count.EqualTo(Clients));
    }

    private static void Require(bool goesOn)
    {
        if (!goesOn)
        {
            throw new IOException("The line to the database broke.");
        }
    }

    private static void Copy(string file, string to)
    {
        foreach (var part in new[] { "", "-wal", "-journal" }.Where(p => File.Exists(file + p)))
        {
            File.Copy(file + part, to + part);
        }
    }

    private static async Task<(int Records, bool IsSaved, string Integrity)> LookAsync(string file, Guid session)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqliteProvider().Configure(options, new DatabaseSettings { ConnectionString = $"Data Source={file}" });
        await using var db = new CaseManagerDbContext(options.Options);
        var integrity = await db.Database.SqlQueryRaw<string>("PRAGMA quick_check").ToListAsync();
        var stored = await db.GroupSessions.Include(s => s.Attendances).Include(s => s.Batches).SingleAsync(s => s.Id == session);
        return (stored.Attendances.Count, stored.Batches.Count == 1 && stored.Version > 1, string.Join(" ", integrity));
    }

    private static async Task<(GroupSession Session, SaveRollCall Command)> ArrangeAsync(GroupScene scene)
    {
        var group = await scene.AddGroupAsync();
        var members = await scene.AddMembersAsync(group, Clients);
        var session = await scene.AddSessionAsync(group);
        return (session, new SaveRollCall(session.Id, 1, 50, [.. members.Select(m => new RollCallEntry(m.Id, AttendanceStatus.Present))], Guid.NewGuid()));
    }
}
