using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

public sealed class PlanActivationTests
{
    private static readonly IEnumerable<Modality> OtherModalities = Enum.GetValues<Modality>().Where(m => m is not Modality.PeerSupport);

    [Test]
    public void Rule_2_a_plan_with_peer_support_alone_cannot_be_activated()
    {
        var plan = new PlanBuilder().With(Modality.PeerSupport).With(Modality.PeerSupport).Draft();

        Assert.That(() => plan.Sign(Days.Monday, "Ines Ward", Days.Noon, MedicationAnswer.NotAsked), Breaks.Rule("plan.peer-support-alone"));
        Assert.That(plan.Status, Is.EqualTo(PlanStatus.Draft));
    }

    [TestCaseSource(nameof(OtherModalities))]
    public void Rule_2_peer_support_beside_another_modality_can_be_activated(Modality other)
    {
        var plan = new PlanBuilder().With(Modality.PeerSupport).With(other).Active();

        Assert.That(plan.Status, Is.EqualTo(PlanStatus.Active));
    }

    [Test]
    public void A_plan_without_any_intervention_cannot_be_activated() =>
        Assert.That(() => new PlanBuilder().Active(), Breaks.Rule("plan.no-intervention"));

    [Test]
    public void Rule_6_an_objective_without_a_measure_blocks_activation() =>
        Assert.That(() => new PlanBuilder().With(Modality.IndividualCounseling).WithoutMeasure().Active(), Breaks.Rule("plan.objective-not-measurable"));

    [Test]
    public void Rule_6_an_objective_without_a_target_date_blocks_activation() =>
        Assert.That(() => new PlanBuilder().With(Modality.IndividualCounseling).WithoutTargetDate().Active(), Breaks.Rule("plan.objective-not-measurable"));

    [Test]
    public void All_that_stands_in_the_way_is_told_at_once()
    {
        var plan = new PlanBuilder().With(Modality.PeerSupport).WithoutMeasure().Draft();

        Assert.That(PlanCheck.GapsOf(plan, MedicationAnswer.NotAsked).Where(g => g.Blocks).Select(g => g.Code), Is.EqualTo(new[] { "plan.peer-support-alone", "plan.peer-support-choice", "plan.objective-not-measurable" }));
    }

    [Test]
    public void A_plan_that_nobody_signs_stays_a_draft()
    {
        var plan = new PlanBuilder().With(Modality.IndividualCounseling).Draft();

        Assert.That(() => plan.Sign(Days.Monday, " ", Days.Noon, MedicationAnswer.NotAsked), Breaks.Rule("text.required"));
        Assert.That((plan.Status, plan.ActiveFrom, plan.SignedAt), Is.EqualTo((PlanStatus.Draft, (DateOnly?)null, (DateTime?)null)));
    }

    [Test]
    public void Activation_keeps_who_signed_and_from_when()
    {
        var plan = new PlanBuilder().With(Modality.GroupTherapy).Active();

        Assert.That((plan.ActiveFrom, plan.ActiveUntil, plan.SignedBy, plan.SignedAt),
            Is.EqualTo(((DateOnly?)Days.Monday, (DateOnly?)null, "Ines Ward, LCSW", (DateTime?)Days.Noon)));
    }
}
