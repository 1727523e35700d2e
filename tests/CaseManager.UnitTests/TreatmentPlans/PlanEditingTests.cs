using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

public sealed class PlanEditingTests
{
    private static readonly Frequency Weekly = new(1, FrequencyUnit.Week);
    private TreatmentPlan plan = null!;

    [SetUp]
    public void MakePlan() => plan = new PlanBuilder().With(Modality.IndividualCounseling).Draft();

    [TestCase(GroupKind.Therapy)]
    [TestCase(GroupKind.Psychoeducation)]
    public void Rule_1_peer_support_is_not_linked_to_a_clinical_group(GroupKind kind) =>
        Assert.That(() => Add(Modality.PeerSupport, GroupOf(kind)), Breaks.Rule("intervention.group-kind"));

    [Test]
    public void Rule_1_group_therapy_is_not_linked_to_a_peer_support_group() =>
        Assert.That(() => Add(Modality.GroupTherapy, GroupOf(GroupKind.PeerSupport)), Breaks.Rule("intervention.group-kind"));

    [Test]
    public void Only_group_modalities_are_linked_to_a_group() =>
        Assert.That(() => Add(Modality.IndividualCounseling, GroupOf(GroupKind.Therapy)), Breaks.Rule("intervention.group"));

    [Test]
    public void Group_therapy_is_linked_to_its_group()
    {
        var group = GroupOf(GroupKind.Therapy);

        Add(Modality.GroupTherapy, group);

        Assert.That(plan.Interventions.Last().Group, Is.SameAs(group));
    }

    [Test]
    public void A_part_of_another_plan_is_not_changed_here()
    {
        var other = new PlanBuilder().Draft();

        Assert.That(() => plan.Change(other.Goals.Single(), "Mine now"), Breaks.Rule("plan.unknown-part"));
        Assert.That(() => plan.AddGoal(other.Problems.Single(), "Mine now"), Breaks.Rule("plan.unknown-part"));
        Assert.That(() => plan.Remove(other.Problems.Single().Id), Breaks.Rule("plan.unknown-part"));
    }

    [Test]
    public void Removing_a_part_takes_everything_below_it()
    {
        plan.Remove(plan.Problems.Single().Id);

        Assert.That(plan.Interventions, Is.Empty);
    }

    [Test]
    public void Removing_leaves_the_siblings_and_a_new_part_comes_last()
    {
        var second = plan.AddProblem("Housing", AsamDimension.Dimension4).WithKey();
        plan.Remove(plan.Problems.First().Id);

        var third = plan.AddProblem("Sleep", AsamDimension.Dimension4);

        Assert.That(plan.Problems, Is.EqualTo(new[] { second, third }));
        Assert.That(third.Position, Is.EqualTo(3));
    }

    [Test]
    public void A_refused_text_adds_nothing_to_the_plan()
    {
        Assert.That(() => plan.AddProblem(" ", AsamDimension.Dimension4), Breaks.Rule("text.required"));
        Assert.That(() => plan.AddGoal(plan.Problems.Single(), ""), Breaks.Rule("text.required"));
        Assert.That(() => plan.AddObjective(plan.Goals.Single(), "", null, null), Breaks.Rule("text.required"));
        Assert.That(() => plan.AddIntervention(plan.Objectives.Single(), new(Modality.FamilyCounseling, "", Weekly)), Breaks.Rule("text.required"));

        Assert.That((plan.Problems.Count, plan.Goals.Count(), plan.Objectives.Count(), plan.Interventions.Count()), Is.EqualTo((1, 1, 1, 1)));
    }

    [Test]
    public void A_refused_change_leaves_the_part_as_it_was()
    {
        Assert.That(() => plan.Change(plan.Objectives.Single(), "New text", new string('x', Objective.MeasureLength + 1), null), Breaks.Rule("text.too-long"));
        Assert.That(() => plan.Change(plan.Interventions.Single(), new(Modality.FamilyCounseling, "", Weekly)), Breaks.Rule("text.required"));

        Assert.That(plan.Objectives.Single().Text, Is.EqualTo("Stay sober for 30 days"));
        Assert.That(plan.Interventions.Single().Modality, Is.EqualTo(Modality.IndividualCounseling));
    }

    [Test]
    public void Every_change_raises_the_version_that_guards_against_two_editors()
    {
        var before = plan.Version;

        plan.Change(plan.Goals.Single(), "I want my evenings back");

        Assert.That(plan.Version, Is.GreaterThan(before));
    }

    [Test]
    public void An_intervention_does_not_end_before_it_begins() =>
        Assert.That(() => plan.AddIntervention(plan.Objectives.Single(), new(Modality.FamilyCounseling, "Hour", Weekly, null, Days.Monday, Days.Monday.AddDays(-1))),
            Breaks.Rule("intervention.order"));

    private static Group GroupOf(GroupKind kind) => new(Guid.NewGuid(), "G1", "Group", kind,
        kind is GroupKind.PeerSupport ? Fellowship.SmartRecovery : null, new GroupLeadership(null), null);

    private void Add(Modality modality, Group group) =>
        plan.AddIntervention(plan.Objectives.Single(), new(modality, "As agreed", Weekly, group));

    [Test]
    public void Parts_that_are_not_saved_yet_are_not_removed_by_an_empty_key()
    {
        var plan = new TreatmentPlan(Guid.NewGuid());
        plan.AddProblem("Sleeps badly", AsamDimension.Dimension4);

        Assert.That(() => plan.Remove(Guid.Empty), Breaks.Rule("plan.unknown-part"));
    }
}
