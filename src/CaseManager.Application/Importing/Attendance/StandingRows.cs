using CaseManager.Domain.Attendance;

namespace CaseManager.Application.Importing.Attendance;

// The rows of a file that stand: the first one for each client at each session. Nothing is dropped without a word.
internal static class StandingRows
{
    public static IReadOnlyList<AttendanceRow> Of(AttendanceHistory history, KnownHistory known, RemarkList remarks)
    {
        var first = new Dictionary<(SessionKey, string), AttendanceRow>(history.Rows.Count);
        var standing = new List<AttendanceRow>(history.Rows.Count);
        foreach (var row in history.Rows)
        {
            var place = (row.Session, known.PersonOf(row.Mrn));
            if (first.TryAdd(place, row))
            {
                standing.Add(row);
                continue;
            }

            var earlier = first[place];
            if (earlier.Mark == row.Mark)
            {
                remarks.Add(ImportRemarkKind.Repeat, row, history.Map.Status, $"Row {row.Number} repeats row {earlier.Number}: counted once.");
            }
            else
            {
                remarks.Add(ImportRemarkKind.Refused, row, history.Map.Status,
                    $"Row {row.Number} contradicts row {earlier.Number}: {Words(row.Mark)} against {Words(earlier.Mark)} for {Where(row)}. Row {earlier.Number} stands.");
            }
        }

        return standing;
    }

    public static string Where(AttendanceRow row) => $"{row.Mrn} in {row.Group} on {row.Date:yyyy-MM-dd}, {row.Time.Text}";

    public static string Words(AttendanceMark mark) => mark switch
    {
        { MinutesMissed: { } minutes } => $"{mark.Status} ({minutes} minutes)",
        { Reason: { } reason } => $"{mark.Status} ({reason})",
        _ => $"{mark.Status}",
    };
}
