using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.TreatmentPlans;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanProgressTests(string database)
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
    public async Task Rule_7_reviews_are_added_to_what_was_signed_newest_first()
    {
        var plan = await bench.ActiveAsync();
        await bench.RunAsync(Review(plan, ObjectiveStatus.Met, null, bench.Today));
        await bench.RunAsync(Review(plan, ObjectiveStatus.NoChange, "Recorded late", bench.Today.AddDays(-7)));

        var objective = (await bench.ReadAsync(plan.Id)).Objectives.Single();

        Assert.That(objective.Status, Is.EqualTo(ObjectiveStatus.Met));
        Assert.That(objective.Progress, Is.EqualTo(new[]
        {
            new ProgressView(ObjectiveStatus.Met, null, "Ines Ward, LCSW", bench.Today),
            new ProgressView(ObjectiveStatus.NoChange, "Recorded late", "Ines Ward, LCSW", bench.Today.AddDays(-7)),
        }));
    }

    [Test]
    public async Task A_deferred_objective_needs_a_reason()
    {
        var plan = await bench.ActiveAsync();

        var outcome = await bench.RunAsync(Review(plan, ObjectiveStatus.Deferred, " ", bench.Today));

        Assert.That((outcome.Problems.Single().Code, outcome.Problems.Single().Field), Is.EqualTo(("objective.reason", "Remark")));
    }

    [TestCase(1)]
    [TestCase(-31)]
    public async Task A_review_lies_between_admission_and_today(int days)
    {
        var plan = await bench.ActiveAsync();

        var outcome = await bench.RunAsync(Review(plan, ObjectiveStatus.Met, null, bench.Today.AddDays(days)));

        Assert.That((outcome.Problems.Single().Code, outcome.Problems.Single().Field), Is.EqualTo(("objective.day", "Day")));
    }

    [Test]
    public async Task A_draft_is_not_reviewed()
    {
        var plan = await bench.DraftAsync();

        var outcome = await bench.RunAsync(Review(plan, ObjectiveStatus.Met, null, bench.Today));

        Assert.That(outcome.Problems.Single().Code, Is.EqualTo("plan.not-active"));
    }

    private static RecordProgress Review(PlanView plan, ObjectiveStatus status, string? remark, DateOnly day) =>
        new(plan.Id, plan.Objectives.Single().Id, status, remark, day);
}
