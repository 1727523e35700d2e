using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Episodes;

public sealed class RecordedStayTests
{
    private static readonly DateOnly Day = Days.Monday;
    private static readonly StepMoment Now = new(Day.AddDays(30), new TimeOnly(12, 0));

    [Test]
    public void What_was_recorded_elsewhere_has_steps_that_nobody_entered_and_is_not_changed_by_hand()
    {
        var stay = Recorded(new StepMoment(Day, new TimeOnly(9, 30)));
        stay.EndAsRecorded(new StepMoment(Day.AddDays(9)), new DischargeDetails(DischargeReason.Completed), Now);

        Assert.That(stay.Steps.Select(s => (s.Number, s.Kind, s.Moment, s.By)), Is.EqualTo(new[]
        {
            (1, StepKind.Admitted, new StepMoment(Day, new TimeOnly(9, 30)), (string?)null), (2, StepKind.Discharged, new StepMoment(Day.AddDays(9)), null),
        }));
        Assert.That((stay.IsChangedByHand, stay.Version, stay.DischargedOn), Is.EqualTo((false, 1, (DateOnly?)Day.AddDays(9))));
        Assert.That(stay.Steps.Last().Discharge!.Reason, Is.EqualTo(DischargeReason.Completed));
    }

    [Test]
    public void It_does_not_follow_the_rows_of_a_history()
    {
        var stay = Recorded(new StepMoment(Day));

        Assert.That(stay.FollowsHistory, Is.False);
        Assert.That(() => stay.FollowHistory(Day, Day.AddDays(1)), Breaks.Rule("episode.not-imported"));
        Assert.That(new Episode(Guid.NewGuid(), Guid.NewGuid(), Day, Day, Guid.NewGuid()).FollowsHistory, Is.True);
    }

    [Test]
    public void Of_an_end_only_the_day_may_be_known()
    {
        var stay = Recorded(new StepMoment(Day));
        stay.EndAsRecorded(new StepMoment(Day), null, Now);

        Assert.That(stay.Steps.Last().Discharge, Is.Null);
    }

    [Test]
    public void The_rules_of_a_stay_hold_for_it_as_well()
    {
        Assert.That(() => Recorded(new StepMoment(Now.On.AddDays(1))), Breaks.Rule("episode.future", "On"));
        Assert.That(() => Recorded(new StepMoment(Now.On, new TimeOnly(12, 1))), Breaks.Rule("episode.future", "At"));
        Assert.That(() => Recorded(new StepMoment(Day), Day.AddDays(1)), Breaks.Rule("episode.before-birth", "On"));
        Assert.That(() => Recorded(new StepMoment(Day)).EndAsRecorded(new StepMoment(Day.AddDays(-1)), null, Now), Breaks.Rule("episode.before-admission", "On"));
        Assert.That(() => Recorded(new StepMoment(Day)).EndAsRecorded(new StepMoment(Now.On.AddDays(1)), null, Now), Breaks.Rule("episode.future", "On"));
        Assert.That(() => Recorded(new StepMoment(Day), told: new(new StepMoment(Day)) { Items = new() { NotInLaborForce = NotInLaborForce.Student } }), Breaks.Rule("admission.not-in-labor-force"));
        Assert.That(() => Recorded(new StepMoment(Day), Day.AddYears(-20), new(new StepMoment(Day)) { Substances = [new(Substance.Alcohol, FirstUse: NumberRange.Exactly(21))] }),
            Breaks.Rule("substance.age", "Substances[0].FirstUse"));
    }

    private static Episode Recorded(StepMoment moment, DateOnly? born = null, AdmissionRecord? told = null) =>
        Episode.Recorded(Guid.NewGuid(), born, Guid.NewGuid(), told ?? new AdmissionRecord(moment), null, Now, Guid.NewGuid());
}
