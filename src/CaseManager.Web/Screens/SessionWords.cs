using System.Globalization;
using CaseManager.Application.Groups;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Web.Screens;

/// <summary>How screens speak of sessions and marks.</summary>
public static class SessionWords
{
    /// <summary>Stands where a client is not marked.</summary>
    public const string NotYet = "Not yet";

    /// <summary>Where a session stands.</summary>
    public static string State(SessionState state, bool isVoided) => isVoided ? "Voided" : state switch
    {
        SessionState.Open => "Open",
        SessionState.Signed => "Signed",
        SessionState.Cancelled => "Cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What is left to do of a session that is over.</summary>
    public static string Words(this UnfinishedSession session) => session.State switch
    {
        UnfinishedState.NotStarted => "Not started",
        UnfinishedState.NotComplete => string.Create(CultureInfo.InvariantCulture, $"Not complete: {session.Waiting} not marked"),
        UnfinishedState.NotSigned => "Not signed",
        UnfinishedState.NoteNotWritten => "Note not written",
        UnfinishedState.NoteNotSigned => "Note not signed",
        UnfinishedState.NoteNotCoSigned => "Note waits for a co-signature",
        _ => throw new ArgumentOutOfRangeException(nameof(session), session.State, null),
    };

    /// <summary>What is done about it.</summary>
    public static string Verb(this UnfinishedSession session) => session.State switch
    {
        UnfinishedState.NotStarted or UnfinishedState.NotComplete => "Take roll call",
        UnfinishedState.NotSigned => "Sign",
        UnfinishedState.NoteNotWritten => "Write the note",
        UnfinishedState.NoteNotSigned or UnfinishedState.NoteNotCoSigned => "Open the note",
        _ => throw new ArgumentOutOfRangeException(nameof(session), session.State, null),
    };

    /// <summary>How long ago a day was.</summary>
    public static string Age(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        <= 0 => "today",
        1 => "yesterday",
        var days => $"{Show.Days(days)} ago",
    };

    /// <summary>What is marked for a client, such as <c>Late, 10 minutes</c> or <c>Excused: Transport</c>.</summary>
    public static string Mark(AttendanceStatus? status, int? minutesMissed, ExcuseReason? reason) =>
        status is not { } marked ? NotYet
        : marked.Words()
            + (minutesMissed is { } minutes ? string.Create(CultureInfo.InvariantCulture, $", {minutes} {(minutes == 1 ? "minute" : "minutes")}") : "")
            + (reason is { } why ? $": {why.Words()}" : "");

    /// <summary>How long a session really took.</summary>
    public static string Length(int? minutes) => minutes is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known} minutes") : "As planned";

    /// <summary>An instant (UTC) in the zone of a site.</summary>
    public static string At(DateTime utc, string timeZoneId) =>
        SiteClock.Of(timeZoneId).ToLocal(utc).ToString("MMM d, yyyy, HH:mm", CultureInfo.InvariantCulture);
}
