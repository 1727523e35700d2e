using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.UnitTests.Episodes;

public sealed class LevelStretchTests
{
    private static readonly AsamLevel Outpatient = new("1.5");
    private static readonly AsamLevel Intensive = new("2.1");
    private static readonly AsamLevel Partial = new("2.5");
    private static readonly Period June = new(Day(1), Day(30));

    [Test]
    public void A_stay_without_a_level_of_its_own_is_at_that_of_its_program()
    {
        Assert.That(LevelStretch.Of(June, [], Intensive), Is.EqualTo([new LevelStretch(June, Intensive)]));
        Assert.That(LevelStretch.Of(June, [], null), Is.EqualTo([new LevelStretch(June, null)]));
    }

    [Test]
    public void From_the_day_of_a_step_the_stay_is_at_the_level_that_it_says() =>
        Assert.That(LevelStretch.Of(June, [(Day(10), Partial), (Day(20), Outpatient)], Intensive), Is.EqualTo(
        [
            new LevelStretch(new(Day(1), Day(9)), Intensive), new LevelStretch(new(Day(10), Day(19)), Partial), new LevelStretch(new(Day(20), Day(30)), Outpatient),
        ]));

    [Test]
    public void Steps_before_the_days_and_on_the_first_of_them_hold_from_the_first_on_and_later_ones_not_yet() =>
        Assert.That(LevelStretch.Of(June, [(new(2026, 5, 1), Outpatient), (Day(1), Partial), (new(2026, 7, 1), Outpatient)], Intensive), Is.EqualTo([new LevelStretch(June, Partial)]));

    [Test]
    public void Of_several_steps_on_one_day_the_last_holds_and_a_step_to_the_same_level_divides_nothing() =>
        Assert.That(LevelStretch.Of(June, [(Day(10), Partial), (Day(10), Outpatient), (Day(15), Outpatient)], Intensive), Is.EqualTo(
        [
            new LevelStretch(new(Day(1), Day(9)), Intensive), new LevelStretch(new(Day(10), Day(30)), Outpatient),
        ]));

    private static DateOnly Day(int day) => new(2026, 6, day);
}
