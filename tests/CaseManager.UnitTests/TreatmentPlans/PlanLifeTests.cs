using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

/// <summary>From the signature to the end.</summary>
public sealed class PlanLifeTests
{
    private static readonly DateOnly Day = Days.Monday;

    [Test]
    public void A_plan_that_has_to_be_co_signed_is_signed_but_not_in_force()
    {
        var plan = Signed(needsCoSignature: true);

        Assert.That((plan.Status, plan.ActiveFrom, plan.SignedBy), Is.EqualTo((PlanStatus.AwaitingCoSignature, (DateOnly?)null, "Ira Intern")));
        Assert.That(() => plan.AddProblem("Housing", AsamDimension.Dimension5), Breaks.Rule("plan.signed"));
    }

    [Test]
    public void With_the_co_signature_it_comes_into_force()
    {
        var plan = Signed(needsCoSignature: true);

        plan.CoSign(Day.AddDays(2), "Ines Ward, LCSW", Days.Noon.AddDays(2), MedicationAnswer.NotAsked);

        Assert.That((plan.Status, plan.ActiveFrom, plan.CoSignedBy), Is.EqualTo((PlanStatus.Active, (DateOnly?)Day.AddDays(2), "Ines Ward, LCSW")));
        Assert.That(plan.IsAsSigned, Is.True);
    }

    [Test]
    public void Nobody_co_signs_what_they_signed_or_what_does_not_wait_for_it()
    {
        Assert.That(() => Signed(needsCoSignature: true).CoSign(Day, "Ira Intern", Days.Noon, MedicationAnswer.NotAsked), Breaks.Rule("plan.own-co-signature"));
        Assert.That(() => Signed(needsCoSignature: false).CoSign(Day, "Ines Ward", Days.Noon, MedicationAnswer.NotAsked), Breaks.Rule("plan.no-co-signature"));
        Assert.That(() => Signed(needsCoSignature: false).SendBack("Why", "Ines Ward", Days.Noon), Breaks.Rule("plan.no-co-signature"));
    }

    [Test]
    public void Who_signed_is_told_by_the_user_and_not_by_a_name_that_can_change()
    {
        var (signer, other) = (Guid.NewGuid(), Guid.NewGuid());
        TreatmentPlan Waiting()
        {
            var plan = new PlanBuilder().With(Modality.IndividualCounseling).Draft();
            plan.Sign(Day, "J. Doe", Days.Noon, MedicationAnswer.NotAsked, needsCoSignature: true, signer);
            return plan;
        }

        Assert.That(() => Waiting().CoSign(Day, "Jane Doe", Days.Noon, MedicationAnswer.NotAsked, signer), Breaks.Rule("plan.own-co-signature"));
        Assert.That(() => Waiting().CoSign(Day, "J. Doe", Days.Noon, MedicationAnswer.NotAsked, other), Throws.Nothing);
    }

    [Test]
    public void Rule_3_is_asked_again_where_the_co_signature_brings_a_plan_into_force() =>
        Assert.That(() => Signed(needsCoSignature: true).CoSign(Day, "Ines Ward", Days.Noon, new(true, false, null)), Breaks.Rule("plan.medication-question"));

    [Test]
    public void Every_field_of_an_intervention_is_under_the_signature([ValueSource(nameof(Fields))] string field)
    {
        var plan = Signed(needsCoSignature: false);
        var (help, property) = (plan.Interventions.Single(), typeof(Intervention).GetProperty(field)!);
        object changed = property.PropertyType == typeof(Guid?) ? Guid.NewGuid() : property.PropertyType == typeof(DateOnly?) ? Day : property.PropertyType == typeof(int?) ? 7
            : property.PropertyType == typeof(Modality) ? Modality.FamilyCounseling : property.PropertyType == typeof(Frequency) ? new Frequency(3, FrequencyUnit.Day) : "Other";

        property.SetValue(help, changed);

        Assert.That(plan.IsAsSigned, Is.False);
    }

    private static IEnumerable<string> Fields() => typeof(Intervention).GetProperties()
        .Where(p => p.DeclaringType == typeof(Intervention) && p.CanWrite && !p.PropertyType.IsSubclassOf(typeof(Domain.Common.Entity)) && p.Name != nameof(Intervention.ObjectiveId)).Select(p => p.Name);

    [Test]
    public void What_is_sent_back_stays_as_it_was_signed_and_the_next_version_is_made_of_it()
    {
        var plan = Signed(needsCoSignature: true);
        Assert.That(() => plan.SendBack(" ", "Ines Ward", Days.Noon), Breaks.Rule("text.required"));

        plan.SendBack("The goal is not in the client's words", "Ines Ward", Days.Noon);

        Assert.That((plan.Status, plan.ActiveFrom, plan.IsAsSigned), Is.EqualTo((PlanStatus.SentBack, (DateOnly?)null, true)));
        Assert.That(() => plan.AddProblem("Housing", AsamDimension.Dimension5), Breaks.Rule("plan.signed"));
        Assert.That(plan.NextVersion(3).Goals.Single().Lineage, Is.EqualTo(plan.Goals.Single().Lineage));
    }

    [Test]
    public void A_plan_ends_with_its_stay_and_goes_on_with_it()
    {
        var plan = Signed(needsCoSignature: false);

        plan.Close(Day.AddDays(40));
        Assert.That((plan.Status, plan.ActiveUntil), Is.EqualTo((PlanStatus.Closed, (DateOnly?)Day.AddDays(40))));
        Assert.That(() => plan.Close(Day.AddDays(41)), Breaks.Rule("plan.not-active"));

        plan.Reopen();
        Assert.That((plan.Status, plan.ActiveUntil), Is.EqualTo((PlanStatus.Active, (DateOnly?)null)));
        Assert.That(plan.Reopen, Breaks.Rule("plan.not-closed"));
    }

    [Test]
    public void Whatever_is_altered_after_the_signature_shows()
    {
        var plan = Signed(needsCoSignature: false);
        Assert.That(plan.IsAsSigned, Is.True);

        typeof(Objective).GetProperty(nameof(Objective.Measure))!.SetValue(plan.Objectives.Single(), "Something else");

        Assert.That(plan.IsAsSigned, Is.False);
    }

    [Test]
    public void Two_contents_that_read_alike_when_run_together_have_two_hashes()
    {
        var (one, other) = (new PlanBuilder().Draft(), new PlanBuilder().Draft());
        one.Change(one.Goals.Single(), "ab", "c");
        other.Change(other.Goals.Single(), "a", "bc");
        var (first, second) = (PlanContent.HashOf(one), PlanContent.HashOf(other));

        Assert.That(first, Has.Length.EqualTo(64).And.Not.EqualTo(second));
    }

    private static IEnumerable<TestCaseData> Answers()
    {
        yield return Case(new(ClientAnswer.Agreed, Day, Name: "Ann Bell"), null);
        yield return Case(new(ClientAnswer.Agreed, Day, Drawing: "M1.0 2.5L10 20L400.0 120.0M5 5L6 6L7 7L8 8"), null);
        yield return Case(new(ClientAnswer.Agreed, Day, Name: "Cora Bell", Relation: "mother, legal guardian"), null);
        yield return Case(new(ClientAnswer.Agreed, Day), "response.signature");
        yield return Case(new(ClientAnswer.Agreed, Day, Drawing: "M1 2<script>"), "response.drawing");
        yield return Case(new(ClientAnswer.Agreed, Day, Drawing: "M1 2z"), "response.drawing");
        yield return Case(new(ClientAnswer.Agreed, Day, Drawing: "M1 2L1 2"), "response.drawing");
        yield return Case(new(ClientAnswer.Agreed, Day, Drawing: "M1 2L401 2L1 2L1 2L1 2L1 2"), "response.drawing");
        yield return Case(new(ClientAnswer.Agreed, Day, Drawing: "M1 2L4 121L1 2L1 2L1 2L1 2"), "response.drawing");
        yield return Case(new(ClientAnswer.Disagreed, Day, Words: "I did not say ninety meetings"), null);
        yield return Case(new(ClientAnswer.Disagreed, Day), "response.words");
        yield return Case(new(ClientAnswer.Declined, Day), null);
        yield return Case(new(ClientAnswer.Unable, Day, Words: "In hospital", NextAttempt: Day.AddDays(1)), null);
        yield return Case(new(ClientAnswer.Unable, Day, NextAttempt: Day.AddDays(1)), "response.reason");
        yield return Case(new(ClientAnswer.Unable, Day, Words: "In hospital"), "response.next-attempt");
        yield return Case(new(ClientAnswer.Unable, Day, Words: "In hospital", NextAttempt: Day), "response.next-attempt");
        yield return Case(new(ClientAnswer.Declined, Day, Words: new string('x', ClientResponse.WordsLength + 1)), "text.too-long");

        static TestCaseData Case(ClientResponseDetails details, string? code) => new(details, code);
    }

    [TestCaseSource(nameof(Answers))]
    public void The_client_agrees_disagrees_declines_or_is_unable(ClientResponseDetails details, string? code)
    {
        var plan = Signed(needsCoSignature: false);

        Assert.That(() => plan.Answer(details, "Ines Ward", Days.Noon), code is null ? Throws.Nothing : Breaks.Rule(code));
        Assert.That(plan.Responses, Has.Count.EqualTo(code is null ? 1 : 0));
        Assert.That((plan.Status, plan.IsAsSigned), Is.EqualTo((PlanStatus.Active, true)), "no answer keeps a plan from being in force");
    }

    [Test]
    public void A_draft_and_a_plan_that_is_over_are_not_answered_to()
    {
        var over = Signed(needsCoSignature: false);
        over.Close(Day.AddDays(1));

        Assert.That(() => new PlanBuilder().Draft().Answer(new(ClientAnswer.Declined, Day), "Ines Ward", Days.Noon), Breaks.Rule("plan.not-signed"));
        Assert.That(() => over.Answer(new(ClientAnswer.Declined, Day), "Ines Ward", Days.Noon), Breaks.Rule("plan.not-signed"));
    }

    private static TreatmentPlan Signed(bool needsCoSignature)
    {
        var plan = new PlanBuilder().With(Modality.IndividualCounseling).Draft();
        plan.Sign(Day, "Ira Intern", Days.Noon, MedicationAnswer.NotAsked, needsCoSignature);
        return plan;
    }
}
