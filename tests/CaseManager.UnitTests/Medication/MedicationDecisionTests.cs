using CaseManager.Domain.Medication;
using CaseManager.UnitTests.Support;
using static CaseManager.UnitTests.Support.Prescriptions;

namespace CaseManager.UnitTests.Medication;

public sealed class MedicationDecisionTests
{
    private static readonly DateOnly Day = Days.Monday;

    [TestCase(true, false, null, true)]
    [TestCase(true, true, null, false)]
    [TestCase(true, false, MedicationDecisionKind.OfferedAndDeclined, false)]
    [TestCase(true, false, MedicationDecisionKind.Contraindicated, false)]
    [TestCase(true, false, MedicationDecisionKind.PrescribedElsewhere, false)]
    [TestCase(false, false, null, false)]
    public void Rule_3_an_opioid_use_disorder_asks_for_an_order_or_a_decision(bool diagnosis, bool order, MedicationDecisionKind? decision, bool isMissing) =>
        Assert.That(new MedicationAnswer(diagnosis, order, decision).IsMissing, Is.EqualTo(isMissing));

    [Test]
    public void Rule_3_a_decision_has_a_day_and_a_reason()
    {
        var stay = new Prescriptions().Stay;
        Assert.That(() => new MedicationDecision(stay, MedicationDecisionKind.Contraindicated, Day, "  ", On(Day)), Breaks.Rule("text.required", "Reason"));
        Assert.That(() => new MedicationDecision(stay, MedicationDecisionKind.Contraindicated, Day, new string('x', 20_000), On(Day)), Breaks.Rule("text.too-long", "Reason"));
        Assert.That(() => new MedicationDecision(stay, MedicationDecisionKind.Contraindicated, Day.AddDays(1), "Liver", On(Day)), Breaks.Rule("decision.future", "On"));
        Assert.That(() => new MedicationDecision(stay, MedicationDecisionKind.Contraindicated, stay.AdmittedOn.AddDays(-1), "Liver", On(Day)), Breaks.Rule("decision.before-admission", "On"));

        var decision = new MedicationDecision(stay, MedicationDecisionKind.OfferedAndDeclined, Day, "“Not now, maybe after the trial.”", On(Day));

        Assert.That((decision.Kind, decision.On, decision.By), Is.EqualTo((MedicationDecisionKind.OfferedAndDeclined, Day, "Priya Nair, MD")));
    }
}
