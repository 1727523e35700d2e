using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.TreatmentPlans;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanWritingTests(string database)
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
    public async Task A_stay_has_one_first_version()
    {
        var first = await bench.RunAsync(new StartPlan(bench.EpisodeId));
        var second = await bench.RunAsync(new StartPlan(bench.EpisodeId));

        Assert.That(first.Succeeded, Is.True);
        Assert.That(second.Problems.Single().Code, Is.EqualTo("plan.exists"));
    }

    [Test]
    public async Task A_plan_of_no_stay_is_not_started() =>
        Assert.That((await bench.RunAsync(new StartPlan(Guid.NewGuid()))).IsNotFound, Is.True);

    [Test]
    public async Task Who_only_reads_plans_writes_none()
    {
        bench.User.Role = Role.Medical;

        Assert.That((await bench.RunAsync(new StartPlan(bench.EpisodeId))).IsForbidden, Is.True);
    }

    [Test]
    public async Task What_is_written_is_read_back_in_its_order()
    {
        var plan = await bench.DraftAsync();
        await bench.RunAsync(new SaveProblem(plan.Id, plan.Version, null, "Sleeps badly", AsamDimension.Dimension4));

        plan = await bench.ReadAsync(plan.Id);

        Assert.That(plan.Problems.Select(p => p.Description), Is.EqualTo(new[] { "Drinks most evenings", "Sleeps badly" }));
        Assert.That(plan.Goals.Single().OwnWords, Is.EqualTo("I want my evenings back"));
        Assert.That(plan.Objectives.Single().TargetDate, Is.EqualTo(bench.Today.AddDays(60)));
        Assert.That(plan.Interventions.Single().Frequency.ToString(), Is.EqualTo("2 × per week"));
        Assert.That((plan.Of.Client, plan.Of.Mrn, plan.Of.Program, plan.Of.Level, plan.Of.Site), Is.EqualTo(("Zoë Marsh", "P001", "Intensive outpatient", "2.1", "Main")));
    }

    [Test]
    public async Task Every_part_is_rewritten_in_its_place()
    {
        var plan = await bench.DraftAsync();
        await bench.RunAsync(new SaveProblem(plan.Id, 1, plan.Problems.Single().Id, "Drinks alone", AsamDimension.Dimension5));
        await bench.RunAsync(new SaveGoal(plan.Id, 1, null, plan.Goals.Single().Id, "I want to be there for dinner", "Cooks well", RecoveryDomain.Relationships));
        await bench.RunAsync(new SaveObjective(plan.Id, 1, null, plan.Objectives.Single().Id, "Calls a friend", null, null));
        await bench.RunAsync(PlanBench.Intervention(plan, Guid.Empty, Modality.GroupTherapy, bench.TherapyId) with
        {
            Revision = 1, InterventionId = plan.Interventions.Single().Id, Minutes = 90, ResponsibleId = bench.CounselorId,
        });

        var changed = await bench.ReadAsync(plan.Id);

        Assert.That((changed.Problems.Single().Description, changed.Problems.Single().Dimension), Is.EqualTo(("Drinks alone", AsamDimension.Dimension5)));
        Assert.That((changed.Goals.Single().OwnWords, changed.Goals.Single().Strengths, changed.Goals.Single().Domain),
            Is.EqualTo(("I want to be there for dinner", "Cooks well", RecoveryDomain.Relationships)));
        Assert.That((changed.Interventions.Single().Minutes, changed.Interventions.Single().Responsible?.Name), Is.EqualTo((90, "Ines Ward, LCSW")));
        Assert.That((changed.Objectives.Single().Text, changed.Objectives.Single().Measure), Is.EqualTo(("Calls a friend", (string?)null)));
        Assert.That((changed.Interventions.Single().Modality, changed.Interventions.Single().Link?.Name), Is.EqualTo((Modality.GroupTherapy, "Evening therapy")));
    }

    [Test]
    public async Task Of_two_editors_of_one_part_the_second_is_told_and_nothing_is_overwritten()
    {
        var plan = await bench.StartAsync();
        var problem = plan.Problems.Single();

        var first = await bench.RunAsync(new SaveProblem(plan.Id, problem.Revision, problem.Id, "First", AsamDimension.Dimension4));
        var second = await bench.RunAsync(new SaveProblem(plan.Id, problem.Revision, problem.Id, "Second", AsamDimension.Dimension4));

        Assert.That(first.Succeeded, Is.True);
        Assert.That(second.IsConflict, Is.True);
        Assert.That((await bench.ReadAsync(plan.Id)).Problems.Single().Description, Is.EqualTo("First"));
    }

    [Test]
    public async Task Two_editors_of_two_parts_are_not_in_each_others_way()
    {
        var plan = await bench.DraftAsync();

        await Task.WhenAll(Enumerable.Range(1, 6).Select(i => bench.RunAsync(new SaveGoal(plan.Id, 0, plan.Problems.Single().Id, null, $"Goal {i}"))));

        Assert.That((await bench.ReadAsync(plan.Id)).Goals.Select(g => g.OwnWords), Is.SupersetOf(Enumerable.Range(1, 6).Select(i => $"Goal {i}")));
    }

    [Test]
    public async Task Parts_are_moved_past_their_neighbours()
    {
        var plan = await bench.StartAsync();
        var second = (await bench.RunAsync(new SaveProblem(plan.Id, 0, null, "Sleeps badly", AsamDimension.Dimension3))).Value;
        var third = (await bench.RunAsync(new SaveProblem(plan.Id, 0, null, "Lost the flat", AsamDimension.Dimension5))).Value;
        await bench.RunAsync(new RemovePart(plan.Id, second, 1));

        await bench.RunAsync(new MovePart(plan.Id, third, Up: true));
        await bench.RunAsync(new MovePart(plan.Id, third, Up: true));
        await bench.RunAsync(new PutPartBack(plan.Id, second));

        Assert.That((await bench.ReadAsync(plan.Id)).Problems.Select(p => p.Description), Is.EqualTo(new[] { "Lost the flat", "Sleeps badly", "Drinks most evenings" }));
    }

    [Test]
    public async Task What_is_missing_is_said_beside_its_field()
    {
        var plan = await bench.StartAsync();

        var outcome = await bench.RunAsync(new SaveIntervention { PlanId = plan.Id, ObjectiveId = Guid.NewGuid() });

        Assert.That(outcome.Problems.Select(p => p.Field), Is.EquivalentTo(new[] { "Modality", "Description", "Times", "Unit" }));
    }

    [Test]
    public async Task A_group_of_another_site_is_refused()
    {
        var plan = await bench.DraftAsync();

        var outcome = await bench.RunAsync(PlanBench.Intervention(plan, plan.Objectives.Single().Id, Modality.GroupTherapy, bench.OtherSitesTherapyId));

        Assert.That(outcome.Problems.Single(), Has.Property("Code").EqualTo("intervention.link").And.Property("Field").EqualTo("LinkedTo"));
        Assert.That(plan.Links.Select(l => l.Name), Is.EquivalentTo(new[] { "Evening therapy", "Kitchen table" }));
    }

    [TestCase(Modality.GroupTherapy, true)]
    [TestCase(Modality.PeerSupport, false)]
    public async Task Rule_1_peer_support_and_therapy_are_not_linked_to_each_others_groups(Modality modality, bool peerSupportGroup)
    {
        var plan = await bench.DraftAsync();

        var outcome = await bench.RunAsync(PlanBench.Intervention(plan, plan.Objectives.Single().Id, modality, peerSupportGroup ? bench.PeerSupportId : bench.TherapyId));

        Assert.That(outcome.Problems.Single().Code, Is.EqualTo("intervention.group-kind"));
    }
}
