using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A group with what is known of it.</summary>
/// <param name="TimeZoneId">Zone of its site; its dates and times are in it.</param>
/// <param name="HasRoster">Whether the user may see its clients; else only when it meets.</param>
public sealed record GroupView(
    Guid Id, int Version, string Code, string Name, GroupKind Kind, Fellowship? Fellowship, int? Capacity,
    string Site, string TimeZoneId, Guid? FacilitatorId, string? Facilitator, Guid? CoSignerId, string? CoSigner, bool HasRoster);

/// <summary>A client's time in a group.</summary>
/// <param name="Until">Last day; null while it lasts.</param>
public sealed record MemberRow(Guid ClientId, string Name, string Mrn, DateOnly From, DateOnly? Until);

/// <summary>Opens a group.</summary>
public sealed class GroupDetails(InScope scope) : IReader
{
    /// <summary>Most past memberships that are listed; the register report has all.</summary>
    public const int MostPast = 100;

    /// <summary>The group, or null where there is none.</summary>
    public Task<GroupView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var rosters = scope.Rosters(Permission.ViewGroups);
        return scope.Groups.AsNoTracking().Where(g => g.Id == id)
            .Select(g => new GroupView(g.Id, g.Version, g.Code, g.Name, g.Kind, g.Fellowship, g.Capacity, g.Site.Name, g.Site.TimeZoneId,
                g.FacilitatorId, g.Facilitator == null ? null : g.Facilitator.Title, g.CoSignerId, g.CoSigner == null ? null : g.CoSigner.Title, rosters.Any(r => r.Id == g.Id)))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Who belongs to it today or will from a later day on, by last name.</summary>
    public Task<List<MemberRow>> MembersAsync(Guid id, DateOnly today, CancellationToken cancellationToken) =>
        Rows(Memberships(id).Where(m => m.Until == null || m.Until >= today)
            .OrderBy(m => m.Client.LegalLastName).ThenBy(m => m.Client.LegalFirstName).ThenBy(m => m.Client.Mrn).ThenBy(m => m.From))
            .ToListAsync(cancellationToken);

    /// <summary>Memberships that are over, the latest first; at most <see cref="MostPast"/>.</summary>
    public Task<List<MemberRow>> PastMembersAsync(Guid id, DateOnly today, CancellationToken cancellationToken) =>
        Rows(Memberships(id).Where(m => m.Until < today)
            .OrderByDescending(m => m.Until).ThenBy(m => m.Client.LegalLastName).ThenBy(m => m.Client.LegalFirstName).ThenBy(m => m.Client.Mrn).ThenBy(m => m.From))
            .Take(MostPast).ToListAsync(cancellationToken);

    private IQueryable<GroupMembership> Memberships(Guid id) => scope.Rosters(Permission.ViewGroups).AsNoTracking().Where(g => g.Id == id).SelectMany(g => g.Members);

    private static IQueryable<MemberRow> Rows(IQueryable<GroupMembership> memberships) =>
        memberships.Select(m => new MemberRow(
            m.ClientId, Client.NameOf(m.Client.LegalFirstName, m.Client.LegalLastName, m.Client.PreferredName), m.Client.Mrn, m.From, m.Until));
}
