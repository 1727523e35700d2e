using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

public sealed class PlanCheckTests
{
    private static readonly DateOnly Later = Days.Monday.AddMonths(2);

    [Test]
    public void A_sound_plan_lacks_nothing_that_blocks() =>
        Assert.That(Codes(new PlanBuilder().With(Modality.IndividualCounseling).Draft()), Is.Empty);

    [TestCase(true, false, true)]
    [TestCase(true, true, false)]
    [TestCase(false, false, false)]
    public void Rule_3_opioid_use_disorder_asks_the_medication_question(bool asked, bool answered, bool blocks)
    {
        var plan = new PlanBuilder().With(Modality.IndividualCounseling).Draft();
        var medication = new MedicationAnswer(asked, answered, null);

        Assert.That(Codes(plan, medication).Contains("plan.medication-question"), Is.EqualTo(blocks));
        Assert.That(() => plan.Sign(Days.Monday, "Ines Ward", Days.Noon, medication), blocks ? Breaks.Rule("plan.medication-question") : Throws.Nothing);
    }

    [Test]
    public void Rule_4_peer_support_waits_for_the_clients_choice()
    {
        var plan = new PlanBuilder().With(Modality.IndividualCounseling).With(Modality.PeerSupport).Draft();

        Assert.That(Codes(plan), Is.EqualTo(new[] { "plan.peer-support-choice" }));

        plan.Choose(new PeerSupportChoice(Fellowship.NarcoticsAnonymous, null, Fellowship.SmartRecovery, null));
        Assert.That(Codes(plan), Is.Empty);
    }

    [TestCase(Fellowship.AlcoholicsAnonymous)]
    [TestCase(Fellowship.NarcoticsAnonymous)]
    [TestCase(Fellowship.RefugeRecovery)]
    [TestCase(Fellowship.CelebrateRecovery)]
    public void Rule_4_an_alternative_that_is_not_secular_is_none(Fellowship alternative) =>
        Assert.That(() => new PeerSupportChoice(Fellowship.AlcoholicsAnonymous, null, alternative, null), Breaks.Rule("peer-choice.alternative"));

    [Test]
    public void Another_fellowship_is_named()
    {
        Assert.That(() => new PeerSupportChoice(Fellowship.Other, " ", Fellowship.SmartRecovery, null), Breaks.Rule("peer-choice.name"));
        Assert.That(() => new PeerSupportChoice(Fellowship.SmartRecovery, null, Fellowship.Other, null), Breaks.Rule("peer-choice.name"));
        Assert.That(new PeerSupportChoice(Fellowship.SmartRecovery, "left over", Fellowship.Other, "LifeRing").ChosenName, Is.Null);
    }

    [TestCase(null, true, "a measure.")]
    [TestCase("One form", false, "a target date.")]
    [TestCase(null, false, "a measure and a target date.")]
    public void Rule_6_what_an_objective_lacks_is_named(string? measure, bool dated, string words)
    {
        var plan = new PlanBuilder().With(Modality.FamilyCounseling).Draft();
        var objective = plan.AddObjective(plan.Goals.Single(), "Apply for a flat", measure, dated ? Later : null);

        var gap = PlanCheck.GapsOf(plan, MedicationAnswer.NotAsked).First(g => g.Blocks);

        Assert.That((gap.Code, gap.Part), Is.EqualTo(("plan.objective-not-measurable", objective)));
        Assert.That(gap.Message, Does.EndWith(words));
    }

    [Test]
    public void What_is_not_finished_is_advice_and_does_not_block()
    {
        var plan = new PlanBuilder().With(Modality.IndividualCounseling).Draft();
        plan.AddGoal(plan.AddProblem("Lost the flat", AsamDimension.Dimension5), "I want a door of my own", "Saves money", RecoveryDomain.Accountability);
        plan.AddProblem("Sleeps badly", AsamDimension.Dimension3);
        plan.AddObjective(plan.Goals.First(), "Apply", "One form", Later);

        var advice = PlanCheck.GapsOf(plan, MedicationAnswer.NotAsked).Where(g => !g.Blocks).Select(g => g.Code);

        Assert.That(advice, Is.EquivalentTo(new[] { "plan.no-goal", "plan.no-objective", "plan.no-domain", "plan.objective-without-help" }));
        Assert.That(() => plan.Sign(Days.Monday, "Ines Ward", Days.Noon, MedicationAnswer.NotAsked), Throws.Nothing);
    }

    private static IEnumerable<string> Codes(TreatmentPlan plan, MedicationAnswer? medication = null) =>
        PlanCheck.GapsOf(plan, medication ?? MedicationAnswer.NotAsked).Where(g => g.Blocks).Select(g => g.Code);
}
