using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>A record with its session.</summary>
public sealed class CountedRecord
{
    /// <summary>The session.</summary>
    public required GroupSession Session { get; init; }

    /// <summary>The record.</summary>
    public required AttendanceRecord Record { get; init; }
}

/// <summary>A session that was cancelled, with those for whom it was.</summary>
public sealed class CancelledSession
{
    /// <summary>The session.</summary>
    public required GroupSession Session { get; init; }

    /// <summary>For how many clients.</summary>
    public required int Clients { get; init; }
}

/// <summary>
/// The rows behind figures, in the scope of whoever asks. Reports count these queries and the page of rows lists them, so that both agree. A summary counts the records of the stays of its programs at sessions whose
/// roster may be seen; a register everybody of its group; a client's report everything of that client; a caseload what the due engine computed last.
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
            CountedWhat.Excused => rows.Where(r => r.Record.Status == AttendanceStatus.Excused && (filter.Reason == null || r.Record.Reason == filter.Reason)),
            CountedWhat.Minutes => rows.Where(r => r.Record.Status != AttendanceStatus.Excused && (r.Session.ActualMinutes ?? r.Session.PlannedMinutes) != null),
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

    /// <summary>Sessions that were cancelled for somebody who is counted: of a program whoever belonged to the group and was in the program on that day.</summary>
    public IQueryable<GroupSession> Cancelled(RowFilter filter)
    {
        var (counted, stays) = (Theirs(filter), Stays(filter));
        var cancelled = Standing(filter).Where(s => s.State == SessionState.Cancelled);
        if (filter.ClientId is { } client)
        {
            var (clients, rosters) = (scope.Clients(Needed), scope.Rosters(Needed));
            return cancelled.Where(s => counted.Any(a => a.GroupSessionId == s.Id)
                || (s.Group.Members.Any(m => m.ClientId == client && m.From <= s.Date && (m.Until == null || m.Until >= s.Date))
                    && (clients.Any(c => c.Id == client) || rosters.Any(g => g.Id == s.GroupId))));
        }

        return cancelled.Where(s => counted.Any(a => a.GroupSessionId == s.Id)
            || s.Group.Members.Any(m => m.From <= s.Date && (m.Until == null || m.Until >= s.Date)
                && stays.Any(e => e.ClientId == m.ClientId && e.AdmittedOn <= s.Date && (e.DischargedOn == null || e.DischargedOn >= s.Date))));
    }

    /// <summary>Sessions of a register that were cancelled for somebody on it: whoever has a record at any of its sessions is.</summary>
    public IQueryable<CancelledSession> CancelledForEach(RowFilter filter)
    {
        var sessions = Standing(filter);
        var listed = sessions.SelectMany(s => s.Attendances).Select(a => a.ClientId);
        return sessions.Where(s => s.State == SessionState.Cancelled)
            .Select(s => new CancelledSession
            {
                Session = s,
                Clients = s.Attendances.Count() + s.Group.Members
                    .Where(m => m.From <= s.Date && (m.Until == null || m.Until >= s.Date) && listed.Contains(m.ClientId) && s.Attendances.All(a => a.ClientId != m.ClientId))
                    .Select(m => m.ClientId).Distinct().Count(),
            })
            .Where(c => c.Clients > 0);
    }

    /// <summary>Everybody's records at sessions held of groups with a size limit; of one client theirs alone, since their sessions need not be ones whose roster may be seen.</summary>
    public IQueryable<CountedRecord> Seats(RowFilter filter) => Held(filter).Where(s => s.Group.Capacity != null)
        .Join(filter.ClientId is null ? db.Attendances : Theirs(filter), s => s.Id, a => a.GroupSessionId, (s, a) => new CountedRecord { Session = s, Record = a });

    /// <summary>Counseling of the stays, or of the client, of which something is recorded.</summary>
    public IQueryable<CounselingSession> Counseling(RowFilter filter)
    {
        var (from, to) = (filter.Days.From, filter.Days.To);
        var sessions = scope.CounselingSessions(Needed).Where(s => s.VoidedAt == null && s.Date >= from && s.Date <= to && (s.Status != null || s.State == CounselingState.Cancelled));
        sessions = filter.Counseling is { } kind ? sessions.Where(s => s.Kind == kind) : sessions;
        sessions = filter.ObjectiveId is { } objective ? sessions.Where(s => s.Objectives.Any(o => o.Lineage == objective)) : sessions;
        return filter.ClientId is { } client ? sessions.Where(s => s.Episode.ClientId == client) : sessions.Join(Stays(filter), s => s.EpisodeId, e => e.Id, (s, _) => s);
    }

    /// <summary>The counseling that a figure counts.</summary>
    public IQueryable<CounselingSession> Counseling(RowFilter filter, CountedWhat what)
    {
        var sessions = Counseling(filter);
        var held = sessions.Where(s => s.State != CounselingState.Cancelled);
        return what switch
        {
            CountedWhat.CounselingObjective => sessions,
            CountedWhat.CounselingCancelled => sessions.Where(s => s.State == CounselingState.Cancelled),
            CountedWhat.CounselingAttended => held.Where(s => s.Status == AttendanceStatus.Present || s.Status == AttendanceStatus.Late || s.Status == AttendanceStatus.LeftEarly),
            CountedWhat.CounselingNoShow => held.Where(s => s.Status == AttendanceStatus.NoShow),
            CountedWhat.CounselingExcused => held.Where(s => s.Status == AttendanceStatus.Excused && (filter.Reason == null || s.Reason == filter.Reason)),
            _ => held.Where(s => s.Status != AttendanceStatus.Excused),
        };
    }

    /// <summary>What is due for running stays, for whoever may run a caseload; of a counselor that of the stays whose primary counselor they are.</summary>
    public IQueryable<PlanTask> Tasks(RowFilter filter)
    {
        var tasks = scope.PlanTasks(ReportKind.CaseloadDue.Needs());
        tasks = filter.SiteId is { } site ? tasks.Where(t => t.Episode.Program.SiteId == site) : tasks;
        tasks = filter.ProgramId is { } program ? tasks.Where(t => t.ProgramId == program) : tasks;
        return filter.StaffId is not { } counselor ? tasks
            : counselor == Guid.Empty ? tasks.Where(t => t.CounselorId == null)
            : tasks.Where(t => t.CounselorId == counselor);
    }

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
