using CaseManager.Domain.Common;

namespace CaseManager.Domain.Centers;

/// <summary>A place of the center, with a time zone, opening hours and holidays.</summary>
public sealed class Site : NamedRoot
{
    /// <summary>Longest time zone name, in characters.</summary>
    public const int TimeZoneLength = 64;

    /// <summary>Longest address, in characters.</summary>
    public const int AddressLength = 300;

    private readonly List<SiteHoliday> holidays = [];
    private readonly List<OpeningInterval> openingHours = [];

    private Site() => (NameKey, TimeZoneId) = ("", "");

    /// <exception cref="RuleViolationException">A text is missing or too long, or the zone is not known (<c>site.time-zone</c>).</exception>
    public Site(Guid centerId, string name, string timeZoneId, Guid? importBatchId = null, string? address = null)
        : this()
    {
        CenterId = centerId;
        Set(name, timeZoneId, address);
        ImportBatchId = importBatchId;
    }

    /// <summary>The center it belongs to.</summary>
    public Guid CenterId { get; private set; }

    /// <summary>What must be unique of the name, see <see cref="TextKey"/>.</summary>
    public string NameKey { get; private set; }

    /// <summary>IANA time zone; every local date and time of the site is in it.</summary>
    public string TimeZoneId { get; private set; }

    /// <summary>As on an envelope; null where nobody entered it.</summary>
    public string? Address { get; private set; }

    /// <summary>The import that made it, if one did.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>The clock on its wall.</summary>
    public SiteClock Clock => SiteClock.Of(TimeZoneId);

    /// <summary>Days on which it is closed, or works as on one.</summary>
    public IReadOnlyCollection<SiteHoliday> Holidays => holidays;

    /// <summary>When it is open in a week without a holiday.</summary>
    public IReadOnlyCollection<OpeningInterval> OpeningHours => openingHours;

    /// <summary>Changes what it is called, where it is and which clock it goes by.</summary>
    /// <exception cref="RuleViolationException">As the constructor.</exception>
    public void Change(string name, string timeZoneId, string? address)
    {
        Set(name, timeZoneId, address);
        Changed();
    }

    /// <summary>Puts a holiday of the site's own on its calendar.</summary>
    /// <exception cref="RuleViolationException"><c>site.holiday-taken</c>: the day is one already.</exception>
    public void AddHoliday(DateOnly date, string name)
    {
        var holiday = new SiteHoliday(date, name);
        Require.That(holidays.All(h => h.Date != date), "site.holiday-taken", $"{date:yyyy-MM-dd} is a holiday already. Remove it first to give it another name.", nameof(SiteHoliday.Date));
        holidays.Add(holiday);
        Changed();
    }

    /// <summary>Puts the federal holidays of a year on its calendar, on the days on which they are observed. What is there already stays.</summary>
    /// <returns>How many were missing.</returns>
    /// <exception cref="RuleViolationException"><c>site.holiday-date</c>: the year is out of range.</exception>
    public int AddFederalHolidays(int year)
    {
        var missing = FederalHolidays.Of(year).Where(f => holidays.All(h => h.Date != f.Date)).Select(f => new SiteHoliday(f.Date, f.Name)).ToList();
        holidays.AddRange(missing);
        if (missing.Count > 0)
        {
            Changed();
        }

        return missing.Count;
    }

    /// <summary>Takes a holiday off its calendar.</summary>
    /// <exception cref="RuleViolationException"><c>site.no-holiday</c>: the day is none.</exception>
    public void RemoveHoliday(DateOnly date)
    {
        Require.That(holidays.RemoveAll(h => h.Date == date) > 0, "site.no-holiday", $"{date:yyyy-MM-dd} is not a holiday of this site any more.");
        Changed();
    }

    /// <summary>Says when it is open; a weekday without an interval is closed.</summary>
    /// <exception cref="RuleViolationException"><c>site.opening-hours</c>: two intervals of a day overlap. The field is the name of the day.</exception>
    public void SetOpeningHours(IEnumerable<OpeningInterval> intervals)
    {
        var ordered = intervals.OrderBy(i => i.Day).ThenBy(i => i.Opens).ToList();
        foreach (var (first, second) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.Day == pair.Second.Day))
        {
            Require.That(first.ClosesBefore(second.Opens), "site.opening-hours", "Two of the times overlap. Write each stretch once.", second.Day.ToString());
        }

        openingHours.Clear();
        openingHours.AddRange(ordered);
        Changed();
    }

    private void Set(string name, string timeZoneId, string? address)
    {
        (TimeZoneId, Address) = (SiteClock.Of(timeZoneId).TimeZoneId, Require.OptionalText(address, nameof(Address), AddressLength));
        SetName(name);
        NameKey = TextKey.Of(Name);
    }
}
