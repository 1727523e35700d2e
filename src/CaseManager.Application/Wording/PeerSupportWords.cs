using CaseManager.Application.PeerSupport;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Application.Wording;

/// <summary>Words of peer support outside of the center.</summary>
public static class PeerSupportWords
{
    /// <summary>Where a meeting was that the center recorded.</summary>
    public const string OnSite = "At the center";

    /// <summary>Where one was that the client tells of.</summary>
    public const string Told = "Outside, as told";

    /// <summary>How one comes to a meeting.</summary>
    public static string Words(this MeetingVenue venue) => venue switch
    {
        MeetingVenue.InPerson => "In person",
        MeetingVenue.Online => "Online",
        MeetingVenue.Hybrid => "In person or online",
        MeetingVenue.Inactive => "Does not meet for now",
        _ => throw new ArgumentOutOfRangeException(nameof(venue), venue, null),
    };

    /// <summary>How it is known that a client was at a meeting.</summary>
    public static string Words(this PeerSupportVerification verification) => verification switch
    {
        PeerSupportVerification.SelfReport => "Self-report",
        PeerSupportVerification.SignedSlip => "Signed slip",
        PeerSupportVerification.OnlineCertificate => "Online certificate",
        PeerSupportVerification.StaffEscorted => "Staff came along",
        _ => throw new ArgumentOutOfRangeException(nameof(verification), verification, null),
    };

    /// <summary>Days and times of a meeting, such as <c>Mondays and Thursdays, 19:00–20:30</c>.</summary>
    public static string When(this MeetingDetails meeting)
    {
        var days = MeetingDays.Read(meeting.Days).Select(d => $"{d}s").ToList();
        var on = days.Count switch
        {
            0 => "By appointment",
            1 => days[0],
            MeetingDays.MaxLength => "Every day",
            _ => $"{string.Join(", ", days.SkipLast(1))} and {days[^1]}",
        };
        return meeting.StartsAt is not { } start ? on : meeting.EndsAt is not { } end ? $"{on}, {start:HH\\:mm}" : $"{on}, {start:HH\\:mm}–{end:HH\\:mm}";
    }

    /// <summary>The fellowship of a meeting.</summary>
    public static string Whose(this MeetingDetails meeting) => meeting.FellowshipName ?? meeting.Fellowship.Words();

    /// <summary>The fellowship of a meeting that a client was at.</summary>
    public static string Whose(this PeerSupportFact fact) => fact.FellowshipName ?? fact.Fellowship?.Words() ?? Wording.Words.None;

    /// <summary>The client's choice, and the secular alternative that was offered (rule 4).</summary>
    public static string Words(this PeerSupportChoiceView choice) =>
        $"{choice.ChosenName ?? choice.Chosen.Words()}; secular alternative offered: {choice.AlternativeName ?? choice.Alternative.Words()}";
}
