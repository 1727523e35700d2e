using CaseManager.Domain.Centers;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>What an administrator of the demo center entered: addresses, opening hours, holidays, credentials, supervisors and rooms.</summary>
internal static class DemoSetup
{
    private static readonly Dictionary<string, (string Address, string Weekdays, string? Weekend, string Board, (string Name, int? Seats)[] Rooms)> Places = new()
    {
        ["Riverside"] = ("41 Wharf Street\nRiverside, NY 10999", "08:00-12:30, 13:00-20:30", "10:00-13:00", "New York State Education Department",
            [("Harbor room", 14), ("Pier room", 12), ("Library", 40), ("Office 3", 3)]),
        ["Hilltop"] = ("900 Juniper Road\nHilltop, CO 80999", "24 hours", "24 hours", "Colorado DORA", [("Great room", 35), ("Aspen room", 12), ("Fireside", null)]),
    };

    // Clinical hours a week by level.
    private static readonly Dictionary<string, decimal> Hours = new() { ["2.1"] = 9, ["1.5"] = 2.5m, ["3.5"] = 20, ["2.5"] = 20 };

    /// <summary>A site with its address, hours and the holidays of last year to next year.</summary>
    public static Site Site(Guid centerId, string name, string timeZone, DateOnly today)
    {
        var place = Places[name];
        var site = new Site(centerId, name, timeZone, address: place.Address);
        var weekend = new[] { DayOfWeek.Saturday, DayOfWeek.Sunday };
        site.SetOpeningHours(Enum.GetValues<DayOfWeek>().SelectMany(day => OpeningInterval.Read(day, weekend.Contains(day) ? place.Weekend : place.Weekdays)));
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            site.AddFederalHolidays(year);
        }

        site.AddHoliday(new DateOnly(today.Year, 12, 24), "Christmas Eve");
        return site;
    }

    /// <summary>A program with its level and hours.</summary>
    public static Program Program(Guid siteId, string name, string level) => new(siteId, name, new AsamLevel(level), hoursPerWeek: Hours[level]);

    /// <summary>The rooms of a site.</summary>
    public static IEnumerable<Room> Rooms(Site site) => Places[site.Name].Rooms.Select(r => new Room(site.Id, r.Name, r.Seats));

    /// <summary>The people of a site: each with a number of their board; one credential of each site runs out soon, a second one already has.</summary>
    public static StaffMember Person(Site site, int index, string name, string? credential, bool isIntern, DateOnly today)
    {
        var person = new StaffMember(site.Id, name, isIntern ? credential : null, isIntern);
        if (credential is not null && !isIntern)
        {
            person.AddCredential(credential, $"{credential[0]}{48210 + (index * 137)}", Places[site.Name].Board, index == 1 ? today.AddDays(40) : today.AddMonths(9 + (5 * index)));
        }

        if (index == 2)
        {
            person.AddCredential("CADC", $"A{7120 + index}", "Addiction counselor board", today.AddMonths(-2));
        }

        return person;
    }

    /// <summary>Everybody of a site reports to the first of the list.</summary>
    public static void Supervise(IReadOnlyList<StaffMember> staff)
    {
        foreach (var person in staff.Skip(1))
        {
            person.ReportTo(staff[0].Id, new Dictionary<Guid, Guid>());
        }
    }
}
