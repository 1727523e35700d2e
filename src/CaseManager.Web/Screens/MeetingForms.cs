using CaseManager.Application.Paging;
using CaseManager.Application.PeerSupport;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Screens;

/// <summary>The directory with what was searched for.</summary>
public sealed record MeetingListPage(MeetingSearchForm Search, Page<MeetingView> Meetings);

/// <summary>What is searched for in the directory.</summary>
public sealed class MeetingSearchForm
{
    /// <summary>Words of the name and the place.</summary>
    public string? Words { get; set; }

    /// <summary>A day.</summary>
    public DayOfWeek? Day { get; set; }

    /// <summary>Begins at this time or later.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>Begins at this time or earlier.</summary>
    public TimeOnly? Until { get; set; }

    /// <summary>The code of a type.</summary>
    public string? Type { get; set; }

    /// <summary>Whose meetings.</summary>
    public Fellowship? Fellowship { get; set; }

    /// <summary>Those that are off the directory, too.</summary>
    public bool RemovedToo { get; set; }

    /// <summary>What the directory is asked; a day or a fellowship that is none does not matter.</summary>
    public MeetingSearch ToSearch() => new()
    {
        Words = Words,
        Day = Day is { } day && Enum.IsDefined(day) ? day : null,
        From = From,
        Until = Until,
        Type = Type,
        Fellowship = Fellowship is { } fellowship && Enum.IsDefined(fellowship) ? fellowship : null,
        RemovedToo = RemovedToo,
    };
}

/// <summary>What is typed about a meeting that is kept by hand.</summary>
public sealed class MeetingForm
{
    /// <summary>The meeting; null for a new one.</summary>
    [BindNever]
    public Guid? Id { get; set; }

    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>As people call it.</summary>
    public string? Name { get; set; }

    /// <summary>Whose meeting it is.</summary>
    public Fellowship? Fellowship { get; set; }

    /// <summary>The name of another fellowship.</summary>
    public string? FellowshipName { get; set; }

    /// <summary>Its days.</summary>
    public List<DayOfWeek> Days { get; set; } = [];

    /// <summary>When it begins.</summary>
    public TimeOnly? StartsAt { get; set; }

    /// <summary>When it ends.</summary>
    public TimeOnly? EndsAt { get; set; }

    /// <summary>The zone of its times.</summary>
    public string? TimeZoneId { get; set; }

    /// <summary>How one comes to it.</summary>
    public MeetingVenue? Venue { get; set; }

    /// <summary>Codes of its types.</summary>
    public string? Types { get; set; }

    /// <summary>The name of the building.</summary>
    public string? Place { get; set; }

    /// <summary>Street and town.</summary>
    public string? Address { get; set; }

    /// <summary>The part of town.</summary>
    public string? Region { get; set; }

    /// <summary>Where it meets online.</summary>
    public string? Link { get; set; }

    /// <summary>The form of what is known.</summary>
    public static MeetingForm Of(MeetingView meeting) => new()
    {
        Id = meeting.Id,
        Version = meeting.Version,
        Name = meeting.Details.Name,
        Fellowship = meeting.Details.Fellowship,
        FellowshipName = meeting.Details.FellowshipName,
        Days = [.. MeetingDays.Read(meeting.Details.Days)],
        StartsAt = meeting.Details.StartsAt,
        EndsAt = meeting.Details.EndsAt,
        TimeZoneId = meeting.Details.TimeZoneId,
        Venue = meeting.Details.Venue,
        Types = string.Join(", ", MeetingTypes.Read(meeting.Details.Types)),
        Place = meeting.Details.Place,
        Address = meeting.Details.Address,
        Region = meeting.Details.Region,
        Link = meeting.Details.Link,
    };

    /// <summary>The use case it stands for.</summary>
    public SaveMeeting ToCommand(Guid? id) => new()
    {
        MeetingId = id,
        Version = Version,
        Name = Name,
        Fellowship = Fellowship,
        FellowshipName = FellowshipName,
        Days = Days,
        StartsAt = StartsAt,
        EndsAt = EndsAt,
        TimeZoneId = TimeZoneId,
        Types = Types,
        Venue = Venue,
        Place = Place,
        Address = Address,
        Region = Region,
        Link = Link,
    };
}
