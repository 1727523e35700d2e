using CaseManager.Application.Security;
using CaseManager.Domain.Common;

namespace CaseManager.Application.Users;

/// <summary>What a user may do, and where.</summary>
/// <param name="Roles">At least one.</param>
/// <param name="HasAllSites">Every site, those that open later included.</param>
/// <param name="SiteIds">At least one where it is not all of them; else empty.</param>
public sealed record UserRights(IReadOnlySet<Role> Roles, bool HasAllSites, IReadOnlySet<Guid> SiteIds)
{
    /// <summary>Roles at every site.</summary>
    public static UserRights Everywhere(params IEnumerable<Role> roles) => new(roles.ToHashSet(), true, new HashSet<Guid>());

    /// <summary>As a form says it: sites that are chosen do not count where it is all of them.</summary>
    public static UserRights Of(IEnumerable<Role> roles, bool hasAllSites, IEnumerable<Guid> siteIds) =>
        new(roles.ToHashSet(), hasAllSites, hasAllSites ? new HashSet<Guid>() : siteIds.ToHashSet());

    /// <exception cref="RuleViolationException"><c>user.roles</c>, <c>user.sites</c>.</exception>
    internal void Check()
    {
        Require.That(Roles.Count > 0 && Roles.All(Enum.IsDefined), "user.roles", "Choose at least one role.", nameof(Roles));
        Require.That(HasAllSites ? SiteIds.Count == 0 : SiteIds.Count > 0, "user.sites", "Choose all sites, or at least one.", nameof(SiteIds));
    }
}
