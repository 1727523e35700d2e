using CaseManager.Domain.Common;

namespace CaseManager.Domain.Centers;

/// <summary>A day on the holiday calendar of a site; business-day clocks leave it out.</summary>
public sealed class SiteHoliday : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 80;

    /// <summary>First year of the calendar.</summary>
    public const int FirstYear = 2000;

    /// <summary>Last year of the calendar.</summary>
    public const int LastYear = 2100;

    private SiteHoliday() => Name = "";

    internal SiteHoliday(DateOnly date, string name)
    {
        RequireYear(date.Year, nameof(Date));
        Date = date;
        Name = Require.Text(name, nameof(Name), NameLength);
    }

    /// <summary>The site.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>The day, in the site's zone.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What is celebrated.</summary>
    public string Name { get; private set; }

    /// <exception cref="RuleViolationException"><c>site.holiday-date</c>.</exception>
    internal static void RequireYear(int year, string field) =>
        Require.That(year is >= FirstYear and <= LastYear, "site.holiday-date", $"The calendar reaches from {FirstYear} to {LastYear}.", field);
}
