using System.Globalization;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Infrastructure.Importing;

// The rows of an attendance file, by its map.
internal sealed class AttendanceRows
{
    private readonly CsvTable table;
    private readonly AttendanceMap map;
    private readonly int mrn;
    private readonly int firstName;
    private readonly int lastName;
    private readonly int? birthDate;
    private readonly int group;
    private readonly int date;
    private readonly int time;
    private readonly int status;
    private readonly int? minutesMissed;
    private readonly int? reason;

    // Sessions have the same time in many rows.
    private readonly Dictionary<string, SessionTime> times = [];

    public AttendanceRows(CsvTable table, AttendanceMap map)
    {
        (this.table, this.map) = (table, map);
        (mrn, firstName, lastName) = (table.Mapped("mrn", map.Mrn), table.Mapped("firstName", map.FirstName), table.Mapped("lastName", map.LastName));
        (group, date, time, status) = (table.Mapped("group", map.Group), table.Mapped("date", map.Date), table.Mapped("time", map.Time), table.Mapped("status", map.Status));
        birthDate = table.MappedIfAny("birthDate", map.BirthDate);
        (minutesMissed, reason) = (table.MappedIfAny("minutesMissed", map.MinutesMissed), table.MappedIfAny("reason", map.Reason));
    }

    public List<AttendanceRow> ReadAll()
    {
        var rows = new List<AttendanceRow>();
        while (table.Read())
        {
            rows.Add(new AttendanceRow(
                table.Row, table.Line,
                table.Checked(mrn, Mrn.Normalize),
                table.Checked(firstName, text => Require.Text(text, "FirstName", Client.NameLength)),
                table.Checked(lastName, text => Require.Text(text, "LastName", Client.NameLength)),
                birthDate is { } born && table.Cell(born).Length > 0 ? Date(born) : null,
                table.Checked(group, text => Require.Text(text, "Group", Group.CodeLength)),
                Date(date), Time(), Mark()));
        }

        return rows.Count > 0 ? rows : throw FileFault.Attendance.Whole("has a header but no rows.");
    }

    private DateOnly Date(int column) => table.Checked(column, text => CellText.Date(text, map.DateFormat));

    private SessionTime Time()
    {
        var text = table.Cell(time);
        if (!times.TryGetValue(text, out var parsed))
        {
            parsed = SessionTime.Parse(table.Checked(time, value => Require.Text(value, "Time", GroupSession.TimeTextLength)));
            times.Add(text, parsed);
        }

        return parsed;
    }

    private AttendanceMark Mark()
    {
        var text = table.Cell(status);
        if (!map.StatusValues.TryGetValue(text, out var known))
        {
            throw table.At(status, $"“{CellText.Short(text)}” is not one of the statusValues of the map: {string.Join(", ", map.StatusValues.Keys)}.");
        }

        return known switch
        {
            AttendanceStatus.Present => AttendanceMark.Present,
            AttendanceStatus.NoShow => AttendanceMark.NoShow,
            AttendanceStatus.Excused => new AttendanceMark(known, reason: Reason()),
            AttendanceStatus.Late or AttendanceStatus.LeftEarly => table.Checked(minutesMissed!.Value, minutes => new AttendanceMark(known, Minutes(minutes))),
            _ => throw new InvalidOperationException($"Unknown status {known}."),
        };
    }

    // What is no number breaks the rule on minutes, which has the words for it.
    private static int? Minutes(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    private ExcuseReason Reason()
    {
        if (reason is not { } column || table.Cell(column) is not { Length: > 0 } text)
        {
            return ExcuseReason.Other;
        }

        return Enum.GetNames<ExcuseReason>().Contains(text)
            ? Enum.Parse<ExcuseReason>(text)
            : throw table.At(column, $"“{CellText.Short(text)}” is not one of {string.Join(", ", Enum.GetNames<ExcuseReason>())}.");
    }
}
