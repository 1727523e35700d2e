using CaseManager.Application.Security;
using CaseManager.Domain.Common;

namespace CaseManager.Application.Users;

/// <summary>What a user may do, and where.</summary>
/// <param name="Roles">At least one.</param>
/// <param name="HasAllSites">Every site, those that open later included.</param>
/// <param name="SiteIds">At least one where it is not all of them; else empty.</param>
public sealed record UserRights(IReadOnlySet<Role> Roles, bool HasAllSites, IReadOnlySet<Guid> SiteIds)
{
    /// <summary>The programs that a clinical supervisor oversees, where it is not all of their sites; null where it is.</summary>
    public IReadOnlySet<Guid>? ProgramIds { get; init; }

    /// <summary>Roles at every site.</summary>
    public static UserRights Everywhere(params IEnumerable<Role> roles) => new(roles.ToHashSet(), true, new HashSet<Guid>());

    /// <summary>As a form says it: sites that are chosen do not count where it is all of them.</summary>
    /// <param name="programIds">Of interest for clinical supervisors only; null for every program of their sites.</param>
    public static UserRights Of(IEnumerable<Role> roles, bool hasAllSites, IEnumerable<Guid> siteIds, IEnumerable<Guid>? programIds = null)
    {
        var held = roles.ToHashSet();
        return new UserRights(held, hasAllSites, hasAllSites ? new HashSet<Guid>() : siteIds.ToHashSet())
        {
            ProgramIds = held.Contains(Role.ClinicalSupervisor) ? programIds?.ToHashSet() : null,
        };
    }

    /// <exception cref="RuleViolationException"><c>user.roles</c>, <c>user.programs</c>, <c>user.sites</c>.</exception>
    internal void Check()
    {
        Require.That(Roles.Count > 0 && Roles.All(Enum.IsDefined), "user.roles", "Choose at least one role.", nameof(Roles));
        Require.That(ProgramIds is null || (Roles.Contains(Role.ClinicalSupervisor) && ProgramIds.Count > 0), "user.programs",
            "Choose all programs, or at least one. Only clinical supervisors oversee programs.", nameof(ProgramIds));
        Require.That(HasAllSites ? SiteIds.Count == 0 : SiteIds.Count > 0, "user.sites", "Choose all sites, or at least one.", nameof(SiteIds));
    }
}
