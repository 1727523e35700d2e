using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Importing.Attendance;

// Decides row by row what a session of the file adds to the database.
internal sealed class SessionPlanner(AttendanceHistory history, KnownHistory known, RemarkList remarks)
{
    private readonly Dictionary<string, PlannedGroup> groups = new(TextKey.Comparer);
    private readonly Dictionary<string, PlannedClient> clients = [];

    // Null where everything in it is there already, or refused.
    public PlannedSession? Plan(SessionKey key, IReadOnlyList<AttendanceRow> rows)
    {
        var group = GroupOf(rows[0]);
        var session = known.Sessions.GetValueOrDefault(key);
        var standing = session is null ? null : known.Records.GetValueOrDefault(session.Id);
        RemarkOnLength(rows[0]);
        var records = new List<PlannedRecord>();
        foreach (var row in rows)
        {
            var client = ClientOf(row);
            if (client.Known is { } existing && standing is not null && standing.TryGetValue(existing.Id, out var mark))
            {
                RefuseContradiction(row, mark);
            }
            else if (session is not null && Closed(session) is { } why)
            {
                remarks.Add(ImportRemarkKind.Refused, row, history.Map.Status,
                    $"Row {row.Number} is for a session that is {why} in the database: {StandingRows.Where(row)}. Nothing is added to it.");
            }
            else
            {
                records.Add(new PlannedRecord(client, row.Date, row.Mark));
            }
        }

        RemarkOnRoster(rows[0], group, records.Count + (standing?.Count ?? 0));
        return records.Count == 0 ? null : new PlannedSession(group, rows[0], session, records);
    }

    private void RefuseContradiction(AttendanceRow row, AttendanceMark stands)
    {
        if (row.Mark != stands)
        {
            remarks.Add(ImportRemarkKind.Refused, row, history.Map.Status,
                $"Row {row.Number} contradicts the database: {StandingRows.Words(row.Mark)} against {StandingRows.Words(stands)} for {StandingRows.Where(row)}. The database stands.");
        }
    }

    private static string? Closed(GroupSession session) =>
        session.VoidedAt is not null ? "voided"
        : session.State is SessionState.Signed ? "signed"
        : session.State is SessionState.Cancelled ? "cancelled"
        : null;

    private PlannedGroup GroupOf(AttendanceRow row)
    {
        if (!groups.TryGetValue(row.Group, out var group))
        {
            group = new PlannedGroup(known.Groups.GetValueOrDefault(row.Group), history.Groups.GetValueOrDefault(row.Group));
            Require.That(group.Known is not null || group.Row is not null, "import.groups",
                $"Row {row.Number} of the attendance file, column “{history.Map.Group}”: the groups file has no group “{row.Group}”. Add it there.", nameof(AttendanceFiles.Groups));
            groups.Add(row.Group, group);
        }

        return group;
    }

    private PlannedClient ClientOf(AttendanceRow row)
    {
        var person = known.PersonOf(row.Mrn);
        if (!clients.TryGetValue(person, out var client))
        {
            client = new PlannedClient(row, known.Clients.GetValueOrDefault(row.Mrn));
            clients.Add(person, client);
        }

        return client;
    }

    private void RemarkOnLength(AttendanceRow row)
    {
        var (kind, message) = row.Time switch
        {
            { IsZero: true } => (ImportRemarkKind.NoMinutes, "takes 0 minutes; it is kept without a length and counts in sessions, not in minutes."),
            { IsTooLong: true } => (ImportRemarkKind.TooLong, $"takes {row.Time.Minutes} minutes, more than 8 hours; it is kept as it is."),
            { WrittenMinutes: null } => (ImportRemarkKind.LengthUnknown, "has no end that can be read; it counts in sessions, not in minutes."),
            _ => default,
        };
        if (message is not null)
        {
            remarks.Add(kind, row, history.Map.Time, $"{row.Group} on {row.Date:yyyy-MM-dd}, {row.Time.Text}, {message}");
        }
    }

    private void RemarkOnRoster(AttendanceRow row, PlannedGroup group, int roster)
    {
        if (roster > group.Capacity)
        {
            remarks.Add(ImportRemarkKind.OverCapacity, row, history.Map.Group,
                $"{row.Group} on {row.Date:yyyy-MM-dd}, {row.Time.Text}, lists {roster} clients for {group.Capacity} seats.");
        }
    }
}
