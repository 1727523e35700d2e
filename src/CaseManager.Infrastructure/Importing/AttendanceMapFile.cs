using CaseManager.Application.Importing.Attendance;
using CaseManager.Domain.Attendance;

namespace CaseManager.Infrastructure.Importing;

// The map of an attendance file.
internal static class AttendanceMapFile
{
    private const string StatusValues = "statusValues";
    private static readonly string[] Required = ["mrn", "firstName", "lastName", "group", "date", "time", "status", StatusValues];
    private static readonly string[] Optional = ["birthDate", "minutesMissed", "reason", "dateFormat"];

    public static AttendanceMap Read(ReadOnlyMemory<byte> file) => MapObject.Read(file, Required, Optional, Read);

    private static AttendanceMap Read(MapObject keys)
    {
        var map = new AttendanceMap
        {
            Mrn = keys.Text("mrn"),
            FirstName = keys.Text("firstName"),
            LastName = keys.Text("lastName"),
            BirthDate = keys.TextIfAny("birthDate"),
            Group = keys.Text("group"),
            Date = keys.Text("date"),
            Time = keys.Text("time"),
            Status = keys.Text("status"),
            StatusValues = keys.Values<AttendanceStatus>(StatusValues, "status", "{ \"Y\": \"Present\", \"N\": \"NoShow\" }"),
            MinutesMissed = keys.TextIfAny("minutesMissed"),
            Reason = keys.TextIfAny("reason"),
            DateFormat = keys.DateFormat("dateFormat"),
        };
        return map.MinutesMissed is null && map.StatusValues.Values.Any(s => s.MissedSome())
            ? throw keys.Wrong("minutesMissed", "is missing: Late and LeftEarly in statusValues need the column of the minutes missed. Without one, map them to Present.")
            : map;
    }
}
