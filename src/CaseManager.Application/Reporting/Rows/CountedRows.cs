using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>A record with its session.</summary>
public sealed class CountedRecord
{
    /// <summary>The session.</summary>
    public required GroupSession Session { get; init; }

    /// <summary>The record.</summary>
    public required AttendanceRecord Record { get; init; }
}

/// <summary>
/// The rows behind figures, in the scope of whoever asks. Reports count these queries and the page of rows lists them, so that both agree. A summary counts the records of the stays of its programs at sessions whose
/// roster may be seen; a register everybody of its group; a client's report everything of that client.
/// </summary>
public sealed class CountedRows(ICaseManagerDb db, InScope scope)
{
    private const Permission Needed = Permission.RunAttendanceReports;

    /// <summary>The stays that a summary is about.</summary>
    public IQueryable<Episode> Stays(RowFilter filter)
    {
        var stays = scope.Episodes(Needed);
        stays = filter.ProgramId is { } program ? stays.Where(e => e.ProgramId == program) : stays;
        return filter.SiteId is { } site ? stays.Where(e => e.Program.SiteId == site) : stays;
    }

    /// <summary>Records of sessions that were not cancelled, excused ones among them.</summary>
    public IQueryable<CountedRecord> Records(RowFilter filter)
    {
        var counted = Theirs(filter);
        return Standing(filter).Where(s => s.State != SessionState.Cancelled)
            .Join(counted, s => s.Id, a => a.GroupSessionId, (s, a) => new CountedRecord { Session = s, Record = a });
    }

    /// <summary>The records that a figure counts.</summary>
    public IQueryable<CountedRecord> Records(RowFilter filter, CountedWhat what)
    {
        var rows = what is CountedWhat.Seats ? Seats(filter) : Records(filter);
        return what switch
        {
            CountedWhat.Attended or CountedWhat.Seats =>
                rows.Where(r => r.Record.Status == AttendanceStatus.Present || r.Record.Status == AttendanceStatus.Late || r.Record.Status == AttendanceStatus.LeftEarly),
            CountedWhat.NoShow => rows.Where(r => r.Record.Status == AttendanceStatus.NoShow),
            CountedWhat.Excused => rows.Where(r => r.Record.Status == AttendanceStatus.Excused),
            CountedWhat.WithoutLength => rows.Where(r => r.Record.Status != AttendanceStatus.Excused && (r.Session.ActualMinutes ?? r.Session.PlannedMinutes) == null),
            _ => rows.Where(r => r.Record.Status != AttendanceStatus.Excused),
        };
    }

    /// <summary>Sessions that took place for somebody who is counted.</summary>
    public IQueryable<GroupSession> Held(RowFilter filter)
    {
        var counted = Theirs(filter);
        return Standing(filter).Where(s => s.State != SessionState.Cancelled && counted.Any(a => a.GroupSessionId == s.Id));
    }

    /// <summary>Sessions that were cancelled for somebody who is counted.</summary>
    public IQueryable<GroupSession> Cancelled(RowFilter filter)
    {
        var (counted, stays, client) = (Theirs(filter), Stays(filter), filter.ClientId);
        return Standing(filter).Where(s => s.State == SessionState.Cancelled && (counted.Any(a => a.GroupSessionId == s.Id)
            || s.Group.Members.Any(m => (client == null || m.ClientId == client) && m.From <= s.Date && (m.Until == null || m.Until >= s.Date)
                && stays.Any(e => e.ClientId == m.ClientId && e.AdmittedOn <= s.Date && (e.DischargedOn == null || e.DischargedOn >= s.Date)))));
    }

    /// <summary>Everybody's records at sessions held of groups with a size limit; of one client theirs alone, since their sessions need not be ones whose roster may be seen.</summary>
    public IQueryable<CountedRecord> Seats(RowFilter filter) => Held(filter).Where(s => s.Group.Capacity != null)
        .Join(filter.ClientId is null ? db.Attendances : Theirs(filter), s => s.Id, a => a.GroupSessionId, (s, a) => new CountedRecord { Session = s, Record = a });

    // Whose records count.
    private IQueryable<AttendanceRecord> Theirs(RowFilter filter)
    {
        if (filter.ClientId is { } client)
        {
            // A register names everybody of its group.
            var (clients, rosters) = (scope.Clients(Needed), scope.Rosters(Needed));
            return db.Attendances.Where(a => a.ClientId == client && (clients.Any(c => c.Id == client) || rosters.Any(g => g.Id == a.GroupSession.GroupId)));
        }

        var stays = Stays(filter);
        return (filter.ProgramId ?? filter.SiteId) is null ? db.Attendances : db.Attendances.Where(a => stays.Any(e => e.Id == a.EpisodeId));
    }

    // A client's report names every group at the sites, as the client's page does; whoever sees others beside the client needs the roster.
    private IQueryable<GroupSession> Standing(RowFilter filter)
    {
        var (from, to, groups) = (filter.Days.From, filter.Days.To, scope.Groups);
        var sessions = (filter.ClientId is null ? scope.Sessions(Needed) : scope.HasAllSites ? db.GroupSessions : db.GroupSessions.Where(s => groups.Any(g => g.Id == s.GroupId)))
            .Where(s => s.VoidedAt == null && s.Date >= from && s.Date <= to);
        sessions = filter.SiteId is { } site ? sessions.Where(s => s.Group.SiteId == site) : sessions;
        sessions = filter.GroupId is { } group ? sessions.Where(s => s.GroupId == group) : sessions;
        sessions = filter.Kind is { } kind ? sessions.Where(s => s.Group.Kind == kind) : sessions;
        return OnWeekday(About(LedBy(sessions, filter.StaffId), filter.TopicId), filter);
    }

    private static IQueryable<GroupSession> LedBy(IQueryable<GroupSession> sessions, Guid? staff) =>
        staff is null ? sessions
        : staff == Guid.Empty ? sessions.Where(s => s.Group.FacilitatorId == null)
        : sessions.Where(s => s.Group.FacilitatorId == staff);

    private IQueryable<GroupSession> About(IQueryable<GroupSession> sessions, Guid? topic)
    {
        var titles = db.Groups.SelectMany(g => g.Topics).Where(t => t.Id == topic).Select(t => t.TitleKey);
        return topic is null ? sessions
            : topic == Guid.Empty ? sessions.Where(s => s.TopicId == null)
            : sessions.Where(s => titles.Contains(s.Topic!.TitleKey));
    }

    // The databases differ in which day a week begins with, so the days are named.
    private static IQueryable<GroupSession> OnWeekday(IQueryable<GroupSession> sessions, RowFilter filter)
    {
        if (filter.Weekday is not { } weekday)
        {
            return sessions;
        }

        var days = Enumerable.Range(0, filter.Days.Days).Select(filter.Days.From.AddDays).Where(d => d.DayOfWeek == weekday).ToList();
        return sessions.Where(s => days.Contains(s.Date));
    }
}
