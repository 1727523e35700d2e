using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Attendance;

/// <summary>One attendance of a client.</summary>
/// <param name="HasRoster">Whether the user may open the session.</param>
public sealed record ClientAttendanceRow(
    Guid SessionId, DateOnly Date, string TimeText, Guid GroupId, string Group, GroupKind Kind, AttendanceStatus Status, int? MinutesCredited, int? ScheduledMinutes, ExcuseReason? Reason, bool IsCancelled, bool HasRoster);

/// <summary>How a client attended groups of one kind (rule 8).</summary>
public sealed record KindAttendance(GroupKind Kind, AttendanceCount Count);

/// <summary>A client's attendance, newest first; the kinds of group are counted apart (rule 1).</summary>
public sealed class ClientAttendanceList(InScope scope) : IReader
{
    /// <summary>A page of records.</summary>
    /// <param name="total">How many there are, as <see cref="CountAsync"/> found.</param>
    public Task<Page<ClientAttendanceRow>> PageAsync(Guid clientId, PageRequest page, int total, CancellationToken cancellationToken)
    {
        var rosters = scope.Rosters(Permission.ViewGroups);
        return Records(clientId)
            .OrderByDescending(a => a.GroupSession.Date).ThenByDescending(a => a.GroupSession.StartsAt).ThenBy(a => a.GroupSession.Group.Code).ThenBy(a => a.GroupSession.TimeText)
            .Select(a => new ClientAttendanceRow(a.GroupSessionId, a.GroupSession.Date, a.GroupSession.TimeText, a.GroupSession.GroupId, a.GroupSession.Group.Name, a.GroupSession.Group.Kind,
                a.Status, a.MinutesCredited, a.GroupSession.ActualMinutes ?? a.GroupSession.PlannedMinutes, a.Reason, a.GroupSession.State == SessionState.Cancelled,
                rosters.Any(g => g.Id == a.GroupSession.GroupId)))
            .PageAsync(page, total, cancellationToken);
    }

    /// <summary>The counts of each kind that has any record, and how many records there are.</summary>
    public async Task<(IReadOnlyList<KindAttendance> Kinds, int Total)> CountAsync(Guid clientId, CancellationToken cancellationToken)
    {
        var facts = await Records(clientId)
            .Select(a => new
            {
                a.GroupSession.Group.Kind,
                a.Status,
                Scheduled = a.GroupSession.ActualMinutes ?? a.GroupSession.PlannedMinutes,
                a.MinutesCredited,
                IsCancelled = a.GroupSession.State == SessionState.Cancelled,
            })
            .ToListAsync(cancellationToken);
        return ([.. facts.GroupBy(f => f.Kind).OrderBy(kind => kind.Key)
            .Select(kind => new KindAttendance(kind.Key, AttendanceCount.Of(kind.Select(f => new AttendanceFact(f.Status, f.Scheduled, f.MinutesCredited, f.IsCancelled)))))], facts.Count);
    }

    private IQueryable<AttendanceRecord> Records(Guid clientId) =>
        scope.Attendances.AsNoTracking().Where(a => a.ClientId == clientId && a.GroupSession.VoidedAt == null);
}
