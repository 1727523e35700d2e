using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.TreatmentPlans;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanReviewTests(string database)
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
    public async Task A_whole_plan_is_reviewed_at_once_and_the_next_version_carries_it_over()
    {
        var plan = await TwoObjectivesAsync();
        var (first, second) = (plan.Objectives.First(), plan.Objectives.Last());

        var outcome = await bench.RunAsync(Review(plan, startsNext: true, new(first.Id, ObjectiveStatus.Met, "7 of 7"), new(second.Id, ObjectiveStatus.Deferred, "After the move")));

        Assert.That(outcome.Problems, Is.Empty);
        var (signed, next) = (await bench.ReadAsync(plan.Id), await bench.ReadAsync(outcome.Value));
        Assert.That(signed.Objectives.Select(o => o.Status), Is.EqualTo(new[] { ObjectiveStatus.Met, ObjectiveStatus.Deferred }));
        Assert.That((signed.Status, signed.Signatures!.IsAsSigned), Is.EqualTo((PlanStatus.Active, true)), "rule 7");
        Assert.That((next.Number, next.Status), Is.EqualTo((2, PlanStatus.Draft)));
        Assert.That(next.Objectives.Select(o => o.Progress.Single().Remark), Is.EqualTo(new[] { "7 of 7", "After the move" }));
    }

    [Test]
    public async Task What_is_not_reviewed_this_time_stays_as_it_was_and_the_result_is_the_plan()
    {
        var plan = await TwoObjectivesAsync();

        var outcome = await bench.RunAsync(Review(plan, startsNext: false, new(plan.Objectives.First().Id, ObjectiveStatus.Worse, null), new(plan.Objectives.Last().Id, null, " ")));

        Assert.That((outcome.Problems.Count, outcome.Value), Is.EqualTo((0, plan.Id)));
        Assert.That((await bench.ReadAsync(plan.Id)).Objectives.Select(o => o.Status), Is.EqualTo(new[] { ObjectiveStatus.Worse, ObjectiveStatus.NotReviewed }));
    }

    [Test]
    public async Task What_is_wrong_stands_beside_its_objective_and_nothing_is_recorded()
    {
        var plan = await TwoObjectivesAsync();
        ReviewLine met = new(plan.Objectives.First().Id, ObjectiveStatus.Met, null);

        async Task<string?> FieldAsync(params ReviewLine[] lines) => (await bench.RunAsync(Review(plan, startsNext: true, lines))).Problems.Single().Field;

        Assert.That(await FieldAsync(met, new(plan.Objectives.Last().Id, ObjectiveStatus.Deferred, "")), Is.EqualTo("Lines[1].Remark"));
        Assert.That(await FieldAsync(met, new(plan.Objectives.Last().Id, null, "Only words")), Is.EqualTo("Lines[1].Status"));
        Assert.That(await FieldAsync(met, new(plan.Objectives.Last().Id, ObjectiveStatus.Met, new string('x', 501))), Is.EqualTo("Lines[1].Remark"));
        Assert.That(await FieldAsync(met, new(plan.Objectives.Last().Id, ObjectiveStatus.NotReviewed, null)), Is.EqualTo("Lines[1].Status"));
        Assert.That(await FieldAsync(new ReviewLine(met.ObjectiveId, null, null)), Is.EqualTo("Lines"));
        Assert.That(await FieldAsync(met, met), Is.EqualTo("Lines"));
        var after = await bench.ReadAsync(plan.Id);
        Assert.That((after.Objectives.SelectMany(o => o.Progress).Count(), after.Versions.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_review_that_is_sent_twice_is_recorded_once()
    {
        var plan = await TwoObjectivesAsync();
        var review = Review(plan, startsNext: false, new ReviewLine(plan.Objectives.First().Id, ObjectiveStatus.Met, null));

        await bench.RunAsync(review);
        var again = await bench.RunAsync(review);
        await bench.RunAsync(new RecordProgress(plan.Id, plan.Objectives.First().Id, ObjectiveStatus.Met, null, bench.Today));

        Assert.That(again.Problems.Single().Code, Is.EqualTo(UseCaseProblems.Conflict));
        Assert.That((await bench.ReadAsync(plan.Id)).Objectives.First().Progress, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_objective_of_another_plan_is_not_found()
    {
        var plan = await bench.ActiveAsync();

        Assert.That((await bench.RunAsync(Review(plan, startsNext: false, new ReviewLine(Guid.NewGuid(), ObjectiveStatus.Met, null)))).IsNotFound, Is.True);
    }

    private ReviewPlan Review(PlanView plan, bool startsNext, params ReviewLine[] lines) => new(plan.Id, plan.Version, bench.Today, lines, startsNext);

    private async Task<PlanView> TwoObjectivesAsync()
    {
        var draft = await bench.DraftAsync();
        await bench.RunAsync(new SaveObjective(draft.Id, draft.Version, draft.Goals.Single().Id, null, "Sleeps by eleven", "5 of 7 nights, by own log", bench.Today.AddDays(30)));
        draft = await bench.ReadAsync(draft.Id);
        await bench.RunAsync(PlanBench.Intervention(draft, draft.Objectives.Last().Id, Modality.IndividualCounseling));
        draft = await bench.ReadAsync(draft.Id);
        Assert.That((await bench.RunAsync(new SignPlan(draft.Id, draft.Version, PlanBench.Password))).Problems, Is.Empty);
        return await bench.ReadAsync(draft.Id);
    }
}
