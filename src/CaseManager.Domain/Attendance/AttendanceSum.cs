namespace CaseManager.Domain.Attendance;

/// <summary>Records that are alike for the counting rules, added up by the database.</summary>
/// <param name="Status">How the clients attended.</param>
/// <param name="HasLength">Whether their sessions have a length.</param>
/// <param name="Records">How many.</param>
/// <param name="ScheduledMinutes">Of all of them.</param>
/// <param name="MinutesCredited">Of all of them.</param>
/// <param name="IsCancelled">The program cancelled the sessions.</param>
public readonly record struct AttendanceSum(AttendanceStatus Status, bool HasLength, int Records, int ScheduledMinutes, int MinutesCredited, bool IsCancelled = false);
