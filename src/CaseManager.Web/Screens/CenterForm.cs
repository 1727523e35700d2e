using CaseManager.Application.Centers;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about the center.</summary>
public sealed class CenterForm
{
    /// <summary>The version that the form was opened with; 0 where there is no center yet.</summary>
    public int Version { get; set; }

    /// <summary>As printed on reports.</summary>
    public string? Name { get; set; }

    /// <summary>What reports are printed on.</summary>
    public Paper Paper { get; set; }
}

/// <summary>What is typed about a site.</summary>
public sealed class SiteForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>As people at the center call it.</summary>
    public string? Name { get; set; }

    /// <summary>IANA time zone.</summary>
    public string? TimeZoneId { get; set; }

    /// <summary>As on an envelope.</summary>
    public string? Address { get; set; }

    /// <summary>For a new site: whether the federal holidays go on its calendar.</summary>
    public bool FederalHolidays { get; set; }

    /// <summary>The form of what is known.</summary>
    public static SiteForm Of(SiteView site) => new() { Version = site.Version, Name = site.Name, TimeZoneId = site.TimeZoneId, Address = site.Address };

    /// <summary>The use case it stands for.</summary>
    public SaveSite ToCommand(Guid? id) => new(id, Version, Name, TimeZoneId, Address, id is null && FederalHolidays);
}

/// <summary>What is typed about opening hours: a line for each weekday.</summary>
public sealed class HoursForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Times of that day; empty for closed.</summary>
    public string? Monday { get; set; }

    /// <inheritdoc cref="Monday"/>
    public string? Tuesday { get; set; }

    /// <inheritdoc cref="Monday"/>
    public string? Wednesday { get; set; }

    /// <inheritdoc cref="Monday"/>
    public string? Thursday { get; set; }

    /// <inheritdoc cref="Monday"/>
    public string? Friday { get; set; }

    /// <inheritdoc cref="Monday"/>
    public string? Saturday { get; set; }

    /// <inheritdoc cref="Monday"/>
    public string? Sunday { get; set; }

    /// <summary>The form of what is known.</summary>
    public static HoursForm Of(SiteView site)
    {
        string On(DayOfWeek day) => SetupWords.Hours(site, day);
        return new()
        {
            Version = site.Version,
            Monday = On(DayOfWeek.Monday),
            Tuesday = On(DayOfWeek.Tuesday),
            Wednesday = On(DayOfWeek.Wednesday),
            Thursday = On(DayOfWeek.Thursday),
            Friday = On(DayOfWeek.Friday),
            Saturday = On(DayOfWeek.Saturday),
            Sunday = On(DayOfWeek.Sunday),
        };
    }

    /// <summary>The use case it stands for.</summary>
    public SetOpeningHours ToCommand(Guid siteId) => new(siteId, Version, new Dictionary<DayOfWeek, string?>
    {
        [DayOfWeek.Monday] = Monday,
        [DayOfWeek.Tuesday] = Tuesday,
        [DayOfWeek.Wednesday] = Wednesday,
        [DayOfWeek.Thursday] = Thursday,
        [DayOfWeek.Friday] = Friday,
        [DayOfWeek.Saturday] = Saturday,
        [DayOfWeek.Sunday] = Sunday,
    });
}

/// <summary>What is typed about a holiday of the site's own.</summary>
public sealed class HolidayForm
{
    /// <summary>The version that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>What is celebrated.</summary>
    public string? Name { get; set; }

    /// <summary>The use case it stands for.</summary>
    public AddHoliday ToCommand(Guid siteId) => new(siteId, Version, Date, Name);
}

/// <summary>What is typed about a program.</summary>
public sealed class ProgramForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>For a new one.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>As people at the site call it.</summary>
    public string? Name { get; set; }

    /// <summary>Edition and code, such as <c>4/2.1</c>; empty for none.</summary>
    public string? AsamLevel { get; set; }

    /// <summary>Planned clinical hours.</summary>
    public decimal? HoursPerWeek { get; set; }

    /// <summary>The form of what is known.</summary>
    public static ProgramForm Of(ProgramView program) => new()
    {
        Version = program.Version,
        Name = program.Name,
        AsamLevel = program.LevelCode is null ? null : $"{program.LevelEdition}/{program.LevelCode}",
        HoursPerWeek = program.HoursPerWeek / 1.00m,
    };

    /// <summary>The use case it stands for.</summary>
    public SaveProgram ToCommand(Guid? id)
    {
        var (edition, code) = AsamLevel?.Split('/', 2) is [var first, var second] && int.TryParse(first, out var number) ? (number, second) : ((int?)null, AsamLevel);
        return new(id, Version, SiteId, Name, string.IsNullOrWhiteSpace(code) ? null : code, edition, HoursPerWeek);
    }
}

/// <summary>What is typed about a licence or certification.</summary>
public class CredentialForm
{
    /// <summary>The version of the person that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Such as LCSW.</summary>
    public string? Kind { get; set; }

    /// <summary>As the issuer numbers it.</summary>
    public string? Number { get; set; }

    /// <summary>Such as a state board.</summary>
    public string? Issuer { get; set; }

    /// <summary>Last day on which it is valid.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>The form of what is known.</summary>
    public static CredentialForm Of(CredentialRow row, int version) =>
        new() { Version = version, Kind = row.Kind, Number = row.Number, Issuer = row.Issuer, ExpiresOn = row.ExpiresOn };

    /// <summary>The use case it stands for.</summary>
    public SaveCredential ToCommand(Guid staffMemberId, Guid? credentialId) => new(staffMemberId, Version, credentialId, Kind, Number, Issuer, ExpiresOn);
}

/// <summary>What is typed about a person.</summary>
public sealed class StaffForm : CredentialForm
{
    /// <summary>Full name.</summary>
    public string? Name { get; set; }

    /// <summary>Where they work.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>In training.</summary>
    public bool IsIntern { get; set; }

    /// <summary>Whom they report to.</summary>
    public Guid? SupervisorId { get; set; }

    /// <summary>The form of what is known.</summary>
    public static StaffForm Of(StaffView person) =>
        new() { Version = person.Version, Name = person.Name, SiteId = person.SiteId, IsIntern = person.IsIntern, SupervisorId = person.SupervisorId };

    /// <summary>The use case it stands for.</summary>
    public SaveStaffMember ToCommand(Guid? id) => new(id, Version, Name, SiteId, IsIntern, SupervisorId)
    {
        Credential = id is null ? new CredentialDetails(Kind, Number, Issuer, ExpiresOn) : null,
    };
}

/// <summary>What is typed about a room.</summary>
public sealed class RoomForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>For a new one.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>As people at the site call it.</summary>
    public string? Name { get; set; }

    /// <summary>People who fit in.</summary>
    public int? Seats { get; set; }

    /// <summary>The form of what is known.</summary>
    public static RoomForm Of(RoomView room) => new() { Version = room.Version, Name = room.Name, Seats = room.Seats };

    /// <summary>The use case it stands for.</summary>
    public SaveRoom ToCommand(Guid? id) => new(id, Version, SiteId, Name, Seats);
}
