using System.Globalization;
using CaseManager.Application.Counseling;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;

namespace CaseManager.Web.Screens;

/// <summary>How screens speak of counseling.</summary>
public static class CounselingWords
{
    /// <summary>Where a session stands, and what came of it.</summary>
    public static string State(CounselingState state, bool isVoided, AttendanceStatus? status, ExcuseReason? reason) =>
        isVoided ? "Voided"
        : state is CounselingState.Cancelled ? "Cancelled by the program"
        : status is { } attended ? attended.Words() + (reason is { } why ? $": {why.Words()}" : "")
        : "Planned";

    /// <summary>Such as <c>09:00 – 09:50</c>.</summary>
    public static string Times(TimeOnly from, TimeOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:HH\\:mm} – {to:HH\\:mm}");

    /// <summary>When it is to take place.</summary>
    public static string Planned(TimeOnly startsAt, int minutes) => Times(startsAt, startsAt.AddMinutes(minutes));

    /// <summary>A warning, which names nobody.</summary>
    public static string Of(CounselingClash clash) =>
        $"{(clash.OfCounselor ? "The counselor" : "The client")} has another counseling session from {clash.StartsAt:HH\\:mm} to {clash.EndsAt:HH\\:mm}.";
}
