using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Clients.Merging;
using CaseManager.Application.Episodes;
using CaseManager.Application.Paging;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using static CaseManager.IntegrationTests.Clients.MergeBench;

namespace CaseManager.IntegrationTests.Clients;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class MergeTests(string database)
{
    private ClientDesk desk = null!;
    private MergeBench bench = null!;
    private Client kate = null!;
    private Client twin = null!;

    [SetUp]
    public async Task SetUp()
    {
        desk = await ClientDesk.OpenAsync(database);
        bench = new MergeBench(desk);
        await bench.SetUpAsync();
        kate = await bench.ClientAsync("P1", "Kate", "Meyer");
        twin = await bench.ClientAsync("P2", "Catherine", "Meier");
    }

    [TearDown]
    public async Task TearDown()
    {
        if (desk is not null)
        {
            await desk.DisposeAsync();
        }
    }

    [Test]
    public async Task Everything_of_the_merged_record_moves_and_undoing_puts_all_of_it_back()
    {
        var (mine, theirs) = (await bench.StayAsync(kate, Day, Day.AddDays(9)), await bench.StayAsync(twin, Day.AddDays(20), null));
        var session = await bench.SessionAsync(Day.AddDays(21), (twin, theirs));
        await bench.SessionAsync(Day, (kate, mine));
        await CorrectAsync(session.Id, twin);
        await bench.JoinAsync(twin, Day);
        await bench.ReportAsync(twin);
        await RecoveryAsync(twin);
        var before = await bench.EverythingAsync();

        var merge = await bench.MergeAsync(kate.Id, twin.Id, Enum.GetValues<MergedPart>());

        Assert.That(merge.Problems, Is.Empty);
        Assert.That(await desk.FindAsync("P2"), Is.EqualTo(new[] { "P1" }), "found by the old MRN");
        Assert.That(await desk.FindAsync("catherine"), Is.EqualTo(new[] { "P1" }));
        Assert.That((await desk.SearchAsync(null)).Total, Is.EqualTo(1), "counted once");
        Assert.That(await desk.ReadAsync(db => db.Clients.Where(c => c.Id == kate.Id).Select(c => c.LegalFirstName + c.RecoveryStartsOn).SingleAsync()), Does.StartWith("Catherine").And.Contain("2026"));
        Assert.That(await LeftAsync(twin), Is.EqualTo(0));

        var undone = await bench.UndoAsync(merge.Value);

        Assert.That(undone.Problems, Is.Empty);
        Assert.That(await bench.EverythingAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task What_both_have_at_the_same_time_is_set_aside_by_name_or_nothing_happens()
    {
        var (mine, theirs) = (await bench.StayAsync(kate, Day, null), await bench.StayAsync(twin, Day.AddDays(2), null));
        var session = await bench.SessionAsync(Day.AddDays(3), (kate, mine));
        var other = await bench.StayAsync(twin, Day, null, bench.OtherProgram);
        await using (var db = desk.Database.Open())
        {
            (await db.GroupSessions.Include(s => s.Attendances).SingleAsync(s => s.Id == session.Id)).Record(twin.Id, other.Id, AttendanceMark.NoShow, null);
            await db.SaveChangesAsync();
        }

        await bench.JoinAsync(kate, Day);
        await bench.JoinAsync(twin, Day.AddDays(1));
        var before = await bench.EverythingAsync();
        var conflicts = await desk.ReadAsync(async db => (await new MergeReview(db, Reaching.Everything(db)).FindAsync(kate.Id, twin.Id, default))!.Conflicts);

        Assert.That(conflicts.Select(c => (c.Kind, c.MaySetAside)),
            Is.EqualTo(new[] { (MergedRowKind.Episode, true), (MergedRowKind.Membership, true), (MergedRowKind.Attendance, true) }));
        Assert.That(conflicts[0].RowId, Is.EqualTo(theirs.Id));
        Assert.That((await bench.MergeAsync(kate.Id, twin.Id, setAside: [theirs.Id])).Problems.Single().Code, Is.EqualTo("merge.conflict"));
        Assert.That(await bench.EverythingAsync(), Is.EqualTo(before));

        var merge = await bench.MergeAsync(kate.Id, twin.Id, setAside: [.. conflicts.Select(c => c.RowId)]);

        Assert.That(merge.Problems, Is.Empty);
        Assert.That(await desk.ReadAsync(db => db.Attendances.CountAsync(a => a.GroupSessionId == session.Id)), Is.EqualTo(1), "counts once");
        Assert.That(await desk.ReadAsync(db => db.GroupMemberships.CountAsync()), Is.EqualTo(1));
        Assert.That((await bench.UndoAsync(merge.Value)).Problems, Is.Empty);
        Assert.That(await bench.EverythingAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Stays_with_attendance_that_overlap_are_refused()
    {
        var (mine, theirs) = (await bench.StayAsync(kate, Day, null), await bench.StayAsync(twin, Day.AddDays(2), null));
        await bench.SessionAsync(Day.AddDays(3), (twin, theirs));
        Assert.That(mine.Id, Is.Not.EqualTo(theirs.Id));

        Assert.That((await bench.MergeAsync(kate.Id, twin.Id, setAside: [theirs.Id])).Problems.Single().Code, Is.EqualTo("merge.overlap"));
    }

    [Test]
    public async Task Undoing_is_refused_where_something_was_built_upon_the_merge()
    {
        var stay = await bench.StayAsync(twin, Day, null);
        var merge = (await bench.MergeAsync(kate.Id, twin.Id)).Value;
        await using (var db = desk.Database.Open())
        {
            var session = await bench.SessionAsync(Day.AddDays(5), (kate, stay));
            Assert.That((await bench.UndoAsync(merge)).Problems.Single().Code, Is.EqualTo("merge.attendance-since"));
            await db.GroupSessions.Where(s => s.Id == session.Id).ExecuteDeleteAsync();
            (await db.Clients.SingleAsync(c => c.Id == kate.Id)).Correct(new("Kate", "Meyers"), null, Day);
            await db.SaveChangesAsync();
        }

        Assert.That((await bench.UndoAsync(merge)).Problems.Single().Code, Is.EqualTo("merge.changed"));
    }

    [Test]
    public async Task Undoing_is_refused_where_a_stay_that_moved_was_transferred_since()
    {
        var stay = await bench.StayAsync(twin, Day.AddDays(-40), null);
        var merge = (await bench.MergeAsync(kate.Id, twin.Id)).Value;
        var version = await desk.ReadAsync(db => db.Episodes.Where(e => e.Id == stay.Id).Select(e => e.Version).SingleAsync());
        Assert.That((await desk.RunAsync<TransferClient, Guid>(new(stay.Id, version, bench.OtherProgram.Id, Day.AddDays(-9), null, null))).Problems, Is.Empty);

        Assert.That((await bench.UndoAsync(merge)).Problems.Single().Code, Is.EqualTo("merge.transferred-since"));
    }

    [Test]
    public async Task A_merged_record_is_not_changed_and_not_merged_again()
    {
        var third = await bench.ClientAsync("P3", "Kit", "Mayer");
        await bench.MergeAsync(kate.Id, twin.Id);

        Assert.That((await bench.MergeAsync(third.Id, twin.Id)).Problems.Single().Code, Is.EqualTo("client.merged"));
        Assert.That((await desk.RunAsync<CorrectClient, Guid>(new(twin.Id, await bench.VersionAsync(twin.Id), "A", "B", null, null))).Problems.Single().Code, Is.EqualTo("client.merged"));
        Assert.That((await bench.MergeAsync(kate.Id, kate.Id)).Problems.Single().Code, Is.EqualTo("merge.same"));
    }

    [Test]
    public async Task Merges_of_merges_lead_to_the_record_that_stands_and_are_undone_from_the_last()
    {
        var third = await bench.ClientAsync("P3", "Kit", "Mayer");
        var before = await bench.EverythingAsync();
        var first = (await bench.MergeAsync(kate.Id, twin.Id)).Value;
        var second = (await bench.MergeAsync(third.Id, kate.Id)).Value;

        Assert.That(await desk.FindAsync("P2"), Is.EqualTo(new[] { "P3" }));
        Assert.That(await desk.ReadAsync(db => db.Clients.Where(c => c.MergedIntoId == third.Id).CountAsync()), Is.EqualTo(2));
        Assert.That((await bench.UndoAsync(first)).Problems.Single().Code, Is.EqualTo("merge.changed"));
        Assert.That((await bench.UndoAsync(second)).Problems, Is.Empty);
        Assert.That((await bench.UndoAsync(first)).Problems, Is.Empty);
        Assert.That(await bench.EverythingAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task The_queries_do_not_grow_with_what_moves()
    {
        var few = await QueriesAsync(kate, twin, 1);
        var many = await QueriesAsync(await bench.ClientAsync("P5", "Joan", "Dark"), await bench.ClientAsync("P6", "Joan", "Darc"), 40);

        Assert.That(many, Is.EqualTo(few));
    }

    private async Task<int> QueriesAsync(Client survivor, Client merged, int sessions)
    {
        var stay = await bench.StayAsync(merged, Day, null);
        for (var i = 0; i < sessions; i++)
        {
            await desk.AddAsync(Session(i, merged, stay));
        }

        desk.Log.Clear();
        Assert.That((await bench.MergeAsync(survivor.Id, merged.Id)).Problems, Is.Empty);
        return desk.Log.Queries;
    }

    private Domain.Groups.GroupSession Session(int i, Client client, Domain.Episodes.Episode stay)
    {
        var session = Domain.Groups.GroupSession.Schedule(bench.Group.Id, Day.AddDays(i), client.Mrn == "P2" ? new TimeOnly(9, 0) : new TimeOnly(14, 0), 60);
        session.Record(client.Id, stay.Id, AttendanceMark.Present, null);
        return session;
    }

    [Test]
    public async Task Who_looked_at_a_record_that_was_merged_later_is_shown_with_the_one_that_stands()
    {
        var first = await bench.ClientAsync("P3", "Cate", "Meyer");
        var stranger = await bench.ClientAsync("P4", "Ann", "Other");
        foreach (var client in new[] { kate, twin, first, stranger })
        {
            await desk.AskAsync<AuditTrail, bool>(async trail =>
            {
                await trail.LookedAsync(AuditActions.ViewClient, nameof(Client), client.Id, client.Id);
                return true;
            });
        }

        Assert.That((await bench.MergeAsync(twin.Id, first.Id, [])).Problems, Is.Empty);
        Assert.That((await bench.MergeAsync(kate.Id, twin.Id, [])).Problems, Is.Empty);

        var looks = await desk.AskAsync<AuditList, Page<AuditRow>>(l => l.LooksAsync(kate.Id, new PageRequest(), default));
        Assert.That(looks.Items.Select(l => l.Mrn), Is.EquivalentTo(new[] { "P1", "P2", "P3" }));
    }

    private async Task CorrectAsync(Guid sessionId, Client client)
    {
        await using var db = desk.Database.Open();
        var session = await db.GroupSessions.Include(s => s.Attendances).SingleAsync(s => s.Id == sessionId);
        session.Sign("Ines Ward", DateTime.UnixEpoch);
        session.Correct(client.Id, AttendanceMark.NoShow, "Ines Ward", DateTime.UnixEpoch, "Was not there");
        await db.SaveChangesAsync();
    }

    private async Task RecoveryAsync(Client client) =>
        Assert.That((await desk.RunAsync<RecordRecoveryStart, Guid>(new(client.Id, await bench.VersionAsync(client.Id), Day, false))).Problems, Is.Empty);

    private Task<int> LeftAsync(Client client) => desk.ReadAsync(async db =>
        await db.Episodes.CountAsync(e => e.ClientId == client.Id) + await db.Attendances.CountAsync(a => a.ClientId == client.Id)
        + await db.AttendanceCorrections.CountAsync(c => c.ClientId == client.Id) + await db.GroupMemberships.CountAsync(m => m.ClientId == client.Id)
        + await db.ReportRuns.CountAsync(r => r.ClientId == client.Id) + await db.ClientSearchTerms.CountAsync(t => t.ClientId == client.Id));
}
