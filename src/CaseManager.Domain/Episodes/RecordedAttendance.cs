namespace CaseManager.Domain.Episodes;

/// <summary>Attendance that is recorded for a stay behind a day on which it shall end.</summary>
/// <param name="Count">Records.</param>
/// <param name="Last">The day of the last one.</param>
public sealed record RecordedAttendance(int Count, DateOnly Last);
