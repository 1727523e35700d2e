using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class UndoImportTests(string database)
{
    private static readonly DateTime Now = new(2026, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    [Test]
    public async Task Undoing_takes_out_everything_that_was_added()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(First());

        Assert.That((await UndoAsync(bench)).Value!.IsUndone, Is.True);

        var left = await bench.SnapshotAsync();
        Assert.That(left.Single(), Does.StartWith("import ").And.Contain("Undone"));
    }

    [Test]
    public async Task What_was_there_before_stays_as_it_was()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(First());
        var before = await bench.SnapshotAsync();
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await bench.ImportAsync(History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes", "P3,C,Three,G1,2025-01-06,09:30 - 11:00,yes", "P1,A,One,G3,2025-06-02,09:30 - 11:00,yes"));

        Assert.That((await UndoAsync(bench)).Value!.IsUndone, Is.True);

        var after = await bench.SnapshotAsync();
        Assert.That(after.Where(r => !r.StartsWith("import ", StringComparison.Ordinal) && !r.StartsWith("episode ", StringComparison.Ordinal)),
            Is.EqualTo(before.Where(r => !r.StartsWith("import ", StringComparison.Ordinal) && !r.StartsWith("episode ", StringComparison.Ordinal))));
        await using var db = bench.Database.Open();
        Assert.That(await db.Episodes.Where(e => e.Client.Mrn == "P1").Select(e => e.DischargedOn).SingleAsync(), Is.EqualTo(new DateOnly(2025, 1, 20)), "the stay shrinks back");
    }

    [Test]
    public async Task An_import_that_another_one_built_upon_waits_for_the_other()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(First());
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await bench.ImportAsync(History.Of("P1,A,One,G1,2025-06-02,09:30 - 11:00,yes"));

        var refused = (await UndoAsync(bench, newest: false)).Value!;
        await UndoAsync(bench);
        var undone = (await UndoAsync(bench, newest: false)).Value!;

        Assert.That(string.Join("; ", refused.InTheWay), Is.EqualTo(
            "Attendances recorded by hand or by another import for its sessions, stays or clients: 1; Other sessions of its groups: 1"));
        Assert.That(undone.IsUndone, Is.True);
    }

    [TestCase("plan", "Treatment plans for its stays: 1")]
    [TestCase("record", "Attendances recorded by hand or by another import")]
    [TestCase("sign", "Sessions that were changed, signed, cancelled or voided since: 1")]
    [TestCase("client", "Clients whose record was changed since: 1")]
    [TestCase("member", "Groups that were changed, or given members, since: 1")]
    [TestCase("report", "Reports about its groups or clients: 1")]
    [TestCase("intervention", "Interventions of treatment plans linked to its groups: 1")]
    [TestCase("session", "Other sessions of its groups: 1")]
    public async Task An_import_that_somebody_built_upon_stays_and_says_what_is_in_the_way(string work, string inTheWay)
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(First());
        await using (var db = bench.Database.Open())
        {
            await BuildUponAsync(db, work);
        }

        var before = await bench.SnapshotAsync();

        var result = (await UndoAsync(bench)).Value!;

        Assert.That(result.InTheWay, Has.Some.StartsWith(inTheWay));
        Assert.That(await bench.SnapshotAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Undoing_twice_is_undoing_once()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(First());
        await UndoAsync(bench);

        Assert.That((await UndoAsync(bench)).Value!.IsUndone, Is.True);
        Assert.That((await bench.ImportAsync(First())).Value!.Additions.Rows.Attendances, Is.EqualTo(3), "and it can be imported again");
    }

    private static AttendanceFiles First() => History.Of(
        "P1,A,One,G1,2025-01-06,09:30 - 11:00,yes", "P2,B,Two,G1,2025-01-06,09:30 - 11:00,no", "P1,A,One,G2,2025-01-20,12:00 - 13:00,yes");

    private static async Task<Outcome<UndoResult>> UndoAsync(ImportBench bench, bool newest = true)
    {
        await using var db = bench.Database.Open();
        var batches = await db.ImportBatches.OrderBy(b => b.At).Select(b => b.Id).ToListAsync();
        return await bench.RunAsync<UndoImport, UndoResult>(new UndoImport(newest ? batches[^1] : batches[0]));
    }

    private static async Task BuildUponAsync(CaseManagerDbContext db, string work)
    {
        var client = await db.Clients.SingleAsync(c => c.Mrn == "P1");
        var stay = await db.Episodes.SingleAsync(e => e.ClientId == client.Id);
        var group = await db.Groups.Include(g => g.Members).SingleAsync(g => g.Code == "G1");
        var session = await db.GroupSessions.Include(s => s.Attendances).SingleAsync(s => s.GroupId == group.Id);
        switch (work)
        {
            case "plan":
                db.TreatmentPlans.Add(new TreatmentPlan(stay.Id));
                break;
            case "intervention":
                var plan = new TreatmentPlan(stay.Id);
                var objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Alcohol use", AsamDimension.Dimension4), "I want to sleep again"), "Attend weekly", null, null);
                plan.AddIntervention(objective, new InterventionDetails(Modality.GroupTherapy, "Group", new Frequency(1, FrequencyUnit.Week), group));
                db.TreatmentPlans.Add(plan);
                break;
            case "record":
                session.TakeBack(client.Id);
                session.Record(client.Id, stay.Id, AttendanceMark.Present, null);
                break;
            case "sign":
                session.Sign("Nora Field", Now);
                break;
            case "client":
                client.Correct(new("Alma", "One"), null, new DateOnly(2026, 3, 4));
                break;
            case "member":
                group.Join(client.Id, new DateOnly(2026, 3, 4));
                break;
            case "report":
                db.ReportRuns.Add(new ReportRun(ReportKind.Register, group.Id, new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31)), Audience.Internal, "Register", "Ada", Now));
                break;
            case "session":
                db.GroupSessions.Add(GroupSession.Schedule(group.Id, new DateOnly(2026, 3, 9), new TimeOnly(9, 30), 90));
                break;
        }

        await db.SaveChangesAsync();
    }
}
