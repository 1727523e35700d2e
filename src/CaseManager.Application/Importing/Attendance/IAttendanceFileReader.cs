using CaseManager.Domain.Common;

namespace CaseManager.Application.Importing.Attendance;

/// <summary>Reads the files of an attendance history.</summary>
public interface IAttendanceFileReader
{
    /// <summary>Reads and checks every cell.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>import.attendance</c>, <c>import.map</c> or <c>import.groups</c>: the first thing that is wrong, with its row and column or its key.
    /// </exception>
    AttendanceHistory Read(AttendanceFiles files);
}
