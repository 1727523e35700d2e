using CaseManager.Application.Episodes;
using CaseManager.Application.Paging;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.TreatmentPlans;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DueTests(string database)
{
    private readonly StatementLog log = new();
    private PlanBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await PlanBench.CreateAsync(database, log);

    [TearDown]
    public async Task CloseAsync()
    {
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }
    }

    [Test]
    public async Task The_daily_job_may_run_twice_and_computes_each_stay_once_a_day()
    {
        Assert.That(await ComputeAsync(), Is.EqualTo(1));
        var before = await RowsAsync();
        Assert.That(before, Is.EqualTo(new[] { "FirstPlan Overdue due 2026-02-15 on 2026-03-03" }));

        Assert.That(await ComputeAsync(), Is.Zero);
        Assert.That(await RowsAsync(), Is.EqualTo(before));

        // Three hours later it is still the same day at the site; in another three it is not.
        bench.Clock.Advance(TimeSpan.FromHours(2.5));
        Assert.That(await ComputeAsync(), Is.Zero);
        bench.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(await ComputeAsync(), Is.EqualTo(1));
        Assert.That(await RowsAsync(), Is.EqualTo(new[] { "FirstPlan Overdue due 2026-02-15 on 2026-03-04" }));
    }

    [Test]
    public async Task A_task_comes_at_risk_and_overdue_as_days_go_by()
    {
        await bench.ActiveAsync();
        var states = new List<string>();
        for (var day = 0; day <= 31; day++)
        {
            await ComputeAsync();
            states.Add((await RowsAsync()).Single(r => r.StartsWith("Review", StringComparison.Ordinal)).Split(' ')[1]);
            bench.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.That(string.Join(' ', states.GroupBy(s => s).Select(g => $"{g.Key} {g.Count()}")), Is.EqualTo("Due 23 AtRisk 8 Overdue 1"));
    }

    [Test]
    public async Task What_one_just_did_is_in_the_list_at_once()
    {
        var plan = (await bench.RunAsync(new StartPlan(bench.EpisodeId))).Value;
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { "FirstPlan" }));
        Assert.That((await ListAsync()).Items.Single().PlanId, Is.EqualTo(plan), "the line leads to the draft");

        await using (var db = bench.Database.Open())
        {
            db.TreatmentPlans.Remove(await db.TreatmentPlans.SingleAsync());
            db.PlanTasks.RemoveRange(db.PlanTasks);
            await db.SaveChangesAsync();
        }

        var active = await bench.ActiveAsync();
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { "ClientAnswer", "Review" }));
        await AnswerAsync(active.Id, ClientAnswer.Unable, bench.Today.AddDays(2));
        Assert.That((await ListAsync()).Items.Single(t => t.Kind is PlanTaskKind.ClientAnswer).DueOn, Is.EqualTo(bench.Today.AddDays(2)));
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await AnswerAsync(active.Id, ClientAnswer.Declined, null);
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { "Review" }));

        await bench.WorksAsInternAsync();
        var next = (await bench.RunAsync(new StartNextVersion(active.Id))).Value;
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { "CounselorSignature" }));
        await bench.RunAsync(new SignPlan(next, (await bench.ReadAsync(next)).Version, PlanBench.Password));
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { "ClientAnswer", "CoSignature" }));

        await bench.BecomesSupervisorAsync();
        await bench.RunAsync(new SendPlanBack(next, (await bench.ReadAsync(next)).Version, "No measure is one"));
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { "SentBack" }));
        Assert.That((await bench.ReadAsync(next)).Due.Single().Kind, Is.EqualTo(PlanTaskKind.SentBack), "the plan says it too");
        Assert.That((await bench.ReadAsync(active.Id)).Due, Is.Empty, "the version before does not");
    }

    [Test]
    public async Task A_stay_that_is_over_has_nothing_due_until_the_discharge_is_taken_back()
    {
        await bench.ActiveAsync();
        await bench.BecomesSupervisorAsync();

        Assert.That((await bench.RunAsync(new DischargeClient(bench.EpisodeId, await bench.StayVersionAsync(), bench.Today, null, DischargeReason.Completed))).Problems, Is.Empty);
        Assert.That(await KindsAsync(), Is.Empty);
        Assert.That(await ComputeAsync(), Is.Zero);

        Assert.That((await bench.RunAsync(new ReopenEpisode(bench.EpisodeId, await bench.StayVersionAsync(), "Came back the same day"))).Problems, Is.Empty);
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { "ClientAnswer", "Review" }));
    }

    [Test]
    public async Task What_is_left_of_a_stay_that_ended_elsewhere_is_swept_away()
    {
        await ComputeAsync();
        await using (var db = bench.Database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Episodes.Where(e => e.Id == bench.EpisodeId).ExecuteUpdateAsync(set => set.SetProperty(e => e.DischargedOn, bench.Today));
            await transaction.CommitAsync();
        }

        await ComputeAsync();

        Assert.That(await KindsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_plan_that_could_not_be_signed_leaves_the_list_as_it_was()
    {
        var draft = await bench.DraftAsync();
        var before = await RowsAsync();

        Assert.That((await bench.RunAsync(new SignPlan(draft.Id, draft.Version - 1, PlanBench.Password))).IsConflict, Is.True);

        Assert.That(await RowsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_stays()
    {
        await AdmitAsync(2);
        log.Clear();
        await ComputeAsync();
        var few = log.Queries;
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await AdmitAsync(40);
        log.Clear();
        Assert.That(await ComputeAsync(), Is.EqualTo(43));

        Assert.That(log.Queries, Is.EqualTo(few));
    }

    [Test]
    public async Task More_stays_than_one_batch_are_all_computed()
    {
        await AdmitAsync(DueComputing.BatchSize + 3);

        Assert.That(await ComputeAsync(), Is.EqualTo(DueComputing.BatchSize + 4));
        var counts = await bench.AskAsync((PlanTaskList l) => l.CountsAsync(default));
        Assert.That((counts.Total, counts.Overdue), Is.EqualTo((DueComputing.BatchSize + 4, DueComputing.BatchSize + 4)));
        var second = await ListAsync(page: 2);
        Assert.That((second.Total, second.Items.Count, second.Items.Count(t => t.Pack == "General")), Is.EqualTo((DueComputing.BatchSize + 4, 25, 25)));
    }

    private Task<int> ComputeAsync() => bench.AskAsync((DueComputing c) => c.ComputeAsync(default));

    private Task<Page<PlanTaskRow>> ListAsync(int page = 1) => bench.AskAsync((PlanTaskList l) => l.PageAsync(new PlanTaskFilter(), new PageRequest(page), default));

    private async Task AnswerAsync(Guid planId, ClientAnswer answer, DateOnly? again) => Assert.That((await bench.RunAsync(new AnswerPlan
    {
        PlanId = planId, Version = (await bench.ReadAsync(planId)).Version, Answer = answer, Day = bench.Today, Words = "In hospital", NextAttempt = again,
    })).Problems, Is.Empty);

    private async Task<IEnumerable<string>> KindsAsync()
    {
        await using var db = bench.Database.Open();
        return (await db.PlanTasks.Select(t => t.Kind).ToListAsync()).Select(k => k.ToString()).Order(StringComparer.Ordinal);
    }

    private async Task<List<string>> RowsAsync()
    {
        await using var db = bench.Database.Open();
        return [.. (await db.PlanTasks.ToListAsync()).Select(t => $"{t.Kind} {t.State} due {t.DueOn:yyyy-MM-dd} on {t.ComputedOn:yyyy-MM-dd}").Order(StringComparer.Ordinal)];
    }

    private async Task AdmitAsync(int count)
    {
        await using var db = bench.Database.Open();
        var program = await db.Programs.SingleAsync();
        for (var i = 0; i < count; i++)
        {
            var client = db.Add(new Client($"D{count}-{i}", "Ana", $"Díaz {i}")).Entity;
            db.Add(new Episode(client.Id, program.Id, bench.Today.AddDays(-30)));
        }

        await db.SaveChangesAsync();
    }
}
