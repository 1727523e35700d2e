using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

public sealed class PlanHoursTests
{
    private static readonly DateOnly Day = Days.Monday;

    [TestCase(Modality.IndividualCounseling, 1.5)]
    [TestCase(Modality.FamilyCounseling, 1.5)]
    [TestCase(Modality.GroupTherapy, 1.5)]
    [TestCase(Modality.PeerSupport, 0)]
    [TestCase(Modality.MedicationTreatment, 0)]
    public void Rule_1_only_clinical_service_counts(Modality modality, double hours) =>
        Assert.That(Hours(Help(modality, 1, FrequencyUnit.Week, 90)).HoursPerWeek, Is.EqualTo((decimal)hours));

    [TestCase(1, FrequencyUnit.Day, 60, 7.0)]
    [TestCase(3, FrequencyUnit.Week, 90, 4.5)]
    [TestCase(2, FrequencyUnit.Month, 60, 0.5)]
    [TestCase(1, FrequencyUnit.Month, 39, 0.2)]
    public void Frequencies_are_added_up_to_an_average_week(int times, FrequencyUnit unit, int minutes, double hours) =>
        Assert.That(Hours(Help(Modality.GroupTherapy, times, unit, minutes)).HoursPerWeek, Is.EqualTo((decimal)hours));

    [Test]
    public void What_says_no_length_adds_nothing_and_is_counted_apart()
    {
        var hours = Hours(Help(Modality.GroupTherapy, 1, FrequencyUnit.Week, null), Help(Modality.IndividualCounseling, 1, FrequencyUnit.Week, 50), Help(Modality.PeerSupport, 1, FrequencyUnit.Week, null));

        Assert.That((hours.MinutesPerWeek, hours.WithoutLength), Is.EqualTo((50m, 1)));
    }

    [Test]
    public void A_group_that_serves_two_objectives_takes_place_once()
    {
        var group = new Group(Guid.NewGuid(), "G1", "Group", GroupKind.Therapy, null, new GroupLeadership(null), null).WithKey();
        var plan = Plan(Help(Modality.GroupTherapy, 3, FrequencyUnit.Week, 90) with { Group = group });
        plan.AddIntervention(plan.AddObjective(plan.Goals.Single(), "Take part", "8 of 10", Day), Help(Modality.GroupTherapy, 1, FrequencyUnit.Week, 90) with { Group = group });

        Assert.That(PlanHours.Of(plan, Day, _ => true).HoursPerWeek, Is.EqualTo(4.5m));
    }

    [TestCase(-1, 0)]
    [TestCase(0, 60)]
    [TestCase(10, 60)]
    [TestCase(11, 0)]
    public void An_intervention_counts_from_its_first_day_to_its_last(int days, int minutes)
    {
        var plan = Plan(Help(Modality.GroupTherapy, 1, FrequencyUnit.Week, 60) with { From = Day, Until = Day.AddDays(10) });

        Assert.That(PlanHours.Of(plan, Day.AddDays(days), _ => true).MinutesPerWeek, Is.EqualTo((decimal)minutes));
    }

    [Test]
    public void Rule_10_what_the_rule_pack_does_not_count_is_left_out() =>
        Assert.That(PlanHours.Of(Plan(Help(Modality.GroupTherapy, 1, FrequencyUnit.Week, 60)), Day, _ => false).MinutesPerWeek, Is.Zero);

    [TestCase(0)]
    [TestCase(1441)]
    public void A_length_is_a_part_of_a_day(int minutes) =>
        Assert.That(() => Plan(Help(Modality.GroupTherapy, 1, FrequencyUnit.Week, minutes)), Breaks.Rule("intervention.minutes"));

    private static InterventionDetails Help(Modality modality, int times, FrequencyUnit unit, int? minutes) => new(modality, "As agreed", new Frequency(times, unit), Minutes: minutes);

    private static PlanHours Hours(params InterventionDetails[] help) => PlanHours.Of(Plan(help), Day, _ => true);

    private static TreatmentPlan Plan(params InterventionDetails[] help)
    {
        var plan = new PlanBuilder().Draft();
        Array.ForEach(help, h => plan.AddIntervention(plan.Objectives.Single(), h));
        return plan;
    }
}
