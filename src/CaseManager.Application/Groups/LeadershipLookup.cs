using CaseManager.Application.Abstractions;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Finds the people chosen to lead a group; both must work at its site, and nobody new is archived.</summary>
internal static class LeadershipLookup
{
    internal static async Task<GroupLeadership> LeadershipAsync(
        this ICaseManagerDb db, Site site, DateOnly today, Guid? facilitatorId, Guid? coSignerId, CancellationToken cancellationToken, Group? now = null) =>
        new(await FindAsync(db, site.Id, facilitatorId, now?.FacilitatorId, "FacilitatorId", cancellationToken),
            await FindAsync(db, site.Id, coSignerId, now?.CoSignerId, "CoSignerId", cancellationToken), today);

    /// <summary>Those who lead it too.</summary>
    internal static async Task<IReadOnlyList<StaffMember>> CoFacilitatorsAsync(this ICaseManagerDb db, Guid siteId, IReadOnlyList<Guid>? ids, IReadOnlyList<Guid> now, CancellationToken cancellationToken)
    {
        var wanted = (ids ?? []).Distinct().Take(GroupCoFacilitator.Most + 1).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var found = await db.Staff.Where(s => wanted.Contains(s.Id) && s.SiteId == siteId && (!s.IsArchived || now.Contains(s.Id))).ToListAsync(cancellationToken);
        Require.That(found.Count == wanted.Count, "group.staff-unknown", "Choose people who work at the site of the group.", nameof(Group.CoFacilitators));
        return found;
    }

    private static async Task<StaffMember?> FindAsync(ICaseManagerDb db, Guid siteId, Guid? id, Guid? now, string field, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return null;
        }

        return await db.Staff.Include(s => s.Credentials)
            .FirstOrDefaultAsync(s => s.Id == id && s.SiteId == siteId && (!s.IsArchived || s.Id == now), cancellationToken)
            ?? throw new RuleViolationException("group.staff-unknown", "Choose somebody who works at the site of the group.", field);
    }
}
