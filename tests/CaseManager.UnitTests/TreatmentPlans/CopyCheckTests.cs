using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

/// <summary>Rule 6: what is copied is flagged, and needs a typed confirmation.</summary>
public sealed class CopyCheckTests
{
    private const string Step = "Names three early signs of wanting a drink and tells someone the same day";

    [Test]
    public void Rule_6_text_left_word_for_word_from_the_library_is_flagged_whatever_part_it_stands_in()
    {
        var plan = Plan();
        var known = FromLibrary("i want my MORNINGS back.", "Stay sober for 30 days", "IndividualCounseling, as agreed");

        var flags = CopyCheck.FlagsOf(plan, known);

        Assert.That(flags.Select(f => (f.Code, f.Part)), Is.EqualTo(new (string, PlanPart?)[]
        {
            (CopyCheck.FromLibrary, plan.Goals.Single()), (CopyCheck.FromLibrary, plan.Objectives.Single()), (CopyCheck.FromLibrary, plan.Interventions.Single()),
        }));
        Assert.That(flags.Select(f => f.Blocks), Has.All.False);
    }

    [Test]
    public void Rule_6_a_goal_or_objective_like_that_of_another_client_is_flagged_and_an_intervention_is_not()
    {
        var plan = Plan();
        plan.Change(plan.Goals.Single(), Step);
        plan.Change(plan.Objectives.Single(), Step.Replace("drink", "beer", StringComparison.Ordinal), "5 of 7", Days.Monday);
        plan.Change(plan.Interventions.Single(), new(Modality.IndividualCounseling, Step, new Frequency(1, FrequencyUnit.Week)));

        var flags = CopyCheck.FlagsOf(plan, new KnownTexts(new HashSet<long>(), [TextSketch.Find(Step)!]));

        Assert.That(flags.Select(f => (f.Code, f.Part)), Is.EqualTo(new (string, PlanPart?)[] { (CopyCheck.LikeAnother, plan.Goals.Single()), (CopyCheck.LikeAnother, plan.Objectives.Single()) }));
    }

    [Test]
    public void What_was_rewritten_is_no_longer_flagged()
    {
        var plan = Plan();
        var known = FromLibrary("Stay sober for 30 days");
        Assert.That(CopyCheck.FlagsOf(plan, known), Has.Count.EqualTo(1));

        plan.Change(plan.Objectives.Single(), "Stay sober through May, with Ann", "No use, by drug test", Days.Monday);

        Assert.That(CopyCheck.FlagsOf(plan, known), Is.Empty);
    }

    [Test]
    public void Removed_parts_are_not_looked_at()
    {
        var plan = Plan();
        plan.Remove(plan.Problems.Single().Id);

        Assert.That(CopyCheck.FlagsOf(plan, FromLibrary("Stay sober for 30 days")), Is.Empty);
    }

    [TestCase(null, false)]
    [TestCase("", false)]
    [TestCase("yes", false)]
    [TestCase("I wrote this for this client, and that is true", false)]
    [TestCase("I wrote this for this client", true)]
    [TestCase(" i wrote  this for THIS client. ", true)]
    public void Rule_6_copies_need_a_typed_confirmation(string? typed, bool isSigned)
    {
        var plan = Plan();
        var copying = new CopyAnswer(FromLibrary("Stay sober for 30 days"), typed);

        Assert.That(() => plan.Sign(Days.Monday, "Ines Ward", Days.Noon, MedicationAnswer.NotAsked, copying: copying), isSigned ? Throws.Nothing : Breaks.Rule("plan.copies-not-confirmed"));

        Assert.That((plan.Status, plan.SignedBy), Is.EqualTo(isSigned ? (PlanStatus.Active, "Ines Ward") : (PlanStatus.Draft, (string?)null)));
        Assert.That((plan.Copies?.Words, plan.Copies?.FromLibrary, plan.Copies?.LikeAnother), Is.EqualTo(isSigned ? (typed!.Trim(), 1, 0) : ((string?)null, (int?)null, (int?)null)));
    }

    [Test]
    public void A_confirmation_that_nobody_asked_for_is_not_kept()
    {
        var plan = Plan();

        plan.Sign(Days.Monday, "Ines Ward", Days.Noon, MedicationAnswer.NotAsked, copying: new CopyAnswer(FromLibrary(), CopyConfirmation.Phrase));

        Assert.That(plan.Copies, Is.Null);
    }

    [Test]
    public void The_confirmation_is_under_the_signature()
    {
        var plan = Plan();
        plan.Sign(Days.Monday, "Ines Ward", Days.Noon, MedicationAnswer.NotAsked, copying: new CopyAnswer(FromLibrary("Stay sober for 30 days"), CopyConfirmation.Phrase));
        Assert.That(plan.IsAsSigned, Is.True);

        typeof(TreatmentPlan).GetProperty(nameof(TreatmentPlan.Copies))!.SetValue(plan, null);

        Assert.That(plan.IsAsSigned, Is.False);
    }

    [Test]
    public void The_next_version_is_asked_again()
    {
        var plan = Plan();
        var known = FromLibrary("Stay sober for 30 days");
        plan.Sign(Days.Monday, "Ines Ward", Days.Noon, MedicationAnswer.NotAsked, copying: new CopyAnswer(known, CopyConfirmation.Phrase));

        var next = plan.NextVersion(2);

        Assert.That((next.Copies, CopyCheck.FlagsOf(next, known).Count), Is.EqualTo(((CopyConfirmation?)null, 1)));
    }

    private static TreatmentPlan Plan() => new PlanBuilder().With(Modality.IndividualCounseling).Draft();

    private static KnownTexts FromLibrary(params string[] texts) => new(texts.Select(TextSketch.KeyOf).ToHashSet(), []);
}
