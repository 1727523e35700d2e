using CaseManager.Application.Paging;
using CaseManager.Application.PeerSupport;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Web.Screens;

/// <summary>A client's peer support outside of the center.</summary>
/// <param name="Meeting">The meeting of the directory that is being entered.</param>
/// <param name="Entries">A page of the log; null where the page shows only the count and the form.</param>
public sealed record PeerSupportPage(PeerSupportSummary Summary, PeerSupportEntryForm Form, MeetingView? Meeting, Page<PeerSupportRow>? Entries);

/// <summary>The directory, to choose a meeting for a client's log.</summary>
public sealed record PeerSupportMeetingsPage(PeerSupportSummary Summary, MeetingListPage List);

/// <summary>What is typed about a meeting that a client was at.</summary>
public sealed class PeerSupportEntryForm
{
    /// <summary>The day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Whose meeting it was.</summary>
    public Fellowship? Fellowship { get; set; }

    /// <summary>The name of another fellowship.</summary>
    public string? FellowshipName { get; set; }

    /// <summary>When it began.</summary>
    public TimeOnly? StartsAt { get; set; }

    /// <summary>How long it was.</summary>
    public int? Minutes { get; set; }

    /// <summary>Whether it says only that there were some.</summary>
    public bool IsFrequencyUnknown { get; set; }

    /// <summary>Whether the client has a home group.</summary>
    public bool? HasHomeGroup { get; set; }

    /// <summary>Whether the client has a sponsor.</summary>
    public bool? HasSponsor { get; set; }

    /// <summary>How it is known.</summary>
    public PeerSupportVerification Verification { get; set; }

    /// <summary>The meeting of the directory.</summary>
    public Guid? MeetingId { get; set; }

    /// <summary>The form with what is likely: today and the fellowship that the client chose, or the last time of a meeting on the client's own clock.</summary>
    public static PeerSupportEntryForm For(PeerSupportSummary summary, MeetingView? meeting, TimeProvider time)
    {
        var today = summary.Clock.Today(time);
        if (meeting is null)
        {
            return new PeerSupportEntryForm { Date = today, Fellowship = summary.Choice?.Chosen, FellowshipName = summary.Choice?.ChosenName };
        }

        var (date, start) = LastTime(meeting.Details, summary.Clock, today);
        return new PeerSupportEntryForm
        {
            Date = date,
            StartsAt = start,
            Fellowship = meeting.Details.Fellowship,
            FellowshipName = meeting.Details.FellowshipName,
            Minutes = Meeting.MinutesOf(meeting.Details.StartsAt, meeting.Details.EndsAt),
            MeetingId = meeting.Id,
        };
    }

    /// <summary>The use case it stands for.</summary>
    public RecordPeerSupport ToCommand(Guid clientId) => new(clientId)
    {
        Date = Date,
        Fellowship = Fellowship,
        FellowshipName = FellowshipName,
        StartsAt = StartsAt,
        Minutes = Minutes,
        IsFrequencyUnknown = IsFrequencyUnknown,
        HasHomeGroup = HasHomeGroup,
        HasSponsor = HasSponsor,
        Verification = Verification,
        MeetingId = MeetingId,
    };

    private static (DateOnly Date, TimeOnly? Start) LastTime(MeetingDetails meeting, SiteClock clock, DateOnly today)
    {
        if (meeting.StartsAt is not { } start || MeetingDays.LastOn(meeting.Days, today) is not { } day)
        {
            return (today, null);
        }

        var local = clock.ToLocal(SiteClock.Of(meeting.TimeZoneId).ToUtc(day, start));
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
