using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Attendance;

/// <summary>A database with a history of attendances, a group of 12 with open sessions, and a group of 500 with one.</summary>
internal sealed class AttendedHistory
{
    public const int Roster = 12;
    public const int Crowd = 500;

    private const int FewGroups = 50;
    private const int PerSession = 10;

    /// <summary>The day that everything is seen from.</summary>
    public static readonly DateOnly Day = new(2026, 11, 20);

    private AttendedHistory(string file) => File = file;

    public string File { get; }

    /// <summary>All attendances before the first is measured.</summary>
    public int Rows { get; private set; }

    /// <summary>Sessions of the group of 12 that nobody recorded yet.</summary>
    public IReadOnlyList<Guid> Open { get; private set; } = [];

    /// <summary>The group of 12.</summary>
    public IReadOnlyList<Guid> Members { get; private set; } = [];

    /// <summary>A session of 12 to look at.</summary>
    public Guid Small { get; private set; }

    /// <summary>A session of 500 to look at.</summary>
    public Guid Large { get; private set; }

    /// <summary>Makes it.</summary>
    /// <param name="open">Open sessions of the group of 12.</param>
    /// <param name="groups">Groups of ten clients each that the rows belong to.</param>
    public static async Task<AttendedHistory> FillAsync(string file, int rows, int open, int groups = FewGroups)
    {
        var made = new AttendedHistory(file);
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqliteProvider().Configure(options, new DatabaseSettings { ConnectionString = $"Data Source={file}" });
        await using var db = new CaseManagerDbContext(options.Options);
        await db.Database.MigrateAsync();
        var center = db.Add(new Center("Harbor")).Entity;
        var site = db.Add(new Site(center.Id, "Riverside", "America/New_York")).Entity;
        var program = db.Add(new Domain.Centers.Program(site.Id, "Outpatient", null)).Entity;
        var leader = db.Add(new StaffMember(site.Id, DemoUsers.All[0].Name, "LCSW")).Entity;
        made.AddMeasured(db, site, program, leader, open);
        var template = AddBackground(db, site, program, leader, groups);
        await db.SaveChangesAsync();
        await CopyAsync(db, template, rows, groups);
        made.Rows = await db.Attendances.CountAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        return made;
    }

    private void AddMeasured(CaseManagerDbContext db, Site site, Domain.Centers.Program program, StaffMember leader, int open)
    {
        var (small, members) = AddGroup(db, site, program, leader, "Small", Roster);
        var (large, crowd) = AddGroup(db, site, program, leader, "Large", Crowd);
        Members = members.Select(m => m.ClientId).ToList();
        Open = Enumerable.Range(0, open).Select(i => db.Add(GroupSession.Schedule(small.Id, Day.AddDays(-1), new TimeOnly(0, 0).AddMinutes(i), 60)).Entity.Id).ToList();
        Small = db.Add(GroupSession.Schedule(small.Id, Day, new TimeOnly(18, 0), 60)).Entity.Id;
        Large = db.Add(GroupSession.Schedule(large.Id, Day, new TimeOnly(18, 0), 60)).Entity.Id;
        foreach (var (group, people) in new[] { (small, members), (large, crowd) })
        {
            for (var week = 1; week <= 4; week++)
            {
                AddRecorded(db, group, Day.AddDays(-7 * week), people);
            }
        }
    }

    private static (Group Group, List<Episode> Members) AddGroup(CaseManagerDbContext db, Site site, Domain.Centers.Program program, StaffMember leader, string name, int size)
    {
        var group = db.Add(new Group(site.Id, name, name, GroupKind.Psychoeducation, null, new GroupLeadership(leader), size)).Entity;
        var stays = Enumerable.Range(0, size).Select(i => AddStay(db, program, $"{name}-{i:000}")).ToList();
        stays.ForEach(stay => group.Join(stay.ClientId, Day.AddDays(-100)));
        return (group, stays);
    }

    private static Episode AddStay(CaseManagerDbContext db, Domain.Centers.Program program, string mrn)
    {
        var client = db.Add(new Client(mrn, "Client", mrn)).Entity;
        return db.Add(new Episode(client.Id, program.Id, Day.AddDays(-300))).Entity;
    }

    private static GroupSession AddRecorded(CaseManagerDbContext db, Group group, DateOnly day, IEnumerable<Episode> people)
    {
        var session = db.Add(GroupSession.Schedule(group.Id, day, new TimeOnly(18, 0), 60)).Entity;
        foreach (var stay in people)
        {
            session.Record(stay.ClientId, stay.Id, AttendanceMark.Present, null);
        }

        return session;
    }

    // Groups whose clients attend in turn; one recorded session is the pattern of all that follow.
    private static Guid AddBackground(CaseManagerDbContext db, Site site, Domain.Centers.Program program, StaffMember leader, int count)
    {
        var groups = Enumerable.Range(0, count).Select(i => AddGroup(db, site, program, leader, $"Back-{i:00}", PerSession)).ToList();
        return AddRecorded(db, groups[0].Group, Day.AddDays(-99), groups[0].Members.Take(1)).Id;
    }

    private static async Task CopyAsync(CaseManagerDbContext db, Guid template, int rows, int groups)
    {
        await db.Database.OpenConnectionAsync();
        var missing = (rows - await db.Attendances.CountAsync()) / PerSession;
        var sessions = await CopyOfAsync(db, "GroupSessions", new()
        {
            ["Id"] = NewGuid, ["GroupId"] = "g.Id", ["Date"] = $"date('2026-08-01', '-' || (n.i / {groups}) || ' days')", ["TimeText"] = "'18:00 - 19:00'", ["SheetCode"] = NewGuid,
        });
        var attendances = await CopyOfAsync(db, "Attendances", new()
        {
            ["Id"] = NewGuid, ["GroupSessionId"] = "s.Id", ["ClientId"] = "m.ClientId", ["EpisodeId"] = "(SELECT e.Id FROM Episodes AS e WHERE e.ClientId = m.ClientId)",
        });
        var pattern = template.ToString().ToUpperInvariant();
#pragma warning disable EF1002 // The text is made of the names of columns.
        await db.Database.ExecuteSqlRawAsync($"""
            CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i + 1 < {missing}) SELECT i FROM c;
            CREATE TEMP TABLE g AS SELECT Id, row_number() OVER (ORDER BY Code) - 1 AS k FROM Groups WHERE Code LIKE 'Back%';
            {sessions} FROM GroupSessions AS t, n JOIN g ON g.k = n.i % {groups} WHERE t.Id = '{pattern}';
            {attendances} FROM Attendances AS t, GroupSessions AS s JOIN GroupMemberships AS m ON m.GroupId = s.GroupId
              WHERE t.GroupSessionId = '{pattern}' AND s.Date <= '2026-08-01';
            """);
#pragma warning restore EF1002
    }

    private const string NewGuid = "upper(printf('%s-%s-4%s-8%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2), substr(hex(randomblob(2)), 2), hex(randomblob(6))))";

    private static async Task<string> CopyOfAsync(CaseManagerDbContext db, string table, Dictionary<string, string> instead)
    {
        var columns = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table})").ToListAsync();
        return $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => instead.GetValueOrDefault(c) ?? $"t.\"{c}\""))}";
    }
}
