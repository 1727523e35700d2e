using CaseManager.Application.Importing.Attendance;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing;

internal sealed class AttendanceFileReader : IAttendanceFileReader
{
    public AttendanceHistory Read(AttendanceFiles files)
    {
        var map = AttendanceMapFile.Read(files.Map);
        using var table = new CsvTable(files.Attendance.Span, FileFault.Attendance);
        var reader = new AttendanceRows(table, map);
        var rows = reader.ReadAll();
        return new AttendanceHistory(rows, GroupsFile.Read(files.Groups), map);
    }
}
