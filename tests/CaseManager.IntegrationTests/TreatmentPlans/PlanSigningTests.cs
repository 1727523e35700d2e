using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.TreatmentPlans;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanSigningTests(string database)
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
    public async Task A_signed_plan_is_in_force_from_the_day_at_its_site()
    {
        var plan = await bench.ActiveAsync();

        Assert.That((plan.Status, plan.ActiveFrom, plan.ActiveUntil), Is.EqualTo((PlanStatus.Active, (DateOnly?)bench.Today, (DateOnly?)null)));
        Assert.That((plan.Signatures!.By, plan.Signatures.At, plan.Signatures.IsAsSigned), Is.EqualTo(("Ines Ward, LCSW", new DateTime(2026, 3, 3, 21, 0, 0), true)));
    }

    [Test]
    public async Task Rule_2_peer_support_alone_is_shown_while_writing_and_refused_at_signing()
    {
        var plan = await bench.DraftAsync(Modality.PeerSupport);

        var outcome = await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password));

        Assert.That(outcome.Problems.Single().Code, Is.EqualTo("plan.peer-support-alone"));
        Assert.That(plan.Gaps.Where(g => g.Blocks).Select(g => g.Message), Has.One.EqualTo(outcome.Problems.Single().Message));
        Assert.That((await bench.ReadAsync(plan.Id)).Status, Is.EqualTo(PlanStatus.Draft));
    }

    [Test]
    public async Task Rule_6_an_objective_without_a_measure_is_shown_while_writing_and_refused_at_signing()
    {
        var plan = await bench.DraftAsync(measure: null);

        await ExpectNotMeasurableAsync(plan);
    }

    [Test]
    public async Task Rule_6_an_objective_without_a_date_is_shown_while_writing_and_refused_at_signing()
    {
        var plan = await bench.DraftAsync();
        await bench.RunAsync(new SaveObjective(plan.Id, 1, null, plan.Objectives.Single().Id, "Tells someone", "5 of 7 days", null));

        await ExpectNotMeasurableAsync(await bench.ReadAsync(plan.Id));
    }

    [Test]
    public async Task Rule_7_a_signed_plan_does_not_change()
    {
        var plan = await bench.ActiveAsync();

        Outcome<Guid>[] outcomes =
        [
            await bench.RunAsync(new SaveProblem(plan.Id, 1, plan.Problems.Single().Id, "Other", AsamDimension.Dimension4)),
            await bench.RunAsync(new SaveGoal(plan.Id, plan.Version, plan.Problems.Single().Id, null, "Other")),
            await bench.RunAsync(new SaveObjective(plan.Id, 1, null, plan.Objectives.Single().Id, "Other", null, null)),
            await bench.RunAsync(PlanBench.Intervention(plan, plan.Objectives.Single().Id, Modality.FamilyCounseling)),
            await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password)),
        ];

        Assert.That(outcomes.Select(o => o.Problems.Single().Code), Has.All.EqualTo("plan.signed"));
    }

    [Test]
    public async Task Nobody_signs_what_they_have_not_read()
    {
        var plan = await bench.DraftAsync();
        await bench.RunAsync(new SaveProblem(plan.Id, plan.Version, null, "Sleeps badly", AsamDimension.Dimension4));

        var outcome = await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password));

        Assert.That(outcome.Problems.Single().Code, Is.EqualTo(UseCaseProblems.Conflict));
    }

    [Test]
    public async Task The_next_version_carries_everything_over_and_takes_the_place_of_the_one_before()
    {
        var first = await bench.ActiveAsync();
        await bench.RunAsync(new RecordProgress(first.Id, first.Objectives.Single().Id, ObjectiveStatus.Progressing, "4 of 7", bench.Today));
        bench.Clock.Advance(TimeSpan.FromDays(10));
        var draft = (await bench.RunAsync(new StartNextVersion(first.Id))).Value;
        var second = await bench.ReadAsync(draft);

        await bench.RunAsync(new SignPlan(draft, second.Version, PlanBench.Password));

        first = await bench.ReadAsync(first.Id);
        Assert.That((second.Number, second.Status), Is.EqualTo((2, PlanStatus.Draft)));
        Assert.That(second.Objectives.Single().Progress.Single().Remark, Is.EqualTo("4 of 7"));
        Assert.That(second.Interventions.Single().Description, Is.EqualTo(first.Interventions.Single().Description));
        Assert.That((first.Status, first.ActiveUntil), Is.EqualTo((PlanStatus.Superseded, (DateOnly?)bench.Today.AddDays(9))));
        Assert.That(first.Versions.Select(v => (v.Number, v.Status)), Is.EqualTo(new[] { (2, PlanStatus.Active), (1, PlanStatus.Superseded) }));
    }

    [Test]
    public async Task A_review_recorded_while_the_next_version_is_written_is_carried_over_too()
    {
        var first = await bench.ActiveAsync();
        var draft = (await bench.RunAsync(new StartNextVersion(first.Id))).Value;
        first = await bench.ReadAsync(first.Id);
        Assert.That((await bench.RunAsync(new RecordProgress(first.Id, first.Objectives.Single().Id, ObjectiveStatus.Met, "7 of 7", bench.Today))).Problems, Is.Empty);

        await bench.RunAsync(new SignPlan(draft, (await bench.ReadAsync(draft)).Version, PlanBench.Password));

        Assert.That((await bench.ReadAsync(draft)).Objectives.Single().Progress.Select(p => (p.Status, p.Remark)), Is.EqualTo(new[] { (ObjectiveStatus.Met, "7 of 7") }));
    }

    [Test]
    public async Task Only_one_draft_is_written_at_a_time()
    {
        var plan = await bench.ActiveAsync();
        await bench.RunAsync(new StartNextVersion(plan.Id));

        var again = await bench.RunAsync(new StartNextVersion(plan.Id));

        Assert.That(again.Problems.Single().Code, Is.EqualTo("plan.draft-exists"));
    }

    private async Task ExpectNotMeasurableAsync(PlanView plan)
    {
        var outcome = await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password));

        Assert.That(outcome.Problems.Single().Code, Is.EqualTo("plan.objective-not-measurable"));
        Assert.That(plan.Gaps.Where(g => g.Blocks).Select(g => g.Message), Is.EqualTo(new[] { outcome.Problems.Single().Message }));
    }
}
