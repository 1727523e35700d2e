using System.Text.RegularExpressions;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Clients;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed partial class UndoClientImportTests(string database)
{
    private static readonly DateTime Now = new(2026, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    [Test]
    public async Task Import_then_undo_leaves_the_register_as_it_was([Range(1, 6)] int seed)
    {
        await using var bench = await ImportBench.CreateAsync(database);
        var random = new Random(seed);
        await bench.ImportAsync(Anything(random));
        var before = await RegisterAsync(bench);
        bench.Clock.Advance(TimeSpan.FromHours(1));

        var plan = (await bench.ImportAsync(Anything(random))).Value!;
        Assert.That(plan.Additions.IsEmpty, Is.False);
        Assert.That((await UndoAsync(bench)).Value!.IsUndone, Is.True);

        Assert.That(await RegisterAsync(bench), Is.EqualTo(before));
        Assert.That((await UndoAsync(bench, newest: false)).Value!.IsUndone, Is.True, "and nothing is in the way of the one before");
        Assert.That(await RegisterAsync(bench), Has.All.StartsWith("import "));
    }

    [TestCase("plan", "Treatment plans for its stays: 1")]
    [TestCase("record", "Attendances recorded by hand or by another import")]
    [TestCase("client", "Clients whose record was changed since: 1")]
    [TestCase("discharge", "Stays that were changed by hand since: 1")]
    [TestCase("stay", "Other stays of its clients, or in its program: 1")]
    [TestCase("merge", "Rows of it that moved, or were set aside, when two records were merged: 1")]
    public async Task An_import_that_somebody_built_upon_stays_and_says_what_is_in_the_way(string work, string inTheWay)
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(ClientHistory.Of("P1,A,One,,2025-01-06,,", "P2,B,Two,,,,"));
        await using (var db = bench.Database.Open())
        {
            await BuildUponAsync(db, work);
        }

        var before = await bench.SnapshotAsync();

        Assert.That((await UndoAsync(bench)).Value!.InTheWay, Has.Some.StartsWith(inTheWay));
        Assert.That(await bench.SnapshotAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_stay_that_was_recorded_elsewhere_does_not_follow_the_rows_of_a_history()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(ClientHistory.Of("P1,A,One,,2025-01-06,2025-01-31,1"));
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await bench.ImportAsync(History.Of("P1,A,One,G1,2025-01-20,09:30 - 11:00,yes", "P1,A,One,G1,2025-02-10,09:30 - 11:00,yes"));
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await bench.ImportAsync(History.Of("P1,A,One,G1,2025-01-21,09:30 - 11:00,yes"));

        await using var db = bench.Database.Open();
        var stays = db.Episodes.OrderBy(e => e.AdmittedOn).Select(e => e.DischargedOn);
        Assert.That(await stays.ToListAsync(), Is.EqualTo(new DateOnly?[] { new(2025, 1, 31), new(2025, 2, 10) }));
        Assert.That((await UndoAsync(bench)).Value!.IsUndone, Is.True);
        Assert.That(await stays.ToListAsync(), Is.EqualTo(new DateOnly?[] { new(2025, 1, 31), new(2025, 2, 10) }), "and does not shrink with them");
    }

    // Some clients of ten, with stays in two years that may overlap or repeat, some of them wrong.
    private static ClientFiles Anything(Random random) => ClientHistory.Whole([.. Enumerable.Range(0, 40).Select(_ =>
    {
        var (client, from) = (random.Next(10), new DateOnly(2023, 1, 1).AddDays(random.Next(700)));
        var to = random.Next(3) == 0 ? "" : from.AddDays(random.Next(-3, 40)).ToString("yyyy-MM-dd", null);
        var admitted = random.Next(5) == 0 ? "" : from.ToString("yyyy-MM-dd", null);
        var substance = random.Next(1, 8);
        return $"C{client},First{client},Last{client},,19{80 + client}-01-01,F,{admitted},,{(admitted.Length == 0 ? "" : to)},,,{random.Next(1, 8)},,{random.Next(5)}{new string(',', 18)}{substance}{new string(',', 8)}{(random.Next(2) == 0 ? "F1120" : "")},,{(to.Length == 0 || admitted.Length == 0 ? "" : "1")}";
    })]);

    // What people see: the version of a client who got stays for a while goes on.
    private static async Task<IReadOnlyList<string>> RegisterAsync(ImportBench bench) =>
        [.. (await bench.SnapshotAsync()).Where(r => !r.StartsWith("import ", StringComparison.Ordinal) || r.Contains("Rehearsed", StringComparison.Ordinal)).Select(r => r.StartsWith("client ", StringComparison.Ordinal) ? Version().Replace(r, "") : r)];

    private static async Task<Outcome<UndoResult>> UndoAsync(ImportBench bench, bool newest = true)
    {
        await using var db = bench.Database.Open();
        var batches = await db.ImportBatches.OrderBy(b => b.At).Select(b => b.Id).ToListAsync();
        return await bench.RunAsync<UndoImport, UndoResult>(new UndoImport(newest ? batches[^1] : batches[0]));
    }

    private static async Task BuildUponAsync(CaseManagerDbContext db, string work)
    {
        var client = await db.Clients.Include(c => c.Contacts).Include(c => c.RecoveryStarts).SingleAsync(c => c.Mrn == "P1");
        var stay = await db.Episodes.Include(e => e.Steps).SingleAsync(e => e.ClientId == client.Id);
        switch (work)
        {
            case "plan":
                db.TreatmentPlans.Add(new TreatmentPlan(stay.Id));
                break;
            case "record":
                var site = await db.Sites.SingleAsync();
                var group = db.Groups.Add(new Domain.Groups.Group(site.Id, "G1", "Coping Skills", GroupKind.Therapy, null, new GroupLeadership(null), null)).Entity;
                var session = db.GroupSessions.Add(GroupSession.Schedule(group.Id, new DateOnly(2025, 1, 7), new TimeOnly(9, 30), 90)).Entity;
                session.Record(client.Id, stay.Id, AttendanceMark.Present, null);
                break;
            case "client":
                client.Correct(new("Alma", "One"), null, new DateOnly(2026, 3, 4));
                break;
            case "discharge":
                stay.Complete(new() { Veteran = true });
                break;
            case "stay":
                db.Episodes.Add(new(client.Id, stay.ProgramId, new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 1)));
                break;
            case "merge":
                var merge = db.ClientMerges.Add(ClientMerge.Of(db.Clients.Add(new Client("P9", "A", "One")).Entity, client, [], "Ada", Now, new DateOnly(2026, 3, 4), "Same person")).Entity;
                merge.Note(MergedRowKind.Episode, [stay.Id]);
                break;
        }

        await db.SaveChangesAsync();
    }

    [GeneratedRegex(" [0-9]+$")]
    private static partial Regex Version();
}
