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
}
