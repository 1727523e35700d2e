using CaseManager.Application.Abstractions;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing.Attendance;

// Turns the rows of a file and what the database knows into the changes to make. Pure: a rehearsal and an import plan alike.
internal static class AttendancePlanner
{
    /// <exception cref="RuleViolationException"><c>import.date</c>: a session in the future, or before the client's birth; <c>import.groups</c>: a group that nobody knows.</exception>
    public static async Task<AttendancePlan> PlanAsync(ICaseManagerDb db, AttendanceHistory history, ImportTarget target, TimeProvider time, CancellationToken cancellationToken)
    {
        var known = await KnownHistory.LoadAsync(db, target, history.Rows.Min(r => r.Date), history.Rows.Max(r => r.Date), cancellationToken);
        RequirePast(history, SiteClock.Of(known.Place.TimeZoneId).Today(time));
        return Plan(history, known);
    }

    public static AttendancePlan Plan(AttendanceHistory file, KnownHistory known)
    {
        var remarks = new RemarkList();
        var history = PeerSupportRows.PresenceOnly(file, known, remarks);
        var bySession = StandingRows.Of(history, known, remarks).GroupBy(r => r.Session).ToList();
        var planner = new SessionPlanner(history, known, remarks);
        var sessions = bySession.Select(rows => planner.Plan(rows.Key, [.. rows])).OfType<PlannedSession>().ToList();
        var stays = sessions.SelectMany(s => s.Records).GroupBy(r => r.Client)
            .SelectMany(records => new StayPlanner(records.Key, Episodes(known, records.Key)).Assign([.. records])).ToList();
        NamesOfRows.Remark(history, known, remarks);
        return new AttendancePlan(
            Count(history, bySession.Count, remarks), Add(known, sessions, stays), remarks.InOrder(), new PlannedChanges(known.Place, known.Staff, sessions, stays));
    }

    private static void RequirePast(AttendanceHistory history, DateOnly today)
    {
        foreach (var row in history.Rows)
        {
            Require.That(row.Date <= today, "import.date",
                $"Row {row.Number} of the attendance file, column “{history.Map.Date}”: {row.Date:yyyy-MM-dd} lies in the future.", nameof(AttendanceFiles.Attendance));
            Require.That(row.BirthDate is null || row.BirthDate <= row.Date, "import.date",
                $"Row {row.Number} of the attendance file, column “{history.Map.BirthDate}”: {row.BirthDate:yyyy-MM-dd} lies behind the session.", nameof(AttendanceFiles.Attendance));
        }
    }

    private static IEnumerable<Episode> Episodes(KnownHistory known, PlannedClient client) =>
        client.Known is { } existing ? known.Episodes[existing.Id] : [];

    private static AttendanceCounts Count(AttendanceHistory history, int sessions, RemarkList remarks)
    {
        var (repeats, refused) = (remarks.Count(ImportRemarkKind.Repeat), remarks.Count(ImportRemarkKind.Refused));
        return new AttendanceCounts(
            history.Rows.DistinctBy(r => r.Mrn).Count(), history.Rows.DistinctBy(r => r.Session.Group).Count(), sessions,
            history.Rows.Count - repeats - refused, repeats, refused);
    }

    private static ImportAdditions Add(KnownHistory known, List<PlannedSession> sessions, List<PlannedStay> stays)
    {
        if (sessions.Count == 0)
        {
            return ImportAdditions.None;
        }

        var groups = sessions.Select(s => s.Group).Distinct().Where(g => g.Known is null).ToList();
        return new ImportAdditions(
            known.Place.Site is null ? 1 : 0, known.Place.Program is null ? 1 : 0,
            groups.Select(g => Facilitator.Of(g.Row!)).OfType<Facilitator>().Distinct().Count(f => f.FindIn(known.Staff) is null),
            stays.Count(s => s.IsExtended),
            new ImportedRows(
                stays.Select(s => s.Client).Distinct().Count(c => c.Known is null), stays.Count(s => s.Known is null), groups.Count,
                sessions.Count(s => s.Known is null), sessions.Sum(s => s.Records.Count)));
    }
}
