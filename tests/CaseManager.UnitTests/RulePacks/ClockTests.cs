using System.Globalization;
using CaseManager.Domain.RulePacks;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.RulePacks;

public sealed class ClockTests
{
    private static readonly HashSet<DateOnly> Holidays = [new(2026, 7, 3), new(2026, 9, 7), new(2026, 12, 25)];

    [TestCase("2026-03-01", 14, "2026-03-15")]
    [TestCase("2026-03-01", 0, "2026-03-01")]
    [TestCase("2024-02-20", 14, "2024-03-05", TestName = "{m} over a leap day")]
    [TestCase("2026-02-20", 14, "2026-03-06", TestName = "{m} over a February without one")]
    public void Calendar_days_count_each_day(string start, int amount, string due) =>
        Assert.That(Due(ClockUnit.CalendarDays, amount, start), Is.EqualTo(On(due)));

    [TestCase("2026-03-02", 3, "2026-03-05", TestName = "{m}: from a Monday")]
    [TestCase("2026-03-06", 1, "2026-03-09", TestName = "{m}: a Friday leads to Monday")]
    [TestCase("2026-03-07", 1, "2026-03-09", TestName = "{m}: a Saturday leads to Monday")]
    [TestCase("2026-03-07", 0, "2026-03-07", TestName = "{m}: none is the day itself")]
    [TestCase("2026-07-02", 1, "2026-07-06", TestName = "{m}: over a holiday on a Friday")]
    [TestCase("2026-09-04", 1, "2026-09-08", TestName = "{m}: over a holiday on a Monday")]
    [TestCase("2026-12-24", 3, "2026-12-30", TestName = "{m}: over a holiday and a weekend")]
    public void Business_days_skip_weekends_and_holidays_of_the_site(string start, int amount, string due) =>
        Assert.That(Due(ClockUnit.BusinessDays, amount, start), Is.EqualTo(On(due)));

    [TestCase("2026-01-31", 1, "2026-02-28")]
    [TestCase("2024-01-31", 1, "2024-02-29")]
    [TestCase("2026-01-31", 3, "2026-04-30")]
    [TestCase("2024-02-29", 12, "2025-02-28")]
    [TestCase("2026-03-15", 1, "2026-04-15")]
    public void Months_end_with_the_month_where_it_is_shorter(string start, int amount, string due) =>
        Assert.That(Due(ClockUnit.Months, amount, start), Is.EqualTo(On(due)));

    [TestCase(1, "2026-03-02", TestName = "{m}: the day of admission is the first")]
    [TestCase(2, "2026-03-04", TestName = "{m}: two services of one day are one day")]
    [TestCase(3, "2026-03-09", TestName = "{m}: in any order")]
    [TestCase(4, null, TestName = "{m}: nothing is due before there were so many")]
    public void Service_days_count_days_on_which_the_client_was_served(int amount, string? due)
    {
        DateOnly[] served = [new(2026, 3, 9), new(2026, 2, 27), new(2026, 3, 4), new(2026, 3, 4), new(2026, 3, 2)];

        Assert.That(new Clock(ClockUnit.ServiceDays, amount).Due(new(2026, 3, 2), new ClockContext { ServiceDates = served }), Is.EqualTo(due is null ? null : On(due)));
    }

    [TestCase(1, 2, 28, "2026-03-15")]
    [TestCase(1, 2, 29, "2026-03-15", TestName = "{m}: half a day is left out")]
    [TestCase(2, 3, 90, "2026-04-30")]
    [TestCase(1, 2, 1, "2026-03-02", TestName = "{m}: at least a day")]
    [TestCase(1, 2, null, null, TestName = "{m}: nothing is due where the stay is not planned")]
    public void A_part_of_the_planned_stay_is_whole_days(int amount, int of, int? planned, string? due) =>
        Assert.That(new Clock(ClockUnit.PartOfStay, amount, of).Due(new(2026, 3, 1), new ClockContext { PlannedDays = planned }), Is.EqualTo(due is null ? null : On(due)));

    [Test]
    public void A_clock_without_a_fixed_day_makes_nothing_due() => Assert.That(Clock.None.Due(Days.Monday, ClockContext.Empty), Is.Null);

    [TestCase(ClockUnit.None, 1, null)]
    [TestCase(ClockUnit.CalendarDays, -1, null)]
    [TestCase(ClockUnit.CalendarDays, Clock.Longest + 1, null)]
    [TestCase(ClockUnit.CalendarDays, 3, 4)]
    [TestCase(ClockUnit.ServiceDays, 0, null)]
    [TestCase(ClockUnit.Months, 0, null)]
    [TestCase(ClockUnit.PartOfStay, 1, null)]
    [TestCase(ClockUnit.PartOfStay, 3, 2)]
    [TestCase(ClockUnit.PartOfStay, 0, 2)]
    [TestCase((ClockUnit)99, 1, null)]
    public void What_no_clock_can_show_is_refused(ClockUnit unit, int amount, int? of) =>
        Assert.That(() => new Clock(unit, amount, of), Breaks.Rule("rule.clock"));

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Due(ClockUnit unit, int amount, string start) =>
        new Clock(unit, amount).Due(On(start), new ClockContext { Holidays = Holidays });
}
