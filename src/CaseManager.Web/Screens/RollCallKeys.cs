using CaseManager.Domain.Attendance;

namespace CaseManager.Web.Screens;

/// <summary>The letters that mark a client in the roll call.</summary>
public static class RollCallKeys
{
    /// <summary>Takes a mark back.</summary>
    public const string NotYet = "u";

    /// <summary>The letter of a status.</summary>
    public static string Of(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => "p",
        AttendanceStatus.Late => "l",
        AttendanceStatus.LeftEarly => "e",
        AttendanceStatus.Excused => "x",
        AttendanceStatus.NoShow => "n",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
