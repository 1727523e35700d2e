using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A session in a list.</summary>
/// <param name="Recorded">Clients with a record.</param>
/// <param name="Attended">Clients who were there.</param>
/// <param name="ScheduledMinutes">Actual length where one was recorded, else the planned one (rule 8).</param>
public sealed record SessionRow(Guid Id, DateOnly Date, string TimeText, SessionState State, bool IsVoided, int Recorded, int Attended, int? ScheduledMinutes)
{
    /// <summary>Where; null where nobody said.</summary>
    public string? Room { get; init; }

    /// <summary>What it is about, of the group's sequence.</summary>
    public string? Topic { get; init; }
}

/// <summary>The sessions of a group.</summary>
public sealed class SessionList(InScope scope) : IReader
{
    /// <summary>A page, newest first; voided ones are among them.</summary>
    public Task<Page<SessionRow>> PageAsync(Guid groupId, PageRequest page, CancellationToken cancellationToken) =>
        scope.Sessions(Permission.ViewGroups).AsNoTracking().Where(s => s.GroupId == groupId)
            .OrderByDescending(s => s.Date).ThenByDescending(s => s.StartsAt).ThenBy(s => s.TimeText)
            .Select(s => new SessionRow(s.Id, s.Date, s.TimeText, s.State, s.VoidedAt != null, s.Attendances.Count,
                s.Attendances.Count(a => a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly),
                s.ActualMinutes ?? s.PlannedMinutes)
            {
                Room = s.Room == null ? null : s.Room.Name,
                Topic = s.Topic == null ? null : s.Topic.Title,
            })
            .PageAsync(page, cancellationToken);
}
