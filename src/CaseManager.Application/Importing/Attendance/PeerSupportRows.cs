using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Importing.Attendance;

// Rule 1: of a meeting of peers only presence is recorded. What a file says beyond that is left out, with a remark.
internal static class PeerSupportRows
{
    public static AttendanceHistory PresenceOnly(AttendanceHistory history, KnownHistory known, RemarkList remarks) =>
        history with { Rows = [.. history.Rows.Select(row => IsPeerSupport(row, history, known) ? PresenceOnly(row, history.Map, remarks) : row)] };

    private static bool IsPeerSupport(AttendanceRow row, AttendanceHistory history, KnownHistory known) =>
        (known.Groups.GetValueOrDefault(row.Group)?.Kind ?? history.Groups.GetValueOrDefault(row.Group)?.Kind) is GroupKind.PeerSupport;

    private static AttendanceRow PresenceOnly(AttendanceRow row, AttendanceMap map, RemarkList remarks)
    {
        var presence = row.Mark.Status is AttendanceStatus.Excused or AttendanceStatus.NoShow ? AttendanceMark.NoShow : AttendanceMark.Present;
        if (row.Mark != presence)
        {
            remarks.Add(ImportRemarkKind.PresenceOnly, row, map.Status,
                $"{StandingRows.Words(row.Mark)} for {StandingRows.Where(row)}: peer support records presence only, so it is kept as {StandingRows.Words(presence)}.");
        }

        return row with { Mark = presence };
    }
}
