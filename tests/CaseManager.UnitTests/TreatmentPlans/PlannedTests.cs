using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;
using FsCheck;

namespace CaseManager.UnitTests.TreatmentPlans;

public sealed class PlannedTests
{
    [Test]
    public void Rule_9_planned_is_frequency_times_days_by_seven()
    {
        var tenDays = new Period(Days.Monday, Days.Monday.AddDays(9));

        Assert.That(Planned(new Frequency(3, FrequencyUnit.Week), tenDays), Is.EqualTo(4.3m));
        Assert.That(Planned(new Frequency(1, FrequencyUnit.Day), tenDays), Is.EqualTo(10m));
    }

    [Test]
    public void Rule_9_a_monthly_frequency_goes_by_calendar_month_pro_rata()
    {
        var middleOfFebruaryToMiddleOfMarch = new Period(new DateOnly(2026, 2, 15), new DateOnly(2026, 3, 15));

        // 4 × (14/28 + 15/31) = 3.935…
        Assert.That(Planned(new Frequency(4, FrequencyUnit.Month), middleOfFebruaryToMiddleOfMarch), Is.EqualTo(3.9m));
    }

    [Test]
    public void Rule_9_planned_has_one_decimal_half_away_from_zero()
    {
        var quarterOfFebruary = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 7));

        Assert.That(Planned(new Frequency(1, FrequencyUnit.Month), quarterOfFebruary), Is.EqualTo(0.3m));
    }

    [Test]
    public void Rule_9_each_stretch_counts_at_the_frequency_that_held_then()
    {
        var first = (new Frequency(2, FrequencyUnit.Week), new Period(Days.Monday, Days.Monday.AddDays(6)));
        var second = (new Frequency(1, FrequencyUnit.Week), new Period(Days.Monday.AddDays(7), Days.Monday.AddDays(13)));

        Assert.That(PlannedDelivered.Planned([first, second]), Is.EqualTo(3m));
    }

    [Test]
    public void Nothing_is_planned_where_plan_and_intervention_were_never_active() =>
        Assert.That(PlannedDelivered.Planned([]), Is.Zero);

    [Test]
    public void What_serves_several_interventions_is_planned_as_often_as_the_one_says_that_asks_for_it_most_often()
    {
        var (once, twice) = (new Frequency(1, FrequencyUnit.Week), new Frequency(2, FrequencyUnit.Week));
        (Frequency, Period)[] stretches = [(once, Weeks(0, 3)), (twice, Weeks(2, 5)), (once, Weeks(7, 7))];

        var shared = PlannedDelivered.Shared(stretches);

        Assert.That(shared, Is.EqualTo(new[] { (once, Weeks(0, 1)), (twice, Weeks(2, 5)), (once, Weeks(7, 7)) }));
        Assert.That(PlannedDelivered.Planned(shared), Is.EqualTo(2 + 8 + 1));
        Assert.That(PlannedDelivered.Shared([.. stretches.Reverse()]), Is.EqualTo(shared), "whichever stands first in the plan");
    }

    [Test]
    public void Alike_interventions_that_share_a_session_plan_it_once()
    {
        var twice = new Frequency(2, FrequencyUnit.Week);

        Assert.That(PlannedDelivered.Shared([(twice, Weeks(0, 2)), (twice, Weeks(1, 3))]), Is.EqualTo(new[] { (twice, Weeks(0, 3)) }));
        Assert.That(PlannedDelivered.Shared([]), Is.Empty);
    }

    [FsCheck.NUnit.Property]
    public bool Rule_9_a_period_cut_in_two_plans_as_much_as_the_whole(FrequencyUnit unit, byte start, PositiveInt first, PositiveInt second)
    {
        var frequency = new Frequency(2, unit);
        var from = Days.Monday.AddDays(start);
        var cut = from.AddDays(first.Get);
        var end = cut.AddDays(second.Get);

        var parts = frequency.PlannedIn(new Period(from, cut)) + frequency.PlannedIn(new Period(cut.AddDays(1), end));

        return Math.Abs(parts - frequency.PlannedIn(new Period(from, end))) < 0.000001m;
    }

    [FsCheck.NUnit.Property]
    public bool Rule_9_whole_months_plan_the_monthly_frequency_exactly(byte offset, byte months)
    {
        var from = new DateOnly(2020, 1, 1).AddMonths(offset);

        return Planned(new Frequency(3, FrequencyUnit.Month), new Period(from, from.AddMonths(months + 1).AddDays(-1))) == 3 * (months + 1);
    }

    [TestCase(0)]
    [TestCase(32)]
    [TestCase(-1)]
    public void A_frequency_lies_between_1_and_31(int times) =>
        Assert.That(() => new Frequency(times, FrequencyUnit.Month), Breaks.Rule("frequency.times"));

    private static decimal Planned(Frequency frequency, Period days) => PlannedDelivered.Planned([(frequency, days)]);

    private static Period Weeks(int first, int last) => new(Days.Monday.AddDays(7 * first), Days.Monday.AddDays((7 * last) + 6));
}
