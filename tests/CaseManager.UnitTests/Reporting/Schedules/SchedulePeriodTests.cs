using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.UnitTests.Reporting.Schedules;

public sealed class SchedulePeriodTests
{
    [TestCase(SchedulePeriod.Yesterday, "2026-03-01 to 2026-03-01")]
    [TestCase(SchedulePeriod.Last7Days, "2026-02-23 to 2026-03-01")]
    [TestCase(SchedulePeriod.LastWeek, "2026-02-23 to 2026-03-01")]
    [TestCase(SchedulePeriod.LastMonth, "2026-02-01 to 2026-02-28")]
    [TestCase(SchedulePeriod.Last30Days, "2026-01-31 to 2026-03-01")]
    [TestCase(SchedulePeriod.Last90Days, "2025-12-02 to 2026-03-01")]
    [TestCase(SchedulePeriod.MonthToDate, "2026-03-01 to 2026-03-02")]
    public void Each_period_has_its_days_as_seen_from_a_Monday(SchedulePeriod period, string days) =>
        Assert.That(period.On(new DateOnly(2026, 3, 2)).ToString(), Is.EqualTo(days));

    [Test]
    public void In_the_middle_of_a_week_last_week_is_the_one_that_is_over() =>
        Assert.That(SchedulePeriod.LastWeek.On(new DateOnly(2026, 3, 8)).ToString(), Is.EqualTo("2026-02-23 to 2026-03-01"), "a Sunday belongs to the week before the next Monday");

    [Test]
    public void On_the_first_of_a_month_this_month_is_that_day_and_last_month_may_be_of_another_year()
    {
        Assert.That(SchedulePeriod.MonthToDate.On(new DateOnly(2026, 1, 1)).ToString(), Is.EqualTo("2026-01-01 to 2026-01-01"));
        Assert.That(SchedulePeriod.LastMonth.On(new DateOnly(2026, 1, 1)).ToString(), Is.EqualTo("2025-12-01 to 2025-12-31"));
    }
}
