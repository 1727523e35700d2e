using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Attendance;

/// <summary>Opens a session with its roster: five queries, however many clients it has.</summary>
public sealed class RollCall(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>The session, or null where there is none.</summary>
    public async Task<RollCallView?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        if (await SessionAsync(sessionId, cancellationToken) is not { } session)
        {
            return null;
        }

        var members = await MembersAsync(session, cancellationToken);
        var recorded = await RecordedAsync(session, members, cancellationToken);
        var roster = recorded.Concat(members.ExceptBy(recorded.Select(r => r.ClientId), m => m.ClientId))
            .OrderBy(r => r.LastName, StringComparer.InvariantCultureIgnoreCase).ThenBy(r => r.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(r => r.Mrn, StringComparer.Ordinal)
            .ToList();
        return new RollCallView(session, roster, await CorrectionsAsync(sessionId, cancellationToken), await PastVoidsAsync(sessionId, cancellationToken));
    }

    private Task<SessionView?> SessionAsync(Guid id, CancellationToken cancellationToken)
    {
        var noted = scope.Rosters(Permission.EditSessionNotes);
        return scope.Sessions(Permission.ViewGroups).AsNoTracking().Where(s => s.Id == id)
            .Select(s => new SessionView(s.Id, s.Version, s.GroupId, s.Group.Name, s.Group.Kind, s.Group.Capacity, s.Group.Site.Name, s.Group.Site.TimeZoneId,
                s.Group.Facilitator == null ? null : s.Group.Facilitator.Title, s.Date, s.TimeText, s.PlannedMinutes, s.ActualMinutes, s.State,
                s.SignedBy, s.SignedAt, s.VoidedBy, s.VoidedAt, s.VoidReason)
            {
                Topic = s.Topic!.Title,
                TopicId = s.TopicId,
                HasTopics = s.Group.Topics.Any(t => !t.IsRemoved),
                PreviousId = db.GroupSessions.Where(p => p.GroupId == s.GroupId && p.VoidedAt == null && p.State != SessionState.Cancelled && p.Attendances.Any()
                        && (p.Date < s.Date || (p.Date == s.Date && p.StartsAt < s.StartsAt)))
                    .OrderByDescending(p => p.Date).ThenByDescending(p => p.StartsAt).ThenByDescending(p => p.TimeText).Select(p => (Guid?)p.Id).FirstOrDefault(),
                HasNote = s.Group.Kind != GroupKind.PeerSupport && noted.Any(g => g.Id == s.GroupId),
                Note = db.SessionNotes.Where(n => n.SessionId == s.Id).Select(n => (SessionNoteState?)n.State).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<List<RosterRow>> MembersAsync(SessionView session, CancellationToken cancellationToken)
    {
        var members = await db.MembersOn(session.GroupId, session.Date).AsNoTracking()
            .Select(m => new RosterRow(m.ClientId, Client.NameOf(m.Client.LegalFirstName, m.Client.LegalLastName, m.Client.PreferredName), m.Client.LegalLastName, m.Client.Mrn,
                true, null, null, null, null)
            {
                IsNew = !Attended(session.GroupId, session.Date).Any(a => a.ClientId == m.ClientId),
                LastTime = db.Attendances.Where(a => a.GroupSessionId == session.PreviousId && a.ClientId == m.ClientId).Select(a => (AttendanceStatus?)a.Status).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return members.DistinctBy(m => m.ClientId).ToList();
    }

    private async Task<List<RosterRow>> RecordedAsync(SessionView session, IReadOnlyList<RosterRow> members, CancellationToken cancellationToken)
    {
        var rows = await db.Attendances.AsNoTracking().Where(a => a.GroupSessionId == session.Id)
            .Select(a => new RosterRow(a.ClientId, Client.NameOf(a.Client.LegalFirstName, a.Client.LegalLastName, a.Client.PreferredName), a.Client.LegalLastName, a.Client.Mrn,
                false, a.Status, a.MinutesMissed, a.Reason, a.MinutesCredited)
            {
                IsNew = !Attended(session.GroupId, session.Date).Any(b => b.ClientId == a.ClientId),
                LastTime = db.Attendances.Where(b => b.GroupSessionId == session.PreviousId && b.ClientId == a.ClientId).Select(b => (AttendanceStatus?)b.Status).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var memberIds = members.Select(m => m.ClientId).ToHashSet();
        return rows.Select(r => r with { IsMember = memberIds.Contains(r.ClientId) }).ToList();
    }

    private IQueryable<AttendanceRecord> Attended(Guid groupId, DateOnly before) =>
        db.Attendances.Where(a => a.GroupSession.GroupId == groupId && a.GroupSession.Date < before && a.GroupSession.VoidedAt == null
            && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly));

    private Task<List<PastVoidRow>> PastVoidsAsync(Guid sessionId, CancellationToken cancellationToken) =>
        db.GroupSessions.AsNoTracking().Where(s => s.Id == sessionId).SelectMany(s => s.PastVoids)
            .OrderBy(v => v.VoidedAt).ThenBy(v => v.RestoredAt)
            .Select(v => new PastVoidRow(v.VoidedBy, v.VoidedAt, v.VoidReason, v.RestoredBy, v.RestoredAt)).ToListAsync(cancellationToken);

    private Task<List<CorrectionRow>> CorrectionsAsync(Guid sessionId, CancellationToken cancellationToken) =>
        db.GroupSessions.AsNoTracking().Where(s => s.Id == sessionId).SelectMany(s => s.Corrections)
            .Join(db.Clients, c => c.ClientId, p => p.Id, (c, p) => new { Correction = c, Client = p })
            .OrderBy(x => x.Correction.At).ThenBy(x => x.Client.LegalLastName).ThenBy(x => x.Client.LegalFirstName).ThenBy(x => x.Client.Mrn)
            .Select(x => new CorrectionRow(Client.NameOf(x.Client.LegalFirstName, x.Client.LegalLastName, x.Client.PreferredName),
                x.Correction.StatusBefore, x.Correction.MinutesMissedBefore, x.Correction.ReasonBefore,
                x.Correction.StatusAfter, x.Correction.MinutesMissedAfter, x.Correction.ReasonAfter,
                x.Correction.By, x.Correction.At, x.Correction.Why))
            .ToListAsync(cancellationToken);
}
