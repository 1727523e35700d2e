using CaseManager.Domain.Common;

namespace CaseManager.Domain.Centers;

/// <summary>The holidays of the United States by 5 U.S.C. 6103, as offices observe them: on the Friday before a Saturday, on the Monday after a Sunday.</summary>
public static class FederalHolidays
{
    // Juneteenth National Independence Day Act, Public Law 117-17 of June 17, 2021.
    private const int FirstJuneteenth = 2021;

    /// <summary>The days of a year on which offices are closed, in order. New Year's Day of the next year is among them where it is observed on December 31.</summary>
    /// <exception cref="RuleViolationException"><c>site.holiday-date</c>: the calendar does not reach to that year.</exception>
    public static IReadOnlyList<(DateOnly Date, string Name)> Of(int year)
    {
        SiteHoliday.RequireYear(year, "Year");
        return [.. InLaw(year).Append((new DateOnly(year + 1, 1, 1), "New Year’s Day")).Select(Observed).Where(h => h.Date.Year == year).OrderBy(h => h.Date)];
    }

    private static IEnumerable<(DateOnly Date, string Name)> InLaw(int year)
    {
        yield return (new(year, 1, 1), "New Year’s Day");
        yield return (Nth(3, DayOfWeek.Monday, year, 1), "Birthday of Martin Luther King, Jr.");
        yield return (Nth(3, DayOfWeek.Monday, year, 2), "Washington’s Birthday");
        // The last Monday of May is a week before the first of June.
        yield return (Nth(1, DayOfWeek.Monday, year, 6).AddDays(-7), "Memorial Day");
        if (year >= FirstJuneteenth)
        {
            yield return (new(year, 6, 19), "Juneteenth");
        }

        yield return (new(year, 7, 4), "Independence Day");
        yield return (Nth(1, DayOfWeek.Monday, year, 9), "Labor Day");
        yield return (Nth(2, DayOfWeek.Monday, year, 10), "Columbus Day");
        yield return (new(year, 11, 11), "Veterans Day");
        yield return (Nth(4, DayOfWeek.Thursday, year, 11), "Thanksgiving Day");
        yield return (new(year, 12, 25), "Christmas Day");
    }

    private static DateOnly Nth(int number, DayOfWeek day, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)day - (int)first.DayOfWeek + 7) % 7) + (7 * (number - 1)));
    }

    private static (DateOnly Date, string Name) Observed((DateOnly Date, string Name) holiday) => holiday.Date.DayOfWeek switch
    {
        DayOfWeek.Saturday => (holiday.Date.AddDays(-1), $"{holiday.Name} (observed)"),
        DayOfWeek.Sunday => (holiday.Date.AddDays(1), $"{holiday.Name} (observed)"),
        _ => holiday,
    };
}
