using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SharedRegisterTests(string database)
{
    private static readonly AttendanceCounts Expected = new(Clients: 28, Groups: 40, Sessions: 466, Attendances: 3824, Repeats: 5, Refused: 1);

    [Test]
    public async Task The_register_brings_in_every_row_but_repeats_and_contradictions()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        var plan = (await bench.ImportAsync(History.SharedRegister())).Value!;

        await using var db = bench.Database.Open();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Counts, Is.EqualTo(Expected));
            Assert.That(plan.Additions, Is.EqualTo(new ImportAdditions(1, 1, plan.Additions.Staff, 0, new ImportedRows(28, 28, 40, 466, 3824))));
        });
        Assert.That(await db.Attendances.CountAsync(a => a.Status == AttendanceStatus.Present), Is.EqualTo(3503));
        Assert.That(await db.Attendances.CountAsync(a => a.Status == AttendanceStatus.NoShow), Is.EqualTo(321));
        Assert.That(await db.GroupSessions.CountAsync(), Is.EqualTo(466));
        Assert.That(await db.Groups.CountAsync(g => g.Kind == GroupKind.PeerSupport), Is.EqualTo(12));
        Assert.That(await db.Episodes.CountAsync(), Is.EqualTo(28));
    }

    [Test]
    public async Task Its_contradiction_names_both_rows_and_the_first_one_stands()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        var plan = (await bench.ImportAsync(History.SharedRegister())).Value!;

        var refused = plan.Remarks.Single(r => r.Kind is ImportRemarkKind.Refused);
        Assert.That(refused, Has.Property(nameof(ImportRemark.Row)).EqualTo(1054).And.Property(nameof(ImportRemark.Line)).EqualTo(1055));
        Assert.That(refused.Message, Does.Contain("1054").And.Contain("Row 1053 stands"));
        Assert.That(plan.Remarks.Count(r => r.Kind is ImportRemarkKind.NoMinutes), Is.EqualTo(1));
        Assert.That(plan.Remarks.Count(r => r.Kind is ImportRemarkKind.TooLong), Is.EqualTo(1));
        Assert.That(plan.Remarks.Count(r => r.Kind is ImportRemarkKind.LengthUnknown), Is.EqualTo(8));

        await using var db = bench.Database.Open();
        Assert.That(await db.Attendances.Where(a => a.Client.Mrn == "P004" && a.GroupSession.Group.Code == "Group 26" && a.GroupSession.TimeText == "13:01PM - 13:04PM")
            .Select(a => a.Status).SingleAsync(), Is.EqualTo(AttendanceStatus.NoShow));
    }

    [Test]
    public async Task Importing_it_again_changes_nothing_and_counts_the_same()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(History.SharedRegister());
        var before = await bench.SnapshotAsync();

        var again = (await bench.ImportAsync(History.SharedRegister())).Value!;

        Assert.That(again.Counts, Is.EqualTo(Expected));
        Assert.That(again.Additions.IsEmpty, Is.True);
        Assert.That(await bench.SnapshotAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_rehearsal_counts_the_same_and_writes_nothing()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        var plan = (await bench.ImportAsync(History.SharedRegister(), rehearse: true)).Value!;

        Assert.That(plan.Counts, Is.EqualTo(Expected));
        Assert.That(await bench.SnapshotAsync(), Is.Empty);
    }

    [Test]
    public async Task Names_keep_their_letters()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(History.SharedRegister());

        await using var db = bench.Database.Open();
        var names = await db.Clients.Select(c => c.LegalLastName).ToListAsync();
        Assert.That(names, Does.Contain("Zukić").And.Contain("Farías").And.Contain("Pētersons").And.Contain("D'Amico"));
    }
}
