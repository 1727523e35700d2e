using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

public sealed class SignedPlanTests
{
    private static readonly InterventionDetails Details = new(Modality.IndividualCounseling, "Weekly hour", new Frequency(1, FrequencyUnit.Week));

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Change("adding a problem", p => p.AddProblem("Housing", AsamDimension.Dimension4));
        yield return Change("adding a goal", p => p.AddGoal(p.Problems.First(), "I want a home"));
        yield return Change("adding an objective", p => p.AddObjective(p.Goals.First(), "Apply", "One form", Days.Monday));
        yield return Change("adding an intervention", p => p.AddIntervention(p.Objectives.First(), Details));
        yield return Change("rewriting a problem", p => p.Change(p.Problems.First(), "Housing", AsamDimension.Dimension4));
        yield return Change("rewriting a goal", p => p.Change(p.Goals.First(), "I want a home"));
        yield return Change("rewriting an objective", p => p.Change(p.Objectives.First(), "Apply", null, null));
        yield return Change("rewriting an intervention", p => p.Change(p.Interventions.First(), Details));
        yield return Change("removing a part", p => p.Remove(p.Problems.First().Id));
        yield return Change("activating again", p => p.Sign(Days.Monday, "Ines Ward", Days.Noon, MedicationAnswer.NotAsked));
    }

    [TestCaseSource(nameof(Changes))]
    public void Rule_7_a_signed_plan_does_not_change(Action<TreatmentPlan> change)
    {
        var plan = new PlanBuilder().With(Modality.GroupTherapy).Active();

        Assert.That(() => change(plan), Breaks.Rule("plan.signed"));
    }

    [TestCaseSource(nameof(Changes))]
    public void Rule_7_a_superseded_plan_does_not_change_either(Action<TreatmentPlan> change)
    {
        var plan = new PlanBuilder().With(Modality.GroupTherapy).Active();
        plan.Supersede(Days.Monday.AddDays(30));

        Assert.That(() => change(plan), Breaks.Rule("plan.signed"));
    }

    [Test]
    public void Rule_7_the_next_version_carries_everything_over_and_leaves_the_signed_one_alone()
    {
        var signed = new PlanBuilder().With(Modality.GroupTherapy).Active();
        signed.RecordProgress(signed.Objectives.Single(), ObjectiveStatus.Progressing, "12 days", "Ines Ward", Days.Monday, Days.Noon);

        var next = signed.NextVersion(2);
        next.Change(next.Goals.Single(), "I want my evenings back");

        Assert.That((next.Number, next.Status, next.EpisodeId), Is.EqualTo((2, PlanStatus.Draft, signed.EpisodeId)));
        Assert.That(signed.Goals.Single().OwnWords, Is.EqualTo("I want my mornings back"));
        Assert.That(next.Objectives.Single().Status, Is.EqualTo(ObjectiveStatus.Progressing));
        Assert.That(next.Objectives.Single().Lineage, Is.EqualTo(signed.Objectives.Single().Lineage));
        Assert.That(next.Interventions.Single().Lineage, Is.EqualTo(signed.Interventions.Single().Lineage));
    }

    [Test]
    public void A_superseded_plan_ends_on_the_day_before_the_next_begins()
    {
        var plan = new PlanBuilder().With(Modality.GroupTherapy).Active();

        plan.Supersede(Days.Monday.AddDays(30));

        Assert.That((plan.Status, plan.ActiveUntil), Is.EqualTo((PlanStatus.Superseded, (DateOnly?)Days.Monday.AddDays(29))));
    }

    [Test]
    public void A_plan_is_not_superseded_from_a_day_before_it_was_in_force()
    {
        var plan = new PlanBuilder().With(Modality.GroupTherapy).Active();

        Assert.That(() => plan.Supersede(Days.Monday.AddDays(-1)), Breaks.Rule("plan.order"));
    }

    [Test]
    public void A_draft_is_neither_superseded_nor_copied_nor_reviewed()
    {
        var plan = new PlanBuilder().With(Modality.GroupTherapy).Draft();

        Assert.That(() => plan.Supersede(Days.Monday), Breaks.Rule("plan.not-active"));
        Assert.That(() => plan.NextVersion(2), Breaks.Rule("plan.not-active"));
        Assert.That(() => plan.RecordProgress(plan.Objectives.Single(), ObjectiveStatus.Met, null, "Ines Ward", Days.Monday, Days.Noon), Breaks.Rule("plan.not-active"));
    }

    private static TestCaseData Change(string name, Action<TreatmentPlan> change) =>
        new TestCaseData(change).SetArgDisplayNames(name);
}
