using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A group in a list.</summary>
/// <param name="Members">Clients who belong to it today.</param>
/// <param name="Capacity">Most clients in one session; null for no limit.</param>
/// <param name="LastSession">Newest day before today that it met; null where there is none.</param>
/// <param name="NextSession">First day from today on that it meets; null where there is none.</param>
public sealed record GroupRow(
    Guid Id, string Code, string Name, GroupKind Kind, Fellowship? Fellowship, string Site, string? Facilitator, int Members, int? Capacity,
    DateOnly? LastSession, DateOnly? NextSession);

/// <summary>The groups of the center, the kinds apart (rule 1).</summary>
public sealed class GroupList(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>A page of groups: therapy, then psychoeducation, then peer support; each by name.</summary>
    /// <param name="kind">Only this kind; null for all.</param>
    public Task<Page<GroupRow>> PageAsync(GroupKind? kind, DateOnly today, PageRequest page, CancellationToken cancellationToken) =>
        scope.Groups.AsNoTracking()
            .Where(g => kind == null || g.Kind == kind)
            .OrderBy(g => g.Kind == GroupKind.Therapy ? 0 : g.Kind == GroupKind.Psychoeducation ? 1 : 2)
            .ThenBy(g => g.Name).ThenBy(g => g.Site.Name).ThenBy(g => g.Code)
            .Select(g => new GroupRow(g.Id, g.Code, g.Name, g.Kind, g.Fellowship, g.Site.Name, g.Facilitator == null ? null : g.Facilitator.Name,
                g.Members.Count(m => m.From <= today && (m.Until == null || m.Until >= today)), g.Capacity,
                Held.Where(s => s.GroupId == g.Id && s.Date < today).Max(s => (DateOnly?)s.Date),
                Held.Where(s => s.GroupId == g.Id && s.Date >= today).Min(s => (DateOnly?)s.Date)))
            .PageAsync(page, cancellationToken);

    private IQueryable<GroupSession> Held => db.GroupSessions.Where(s => s.VoidedAt == null && s.State != SessionState.Cancelled);
}
