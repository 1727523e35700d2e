using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Security;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class AttendanceImportTests(string database)
{
    [Test]
    public async Task A_history_becomes_clients_groups_sessions_and_attendances()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var plan = (await bench.ImportAsync(History.Of(
            "p1,Zoë,Žukauskienė,G1,2025-01-06,09:30 - 11:00,yes",
            "p2,Ann,D'Amico,G1,2025-01-06,09:30 - 11:00,no",
            "p2,Ann,D'Amico,G2,2025-01-20,12:00PM(Roll Call),excused"))).Value!;

        Assert.That(plan.Counts, Is.EqualTo(new AttendanceCounts(2, 2, 2, 3, 0, 0)));
        Assert.That(plan.Additions, Is.EqualTo(new ImportAdditions(1, 1, 2, 0, new ImportedRows(2, 2, 2, 2, 3))));
        await using var db = bench.Database.Open();
        var therapy = await db.GroupSessions.Include(s => s.Group.Facilitator).Include(s => s.Attendances).SingleAsync(s => s.Group.Code == "G1");
        var meeting = await db.GroupSessions.Include(s => s.Group).Include(s => s.Attendances).SingleAsync(s => s.Group.Code == "G2");
        Assert.Multiple(() =>
        {
            Assert.That((therapy.StartsAt, therapy.PlannedMinutes, therapy.State), Is.EqualTo((new TimeOnly(9, 30), (int?)90, SessionState.Open)));
            Assert.That(therapy.Group.Facilitator!.Title, Is.EqualTo("Nora Field, LPC"));
            Assert.That(therapy.Attendances.Select(a => a.MinutesCredited), Is.EquivalentTo(new int?[] { 90, 0 }));
            Assert.That((meeting.StartsAt, meeting.PlannedMinutes), Is.EqualTo((new TimeOnly(12, 0), (int?)null)));
            Assert.That(meeting.Group.Fellowship, Is.EqualTo(Fellowship.AlcoholicsAnonymous));
            Assert.That(meeting.Attendances.Single().Mark, Is.EqualTo(AttendanceMark.NoShow), "rule 1: of peers presence only");
        });
        Assert.That(await db.Clients.SingleAsync(c => c.Mrn == "P1"), Has.Property(nameof(Client.LegalLastName)).EqualTo("Žukauskienė").And.Property(nameof(Client.BirthDate)).Null);
        var stay = await db.Episodes.Include(e => e.Program.Site).SingleAsync(e => e.Client.Mrn == "P2");
        Assert.That((stay.AdmittedOn, stay.DischargedOn), Is.EqualTo((new DateOnly(2025, 1, 6), (DateOnly?)new DateOnly(2025, 1, 20))));
        Assert.That((stay.Program.Name, stay.Program.Site.Name, stay.Program.Site.TimeZoneId), Is.EqualTo(("Imported", "Imported", "UTC")));
    }

    [Test]
    public async Task Clients_are_matched_by_number_and_the_name_on_record_stands()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await using (var db = bench.Database.Open())
        {
            db.Clients.Add(new Client("P1", "Anna", "Lee"));
            db.Clients.Add(new Client("P9", "Bert", "Moss"));
            await db.SaveChangesAsync();
        }

        var plan = (await bench.ImportAsync(History.Of("P1,Hanna,Lee,G1,2025-01-06,09:30 - 11:00,yes", "P2,Bert,Moss,G1,2025-01-06,09:30 - 11:00,yes"))).Value!;

        Assert.That(plan.Additions.Rows.Clients, Is.EqualTo(1), "the namesake is somebody else");
        Assert.That(plan.Remarks.Single().Message, Is.EqualTo("P1 is “Hanna Lee” here, but “Anna Lee” in the record, which stands."));
        await using var after = bench.Database.Open();
        Assert.That(string.Join(", ", await after.Clients.OrderBy(c => c.Mrn).Select(c => c.LegalFirstName + " " + c.Version).ToListAsync()), Is.EqualTo("Anna 2, Bert 1, Bert 1"), "whoever admits Anna at this moment is told");
    }

    [TestCase("P1,Ann,Lee,G1,2062-01-06,09:30 - 11:00,yes", "Row 1 of the attendance file, column “day”: 2062-01-06 lies in the future.")]
    public async Task A_session_that_has_not_been_yet_is_refused_with_its_row(string row, string message)
    {
        await using var bench = await ImportBench.CreateAsync(database);

        Assert.That((await bench.ImportAsync(History.Of(row))).Problems.Single().Message, Is.EqualTo(message));
    }

    [Test]
    public async Task Strange_lengths_and_full_rosters_are_warnings_and_the_history_stands()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var plan = (await bench.ImportAsync(History.Of(
            "P1,A,One,G1,2025-01-06,13:15PM - 13:15PM,yes",
            "P1,A,One,G1,2025-01-07,09:43AM - 23:37PM,yes",
            "P1,A,One,G1,2025-01-08,09:00 - 10:00,yes",
            "P2,B,Two,G1,2025-01-08,09:00 - 10:00,yes",
            "P3,C,Three,G1,2025-01-08,09:00 - 10:00,no"))).Value!;

        Assert.That(plan.Remarks.Select(r => (r.Kind, r.Row, r.Column)), Is.EqualTo(new[]
        {
            (ImportRemarkKind.NoMinutes, 1, "hours"), (ImportRemarkKind.TooLong, 2, "hours"), (ImportRemarkKind.OverCapacity, 3, "group"),
        }));
        await using var db = bench.Database.Open();
        Assert.That(await db.GroupSessions.OrderBy(s => s.Date).Select(s => s.PlannedMinutes).ToListAsync(), Is.EqualTo(new int?[] { null, 834, 60 }));
        Assert.That(await db.Attendances.CountAsync(), Is.EqualTo(5));
    }

    [Test]
    public async Task What_stands_in_the_database_is_not_contradicted()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes", "P2,B,Two,G1,2025-01-06,09:30 - 11:00,yes"));

        var plan = (await bench.ImportAsync(History.Of(
            "P1,A,One,g1,2025-01-06,09:30 - 11:00,yes", "P2,B,Two,G1,2025-01-06,09:30 - 11:00,no", "P3,C,Three,G1,2025-01-06,09:30 - 11:00,no"))).Value!;

        Assert.That(plan.Counts, Is.EqualTo(new AttendanceCounts(3, 1, 1, 2, 0, 1)));
        Assert.That((plan.Additions.Rows.Attendances, plan.Additions.Rows.Sessions), Is.EqualTo((1, 0)));
        Assert.That(plan.Remarks[0].Message, Does.StartWith("Row 2 contradicts the database: NoShow against Present for P2"));
        await using var db = bench.Database.Open();
        Assert.That(await db.Attendances.OrderBy(a => a.Client.Mrn).Select(a => a.Status).ToListAsync(),
            Is.EqualTo(new[] { AttendanceStatus.Present, AttendanceStatus.Present, AttendanceStatus.NoShow }));
    }

    [Test]
    public async Task Nothing_is_added_to_a_signed_session()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes"));
        await using (var db = bench.Database.Open())
        {
            (await db.GroupSessions.Include(s => s.Attendances).SingleAsync()).Sign("Nora Field", bench.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }

        var plan = (await bench.ImportAsync(History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes", "P2,B,Two,G1,2025-01-06,09:30 - 11:00,yes"))).Value!;

        Assert.That(plan.Additions.IsEmpty, Is.True);
        Assert.That(plan.Remarks.Single().Message, Does.StartWith("Row 2 is for a session that is signed in the database"));
    }

    [Test]
    public async Task A_group_that_nobody_describes_is_named_with_its_row()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var outcome = await bench.ImportAsync(History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes", "P1,A,One,G8,2025-01-06,12:00 - 13:00,yes"));

        Assert.That(outcome.Problems.Single(), Has.Property("Field").EqualTo("Groups").And.Property("Message").Contains("Row 2").And.Property("Message").Contains("“G8”"));
        Assert.That(await bench.SnapshotAsync(), Is.Empty);
    }

    [Test]
    public async Task A_group_that_is_there_keeps_its_own_data()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes"));
        var renamed = History.Groups.Replace("Coping Skills", "Other Name", StringComparison.Ordinal);

        await bench.ImportAsync(History.Files(History.Header + "P1,A,One,G1,2025-01-07,09:30 - 11:00,yes\n", groups: renamed));

        await using var db = bench.Database.Open();
        Assert.That(await db.Groups.Select(g => g.Name).SingleAsync(), Is.EqualTo("Coping Skills"));
        Assert.That(await db.GroupSessions.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Only_who_may_import_does()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        bench.User.Roles = [Role.Counselor, Role.Staff, Role.ClinicalSupervisor, Role.Medical];

        var outcome = await bench.ImportAsync(History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes"));

        Assert.That(outcome.IsForbidden, Is.True);
    }
}
