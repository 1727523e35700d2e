using CaseManager.Domain.Centers;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Centers;

public sealed class FederalHolidaysTests
{
    // As the Office of Personnel Management lists the days on which offices are closed.
    [TestCase(2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [TestCase(2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25")]
    [TestCase(2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25")]
    public void Offices_are_closed_on_the_days_on_which_holidays_are_observed(int year, string days) =>
        Assert.That(string.Join(' ', FederalHolidays.Of(year).Select(h => h.Date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))), Is.EqualTo(days));

    [Test]
    public void A_holiday_on_a_Saturday_is_observed_the_day_before_and_on_a_Sunday_the_day_after()
    {
        Assert.That(Day(2026, "Independence Day (observed)"), Is.EqualTo(new DateOnly(2026, 7, 3)));
        Assert.That(Day(2021, "Independence Day (observed)"), Is.EqualTo(new DateOnly(2021, 7, 5)));
        Assert.That(Day(2025, "Independence Day"), Is.EqualTo(new DateOnly(2025, 7, 4)));
    }

    [Test]
    public void New_Year_on_a_Saturday_is_observed_in_the_year_before()
    {
        Assert.That(FederalHolidays.Of(2021)[^1], Is.EqualTo((new DateOnly(2021, 12, 31), "New Year’s Day (observed)")));
        Assert.That(FederalHolidays.Of(2022)[0].Date, Is.EqualTo(new DateOnly(2022, 1, 17)));
    }

    [Test]
    public void Juneteenth_is_a_federal_holiday_from_2021_on()
    {
        Assert.That(FederalHolidays.Of(2020).Select(h => h.Name), Has.None.StartsWith("Juneteenth"));
        Assert.That(Day(2021, "Juneteenth (observed)"), Is.EqualTo(new DateOnly(2021, 6, 18)));
    }

    [Test]
    public void Thanksgiving_is_the_fourth_Thursday_and_Memorial_Day_the_last_Monday([Range(2000, 2100)] int year)
    {
        Assert.That(Day(year, "Thanksgiving Day"), Has.Property("DayOfWeek").EqualTo(DayOfWeek.Thursday).And.Property("Day").InRange(22, 28));
        Assert.That(Day(year, "Memorial Day"), Has.Property("DayOfWeek").EqualTo(DayOfWeek.Monday).And.Property("Day").InRange(25, 31));
        Assert.That(FederalHolidays.Of(year).Select(h => h.Date), Is.Ordered.And.Unique.And.None.Matches<DateOnly>(d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [TestCase(1999)]
    [TestCase(2101)]
    public void The_calendar_has_ends(int year) => Assert.That(() => FederalHolidays.Of(year), Breaks.Rule("site.holiday-date"));

    private static DateOnly Day(int year, string name) => FederalHolidays.Of(year).Single(h => h.Name == name).Date;
}
