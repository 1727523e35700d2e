using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Register;

/// <summary>Reads the register of a group in five queries.</summary>
public sealed class RegisterLoader(ICaseManagerDb db, InScope scope, TimeProvider time)
{
    /// <summary>Sessions of the period up to the site's today, and whoever has a record in them.</summary>
    /// <exception cref="NotFoundException">There is no such group.</exception>
    public async Task<RegisterModel> LoadAsync(Guid groupId, Period period, CancellationToken cancellationToken)
    {
        var group = await scope.Rosters(Permission.RunAttendanceReports).AsNoTracking().Where(g => g.Id == groupId)
            .Select(g => new RegisteredGroup(g.Code, g.Name, g.Kind, g.Fellowship, g.Site.Name, g.Site.TimeZoneId, g.Facilitator!.Name, g.Facilitator.Credential))
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The group");
        var today = SiteClock.Of(group.TimeZoneId).Today(time);
        var (from, to) = (period.From, period.To < today ? period.To : today);

        var sessions = await db.GroupSessions.AsNoTracking()
            .Where(s => s.GroupId == groupId && s.Date >= from && s.Date <= to && s.VoidedAt == null)
            .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.TimeText)
            .Select(s => new RegisterSession(s.Id, s.Date, s.StartsAt, s.TimeText, s.ActualMinutes ?? s.PlannedMinutes, s.State == SessionState.Cancelled))
            .ToListAsync(cancellationToken);
        var marks = await db.Attendances.AsNoTracking()
            .Where(a => a.GroupSession.GroupId == groupId && a.GroupSession.Date >= from && a.GroupSession.Date <= to && a.GroupSession.VoidedAt == null)
            .Select(a => new
            {
                a.GroupSessionId,
                a.ClientId,
                a.Status,
                ScheduledMinutes = a.GroupSession.ActualMinutes ?? a.GroupSession.PlannedMinutes,
                a.MinutesCredited,
                IsCancelled = a.GroupSession.State == SessionState.Cancelled,
            })
            .ToListAsync(cancellationToken);
        var clients = await db.Clients.AsNoTracking()
            .Where(c => db.Attendances.Any(a => a.ClientId == c.Id && a.GroupSession.GroupId == groupId
                && a.GroupSession.Date >= from && a.GroupSession.Date <= to && a.GroupSession.VoidedAt == null))
            .Select(c => new RegisterClient(c.Id, c.Mrn, c.LegalFirstName, c.LegalLastName, c.PreferredName))
            .ToListAsync(cancellationToken);
        var facts = marks.ToDictionary(m => (m.GroupSessionId, m.ClientId), m => new AttendanceFact(m.Status, m.ScheduledMinutes, m.MinutesCredited, m.IsCancelled));
        var memberships = await db.GroupMemberships.AsNoTracking().Where(m => m.GroupId == groupId && m.From <= to && (m.Until == null || m.Until >= from))
            .Select(m => new Membership(m.ClientId, m.From, m.Until)).ToListAsync(cancellationToken);
        AddCancelled(facts, sessions, memberships, clients);
        return new RegisterModel(group, sessions, ByName(clients), facts) { Until = to };
    }

    // Nobody recorded anything at a session that was cancelled before it began: it was cancelled for whoever belonged to the group on that day, as in the
    // report of a client.
    private static void AddCancelled(
        Dictionary<(Guid Session, Guid Client), AttendanceFact> facts, List<RegisterSession> sessions, List<Membership> memberships, List<RegisterClient> clients)
    {
        var listed = clients.Select(c => c.Id).ToHashSet();
        foreach (var session in sessions.Where(s => s.IsCancelled))
        {
            foreach (var member in memberships.Where(m => listed.Contains(m.ClientId) && m.Covers(session.Date)))
            {
                facts.TryAdd((session.Id, member.ClientId), new AttendanceFact(AttendanceStatus.NoShow, session.ScheduledMinutes, null, IsCancelled: true));
            }
        }
    }

    private sealed record Membership(Guid ClientId, DateOnly From, DateOnly? Until)
    {
        public bool Covers(DateOnly day) => From <= day && (Until is null || Until >= day);
    }

    // Sorted here: the two databases sort letters with marks differently.
    private static List<RegisterClient> ByName(List<RegisterClient> clients) =>
        [.. clients.OrderBy(c => c.LastName, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(c => c.FirstName, StringComparer.InvariantCultureIgnoreCase).ThenBy(c => c.Mrn, StringComparer.Ordinal)];
}
