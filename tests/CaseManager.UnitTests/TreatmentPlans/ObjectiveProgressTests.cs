using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

public sealed class ObjectiveProgressTests
{
    private TreatmentPlan plan = null!;

    private Objective Objective => plan.Objectives.Single();

    [SetUp]
    public void MakePlan() => plan = new PlanBuilder().With(Modality.IndividualCounseling).Active();

    [Test]
    public void Rule_7_reviews_are_appended_and_the_latest_day_counts()
    {
        Review(ObjectiveStatus.Worse, Days.Monday.AddDays(14));
        Review(ObjectiveStatus.Progressing, Days.Monday);

        Assert.That(Objective.Progress, Has.Count.EqualTo(2));
        Assert.That(Objective.Status, Is.EqualTo(ObjectiveStatus.Worse));
    }

    [Test]
    public void Of_two_reviews_on_one_day_the_one_recorded_last_counts()
    {
        Review(ObjectiveStatus.Worse, Days.Monday);
        plan.RecordProgress(Objective, ObjectiveStatus.Met, null, "Ines Ward", Days.Monday, Days.Noon.AddMinutes(1));

        Assert.That(Objective.Status, Is.EqualTo(ObjectiveStatus.Met));
    }

    [Test]
    public void Putting_an_objective_off_needs_a_reason() =>
        Assert.That(() => Review(ObjectiveStatus.Deferred, Days.Monday), Breaks.Rule("objective.reason"));

    [Test]
    public void Not_reviewed_is_not_a_review() =>
        Assert.That(() => Review(ObjectiveStatus.NotReviewed, Days.Monday), Breaks.Rule("objective.status"));

    [Test]
    public void An_objective_of_another_plan_is_not_reviewed_here()
    {
        var other = new PlanBuilder().With(Modality.IndividualCounseling).Active().Objectives.Single();

        Assert.That(() => plan.RecordProgress(other, ObjectiveStatus.Met, null, "Ines Ward", Days.Monday, Days.Noon), Breaks.Rule("plan.unknown-part"));
    }

    private void Review(ObjectiveStatus status, DateOnly date) => plan.RecordProgress(Objective, status, null, "Ines Ward", date, Days.Noon);
}
