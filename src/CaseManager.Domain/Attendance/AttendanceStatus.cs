namespace CaseManager.Domain.Attendance;

/// <summary>How a client attended a session.</summary>
public enum AttendanceStatus
{
    /// <summary>There from start to end.</summary>
    Present,

    /// <summary>Came late; the minutes missed are not credited.</summary>
    Late,

    /// <summary>Left early; the minutes missed are not credited.</summary>
    LeftEarly,

    /// <summary>Absent with a reason that the program accepts; leaves the denominator (rule 8).</summary>
    Excused,

    /// <summary>Absent without one.</summary>
    NoShow,
}

/// <summary>What a status counts as.</summary>
public static class AttendanceStatusRules
{
    /// <summary>Whether the client was there (rule 9: delivered).</summary>
    public static bool IsAttended(this AttendanceStatus status) =>
        status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;

    /// <summary>Whether some minutes of the session were missed.</summary>
    public static bool MissedSome(this AttendanceStatus status) => status is AttendanceStatus.Late or AttendanceStatus.LeftEarly;
}
