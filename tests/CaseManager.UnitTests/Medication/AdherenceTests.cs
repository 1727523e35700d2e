using CaseManager.Application.Medication;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;

namespace CaseManager.UnitTests.Medication;

public sealed class AdherenceTests
{
    private static readonly DateOnly First = new(2026, 3, 1);
    private static readonly Guid Order = Guid.NewGuid();

    [Test]
    public void Days_that_two_doses_share_count_once()
    {
        var adherence = Of([Days(1, 10)], [Days(1, 5), Days(4, 6), Days(6, 6)], today: 11);

        Assert.That((adherence.DaysCovered, adherence.DaysPrescribed, adherence.Percent), Is.EqualTo((6, 10, (decimal?)60.0m)));
    }

    [Test]
    public void Days_that_two_orders_share_count_once() =>
        Assert.That(Of([Days(1, 10), Days(8, 20)], [Days(1, 20)], today: 21).DaysPrescribed, Is.EqualTo(20));

    [Test]
    public void Days_after_a_stop_and_days_to_come_count_nowhere()
    {
        Assert.That(Of([Days(1, 5)], [Days(1, 9)], today: 30), Has.Property("DaysCovered").EqualTo(5).And.Property("DaysPrescribed").EqualTo(5));
        Assert.That(Of([Days(1, 30)], [Days(1, 28)], today: 10), Has.Property("DaysCovered").EqualTo(10).And.Property("DaysPrescribed").EqualTo(10), "a supply reaches behind today");
    }

    [Test]
    public void Today_counts_from_when_something_is_recorded_for_it()
    {
        Assert.That(Of([Days(1, 10)], [Days(1, 9)], today: 10).DaysPrescribed, Is.EqualTo(9), "nothing is recorded yet");
        Assert.That(Of([Days(1, 10)], [Days(1, 9)], today: 10, isTodayRecorded: true), Has.Property("DaysCovered").EqualTo(9).And.Property("DaysPrescribed").EqualTo(10), "it was missed");
        Assert.That(Of([Days(1, 10)], [Days(1, 10)], today: 10).DaysPrescribed, Is.EqualTo(10));
    }

    [Test]
    public void Where_no_day_was_prescribed_there_is_no_percentage()
    {
        Assert.That(Of([], [Days(1, 3)], today: 10), Is.EqualTo(Adherence.None));
        Assert.That(Adherence.None.Percent, Is.Null);
        Assert.That(Of([Days(1, 5)], [], today: 1).Percent, Is.Null, "it begins today");
    }

    [TestCase(1, 3, 33.3)]
    [TestCase(2, 3, 66.7)]
    [TestCase(1, 8, 12.5)]
    [TestCase(1, 16, 6.3)]
    public void A_percentage_has_one_decimal_half_away_from_zero(int covered, int prescribed, decimal percent) =>
        Assert.That(Of([Days(1, prescribed)], [Days(1, covered)], today: 100).Percent, Is.EqualTo(percent));

    // Covered up to day 10, and again from the day after the gap.
    [TestCase(7, 0)]
    [TestCase(8, 1)]
    public void A_gap_of_more_than_seven_days_is_shown(int days, int gaps)
    {
        var adherence = Of([Days(1, 40)], [Days(1, 10), Days(11 + days, 40)], today: 41);

        Assert.That(adherence.Gaps, Has.Count.EqualTo(gaps));
        Assert.That(adherence.DaysInARow, Is.EqualTo(gaps == 0 ? 40 : 30 - days));
    }

    [Test]
    public void Gaps_lie_at_the_beginning_between_and_at_the_end()
    {
        var adherence = Of([Days(1, 60)], [Days(9, 20), Days(31, 40)], today: 61);

        Assert.That(adherence.Gaps.Select(g => (g.From, g.To)), Is.EqualTo(new[] { (Day(1), Day(8)), (Day(21), Day(30)), (Day(41), Day(60)) }));
    }

    [Test]
    public void Days_between_two_orders_are_a_gap_and_not_prescribed()
    {
        var adherence = Of([Days(1, 10), Days(20, 30)], [Days(1, 10), Days(20, 30)], today: 31);

        Assert.That((adherence.DaysPrescribed, adherence.Percent, adherence.Gaps.Single().Days), Is.EqualTo((21, (decimal?)100m, 9)));
    }

    [Test]
    public void After_the_last_order_was_stopped_no_gap_begins() =>
        Assert.That(Of([Days(1, 10)], [Days(1, 10)], today: 300).Gaps, Is.Empty);

    [TestCase(179, false)]
    [TestCase(180, true)]
    [TestCase(181, true)]
    public void Continuity_is_180_days(int days, bool isContinuous) =>
        Assert.That(Of([Days(1, 400)], [Days(1, days)], today: 401).IsContinuous, Is.EqualTo(isContinuous));

    [Test]
    public void Short_breaks_do_not_end_continuity_and_long_ones_do()
    {
        Assert.That(Of([Days(1, 190)], [Days(1, 90), Days(98, 190)], today: 191).DaysInARow, Is.EqualTo(190));
        Assert.That(Of([Days(1, 190)], [Days(1, 90), Days(99, 190)], today: 191).DaysInARow, Is.EqualTo(92));
    }

    [Test]
    public void A_leap_day_is_a_day()
    {
        var whole = new Period(new DateOnly(2028, 1, 1), new DateOnly(2028, 12, 31));

        Assert.That(Adherence.Of([whole], [whole], new DateOnly(2029, 1, 1), false), Has.Property("DaysCovered").EqualTo(366).And.Property("DaysPrescribed").EqualTo(366));
    }

    [Test]
    public void An_order_ends_with_the_stay_and_one_as_needed_prescribes_no_day()
    {
        var span = new OrderSpan(Order, DoseFrequency.Daily, Day(1), null);
        DoseSpan[] doses = [new(Order, DoseKind.Observed, Day(1), Day(1), Day(1)), new(Order, DoseKind.Missed, Day(2), null, null)];

        Assert.That(AdherenceCount.Of([span], doses, Day(4), Day(30)), Has.Property("DaysCovered").EqualTo(1).And.Property("DaysPrescribed").EqualTo(4));
        Assert.That(AdherenceCount.Of([span], doses, null, Day(2)).DaysPrescribed, Is.EqualTo(2), "today's dose was missed");
        Assert.That(AdherenceCount.Of([span with { Frequency = DoseFrequency.AsNeeded }], doses, null, Day(30)), Is.EqualTo(Adherence.None));
        Assert.That(AdherenceCount.Of([span], doses, null, Day(30), new Period(Day(2), Day(10))), Has.Property("DaysCovered").EqualTo(0).And.Property("DaysPrescribed").EqualTo(9));
    }

    private static Adherence Of(Period[] prescribed, Period[] covered, int today, bool isTodayRecorded = false) => Adherence.Of(prescribed, covered, Day(today), isTodayRecorded);

    private static Period Days(int from, int to) => new(Day(from), Day(to));

    private static DateOnly Day(int number) => First.AddDays(number - 1);
}
