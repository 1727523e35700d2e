using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.TreatmentPlans;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanRemovalTests(string database)
{
    private PlanBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await PlanBench.CreateAsync(database);

    [TearDown]
    public async Task CloseAsync()
    {
        // Nothing was opened where the test was skipped for want of a server.
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }
    }

    [Test]
    public async Task A_removed_part_comes_back_to_its_place_with_everything_below_it()
    {
        var plan = await bench.DraftAsync();
        await bench.RunAsync(new SaveProblem(plan.Id, plan.Version, null, "Sleeps badly", AsamDimension.Dimension4));
        var before = await bench.ReadAsync(plan.Id);
        var problem = before.Problems[0].Id;

        await bench.RunAsync(new RemovePart(plan.Id, problem, 1));
        var without = await bench.ReadAsync(plan.Id);
        await bench.RunAsync(new PutPartBack(plan.Id, problem));
        var after = await bench.ReadAsync(plan.Id);

        Assert.That(without.Problems.Select(p => p.Description), Is.EqualTo(new[] { "Sleeps badly" }));
        Assert.That(without.Removed, Is.EqualTo(new[] { new RemovedPartView(problem, "Problem", "Drinks most evenings") }));
        Assert.That(after.Removed, Is.Empty);
        Assert.That(TextOf(after), Is.EqualTo(TextOf(before)));
    }

    [Test]
    public async Task A_goal_removed_before_its_problem_waits_until_the_problem_is_back()
    {
        var plan = await bench.DraftAsync();
        var (problem, goal) = (plan.Problems.Single().Id, plan.Goals.Single().Id);
        await bench.RunAsync(new RemovePart(plan.Id, goal, 1));
        await bench.RunAsync(new RemovePart(plan.Id, problem, 1));

        var early = await bench.RunAsync(new PutPartBack(plan.Id, goal));
        await bench.RunAsync(new PutPartBack(plan.Id, problem));

        Assert.That(early.Problems.Single().Code, Is.EqualTo("plan.unknown-part"));
        Assert.That((await bench.ReadAsync(plan.Id)).Removed.Single().Id, Is.EqualTo(goal));
    }

    [Test]
    public async Task What_was_removed_is_out_of_sight_of_every_query()
    {
        var plan = await bench.DraftAsync();
        await bench.RunAsync(new RemovePart(plan.Id, plan.Objectives.Single().Id, 1));

        await using var db = bench.Database.Open();

        Assert.That(await db.TreatmentPlans.SelectMany(p => p.Problems).SelectMany(p => p.Goals).CountAsync(), Is.EqualTo(1));
        Assert.That(await db.TreatmentPlans.SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Rule_2_a_removed_counseling_no_longer_carries_peer_support()
    {
        var plan = await bench.DraftAsync();
        await bench.RunAsync(PlanBench.Intervention(plan, plan.Objectives.Single().Id, Modality.PeerSupport, bench.PeerSupportId));
        plan = await bench.ReadAsync(plan.Id);
        await bench.RunAsync(new RemovePart(plan.Id, plan.Interventions.First().Id, 1));

        var outcome = await bench.RunAsync(new SignPlan(plan.Id, plan.Version + 1, PlanBench.Password));

        Assert.That(outcome.Problems.Single().Code, Is.EqualTo("plan.peer-support-alone"));
    }

    [Test]
    public async Task Rule_7_nothing_is_removed_from_or_put_back_into_a_signed_plan()
    {
        var plan = await bench.DraftAsync();
        var added = await bench.RunAsync(new SaveProblem(plan.Id, plan.Version, null, "Sleeps badly", AsamDimension.Dimension4));
        await bench.RunAsync(new RemovePart(plan.Id, added.Value, 1));
        await bench.RunAsync(new SignPlan(plan.Id, plan.Version + 2, PlanBench.Password));

        var back = await bench.RunAsync(new PutPartBack(plan.Id, added.Value));
        var removed = await bench.RunAsync(new RemovePart(plan.Id, plan.Problems.Single().Id, 1));

        Assert.That(back.Problems.Single().Code, Is.EqualTo("plan.signed"));
        Assert.That(removed.Problems.Single().Code, Is.EqualTo("plan.signed"));
    }

    [Test]
    public async Task The_next_version_does_not_carry_over_what_was_removed()
    {
        var plan = await bench.DraftAsync();
        var added = await bench.RunAsync(new SaveProblem(plan.Id, plan.Version, null, "Sleeps badly", AsamDimension.Dimension4));
        await bench.RunAsync(new RemovePart(plan.Id, added.Value, 1));
        await bench.RunAsync(new SignPlan(plan.Id, plan.Version + 2, PlanBench.Password));

        var next = await bench.ReadAsync((await bench.RunAsync(new StartNextVersion(plan.Id))).Value);

        Assert.That(next.Problems.Select(p => p.Description), Is.EqualTo(new[] { "Drinks most evenings" }));
        Assert.That(next.Removed, Is.Empty);
    }

    private static IEnumerable<string> TextOf(PlanView plan) =>
        [.. plan.Problems.Select(p => p.Description), .. plan.Goals.Select(g => g.OwnWords), .. plan.Objectives.Select(o => o.Text), .. plan.Interventions.Select(i => i.Description)];
}
