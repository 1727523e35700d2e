using CaseManager.Domain.Groups;

namespace CaseManager.Domain.PeerSupport;

/// <summary>What the directory knows of a meeting. There is no place in it for a contact, a phone number, a passcode, a way to pay or a note.</summary>
/// <param name="Name">As its fellowship lists it.</param>
/// <param name="Fellowship">Whose meeting it is.</param>
/// <param name="TimeZoneId">IANA name of the zone that its times are in.</param>
public sealed record MeetingDetails(string Name, Fellowship Fellowship, string TimeZoneId)
{
    /// <summary>The name of another fellowship.</summary>
    public string? FellowshipName { get; init; }

    /// <summary>The days, see <see cref="MeetingDays"/>; empty for a meeting by appointment.</summary>
    public string Days { get; init; } = "";

    /// <summary>When it begins; null where that is agreed on.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>When it ends, on the next day where that lies before the beginning; null where nobody says so.</summary>
    public TimeOnly? EndsAt { get; init; }

    /// <summary>Codes of its types, see <see cref="MeetingTypes"/>.</summary>
    public string Types { get; init; } = "";

    /// <summary>How one comes to it.</summary>
    public MeetingVenue Venue { get; init; }

    /// <summary>The name of the building.</summary>
    public string? Place { get; init; }

    /// <summary>Street and town.</summary>
    public string? Address { get; init; }

    /// <summary>The part of the country that its fellowship lists it under.</summary>
    public string? Region { get; init; }

    /// <summary>Where it meets online, without what stands behind a question mark: passcodes stand there.</summary>
    public string? Link { get; init; }

    /// <summary>Its page on the site of the fellowship, which tells the rest.</summary>
    public string? Page { get; init; }

    /// <summary>What people go by and another list says differently, each with what it was and what it is; links, regions and zones are not among it.</summary>
    public IReadOnlyList<MeetingDifference> DifferencesTo(MeetingDetails next) =>
    [
        .. Differ("name", Name, next.Name),
        .. Differ("days", Days, next.Days),
        .. Differ("begin", $"{StartsAt:HH\\:mm}", $"{next.StartsAt:HH\\:mm}"),
        .. Differ("end", $"{EndsAt:HH\\:mm}", $"{next.EndsAt:HH\\:mm}"),
        .. Differ("types", Types, next.Types),
        .. Differ("place", Place, next.Place),
        .. Differ("address", Address, next.Address),
    ];

    private static IEnumerable<MeetingDifference> Differ(string what, string? was, string? now) => was == now ? [] : [new(what, was, now)];
}

/// <summary>One thing that two lists say differently of a meeting.</summary>
public sealed record MeetingDifference(string What, string? Was, string? Now);
