namespace CaseManager.Application.Importing.Attendance;

/// <summary>What the files of an attendance history hold.</summary>
/// <param name="Rows">At least one, in the order of the file.</param>
/// <param name="Groups">By code, upper and lower case alike.</param>
/// <param name="Map">Names the columns in messages.</param>
public sealed record AttendanceHistory(IReadOnlyList<AttendanceRow> Rows, IReadOnlyDictionary<string, GroupRow> Groups, AttendanceMap Map);
