using CaseManager.Domain.Common;

namespace CaseManager.Domain.Attendance;

/// <summary>What is marked for one client at one session.</summary>
public sealed record AttendanceMark
{
    /// <param name="status">How the client attended.</param>
    /// <param name="minutesMissed">For Late and LeftEarly: 1 to 480 minutes; otherwise null.</param>
    /// <param name="reason">For Excused; otherwise null.</param>
    /// <exception cref="RuleViolationException"><c>attendance.minutes</c>, <c>attendance.reason</c>.</exception>
    public AttendanceMark(AttendanceStatus status, int? minutesMissed = null, ExcuseReason? reason = null)
    {
        Require.That(status.MissedSome() == minutesMissed is not null, "attendance.minutes",
            status.MissedSome() ? "Say how many minutes were missed." : "Only a late arrival or an early departure has minutes missed.", "MinutesMissed");
        Require.That(minutesMissed is null or (>= 1 and <= 480), "attendance.minutes", "The minutes missed lie between 1 and 480.", "MinutesMissed");
        Require.That(status is AttendanceStatus.Excused || reason is null, "attendance.reason", "Only an excused absence has a reason.", "Reason");
        Require.That(status is not AttendanceStatus.Excused || reason is not null, "attendance.reason", "Choose why the absence is excused.", "Reason");
        (Status, MinutesMissed, Reason) = (status, minutesMissed, reason);
    }

    /// <summary>There from start to end.</summary>
    public static AttendanceMark Present { get; } = new(AttendanceStatus.Present);

    /// <summary>Absent without a reason.</summary>
    public static AttendanceMark NoShow { get; } = new(AttendanceStatus.NoShow);

    /// <summary>How the client attended.</summary>
    public AttendanceStatus Status { get; }

    /// <summary>Minutes late, or minutes that the client left early.</summary>
    public int? MinutesMissed { get; }

    /// <summary>Why the absence is excused.</summary>
    public ExcuseReason? Reason { get; }
}
