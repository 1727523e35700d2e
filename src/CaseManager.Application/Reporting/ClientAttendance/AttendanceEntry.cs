using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Reporting.ClientAttendance;

/// <summary>One session in the life of one client.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Group">Code and name of the group.</param>
/// <param name="Kind">Kind of the group; kinds stand apart everywhere (rule 1).</param>
/// <param name="Date">Day in the site's zone.</param>
/// <param name="StartsAt">Null where it is not known.</param>
/// <param name="TimeText">The time as written.</param>
/// <param name="Reason">Why an absence was excused.</param>
/// <param name="Fact">As the counting rules see it.</param>
public sealed record AttendanceEntry(
    Guid GroupId, string Group, GroupKind Kind, DateOnly Date, TimeOnly? StartsAt, string TimeText, ExcuseReason? Reason, AttendanceFact Fact);
