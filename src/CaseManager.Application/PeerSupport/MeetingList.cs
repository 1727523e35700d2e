using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PeerSupport;

/// <summary>What somebody looks for in the directory; what is null does not matter.</summary>
public sealed record MeetingSearch
{
    /// <summary>Words of the name and the place.</summary>
    public string? Words { get; init; }

    /// <summary>A day, in the zone of the meeting.</summary>
    public DayOfWeek? Day { get; init; }

    /// <summary>Begins at this time or later.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>Begins at this time or earlier.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>The code of a type.</summary>
    public string? Type { get; init; }

    /// <summary>Whose meetings.</summary>
    public Fellowship? Fellowship { get; init; }

    /// <summary>Those that are off the directory, too.</summary>
    public bool RemovedToo { get; init; }
}

/// <summary>A meeting as the directory shows it.</summary>
public sealed record MeetingView(Guid Id, int Version, MeetingDetails Details, string? Source, bool IsRemoved)
{
    /// <summary>Whether it is kept by hand.</summary>
    public bool IsByHand => Source is null;
}

/// <summary>The directory of meetings outside of the center. It is public, and the same for everybody.</summary>
public sealed class MeetingList(ICaseManagerDb db, IMeetingTypes types) : IReader
{
    private const int SearchLength = 100;
    private const int MostWords = 8;

    /// <summary>A page of those that match: by day and time, those by appointment last.</summary>
    public Task<Page<MeetingView>> PageAsync(MeetingSearch search, PageRequest page, CancellationToken cancellationToken)
    {
        var meetings = Matching(search);
        var ordered = search.Day is null
            ? meetings.OrderBy(m => m.Days == "").ThenBy(m => m.Days).ThenBy(m => m.StartsAt).ThenBy(m => m.Name).ThenBy(m => m.MatchKey)
            : meetings.OrderBy(m => m.StartsAt).ThenBy(m => m.Name).ThenBy(m => m.MatchKey);
        return Views(ordered).PageAsync(page, cancellationToken);
    }

    /// <summary>One meeting; null where it is not there.</summary>
    public Task<MeetingView?> FindAsync(Guid id, CancellationToken cancellationToken) => Views(db.Meetings.AsNoTracking().Where(m => m.Id == id)).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<Meeting> Matching(MeetingSearch search)
    {
        var meetings = db.Meetings.AsNoTracking();
        foreach (var word in SearchText.Words(search.Words is { Length: > SearchLength } ? search.Words[..SearchLength] : search.Words).Take(MostWords))
        {
            meetings = meetings.Where(m => m.SearchKey.Contains(word));
        }

        if (search.Day is { } day)
        {
            var digit = MeetingDays.DigitOf(day).ToString();
            meetings = meetings.Where(m => m.Days.Contains(digit));
        }

        if (search.Type is { Length: > 0 and <= MeetingTypes.CodeLength })
        {
            var code = MeetingTypes.Marked(types.Canonical(search.Type));
            meetings = meetings.Where(m => m.Types.Contains(code));
        }

        return meetings.Where(m => (search.RemovedToo || m.RemovedAt == null) && (search.Fellowship == null || m.Fellowship == search.Fellowship)
            && (search.From == null || m.StartsAt >= search.From) && (search.Until == null || m.StartsAt <= search.Until));
    }

    private static IQueryable<MeetingView> Views(IQueryable<Meeting> meetings) => meetings.Select(m => new MeetingView(
        m.Id, m.Version,
        new MeetingDetails(m.Name, m.Fellowship, m.TimeZoneId)
        {
            FellowshipName = m.FellowshipName, Days = m.Days, StartsAt = m.StartsAt, EndsAt = m.EndsAt, Types = m.Types, Venue = m.Venue, Place = m.Place, Address = m.Address, Region = m.Region,
            Link = m.Link, Page = m.Page,
        },
        m.Source, m.RemovedAt != null));
}
