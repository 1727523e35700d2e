using System.Data.Common;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.IntegrationTests.TreatmentPlans;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanQueryTests(string database)
{
    [Test]
    public async Task The_number_of_queries_does_not_grow_with_what_a_plan_holds()
    {
        var queries = new QueryCount();
        await using var bench = await PlanBench.CreateAsync(database, queries);
        var small = await bench.DraftAsync();
        var opening = await queries.DuringAsync(() => bench.ReadAsync(small.Id));
        var saving = await queries.DuringAsync(() => bench.RunAsync(new SaveProblem(small.Id, small.Version, null, "Sleeps badly", AsamDimension.Dimension4)));

        for (var i = 0; i < 10; i++)
        {
            var plan = await bench.ReadAsync(small.Id);
            await bench.RunAsync(PlanBench.Intervention(plan, plan.Objectives.First().Id, Modality.GroupTherapy, bench.TherapyId));
        }

        var large = await bench.ReadAsync(small.Id);
        Assert.That(large.Interventions.Count(), Is.EqualTo(11));
        Assert.That(await queries.DuringAsync(() => bench.ReadAsync(small.Id)), Is.EqualTo(opening));
        Assert.That(await queries.DuringAsync(() => bench.RunAsync(new SaveProblem(large.Id, large.Version, null, "Housing", AsamDimension.Dimension4))), Is.EqualTo(saving));
    }

    [Test]
    public async Task A_large_plan_opens_with_twelve_queries_and_saves_a_change_with_four()
    {
        var queries = new QueryCount();
        await using var bench = await PlanBench.CreateAsync(database, queries);
        var plan = await bench.LargeAsync(problems: 8, goals: 16, objectives: 40, interventions: 60);
        var (problem, help) = (plan.Problems[3], plan.Interventions.Last());

        Assert.That((plan.Goals.Count(), plan.Objectives.Count(), plan.Interventions.Count()), Is.EqualTo((16, 40, 60)));
        Assert.That(await queries.DuringAsync(() => bench.ReadAsync(plan.Id)), Is.LessThanOrEqualTo(12));
        Assert.That(await queries.DuringAsync(() => bench.RunAsync(new SaveProblem(plan.Id, problem.Revision, problem.Id, "Sleeps badly", AsamDimension.Dimension3))), Is.LessThanOrEqualTo(4));
        Assert.That(await queries.DuringAsync(() => bench.RunAsync(PlanBench.Intervention(plan, Guid.Empty, Modality.GroupTherapy, bench.TherapyId) with
        {
            InterventionId = help.Id, Revision = help.Revision, ResponsibleId = bench.CounselorId,
        })), Is.LessThanOrEqualTo(4));
        Assert.That(await queries.DuringAsync(() => bench.RunAsync(new MovePart(plan.Id, help.Id, true))), Is.LessThanOrEqualTo(4));
    }

    private sealed class QueryCount : DbCommandInterceptor
    {
        private int count;

        public async Task<int> DuringAsync(Func<Task> action)
        {
            count = 0;
            await action();
            return count;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
