namespace CaseManager.Application.Security;

/// <summary>Where somebody's roles reach. What lies outside is not refused but simply not found; <see cref="InScope"/> asks the database with it.</summary>
public sealed record Scope
{
    /// <summary>Of whoever holds the whole database anyway: an operator of the command line, and the product's own jobs.</summary>
    public static readonly Scope Unlimited = new() { IsUnlimited = true, HasAllSites = true, HasAllPrograms = true };

    /// <summary>Whether nothing is kept from them.</summary>
    public bool IsUnlimited { get; private init; }

    /// <summary>The key of the user; null where it is none.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What they do at the center.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The staff record of the same person: care teams and groups name it.</summary>
    public Guid? StaffMemberId { get; init; }

    /// <summary>Whether they work at every site.</summary>
    public bool HasAllSites { get; init; }

    /// <summary>The sites they work at, where it is not all of them.</summary>
    public IReadOnlyList<Guid> SiteIds { get; init; } = [];

    /// <summary>Whether they supervise every program of their sites.</summary>
    public bool HasAllPrograms { get; init; }

    /// <summary>The programs they supervise, where it is not all of them.</summary>
    public IReadOnlyList<Guid> ProgramIds { get; init; } = [];

    /// <summary>Whether their roles and sites allow it.</summary>
    public bool May(Permission permission) => IsUnlimited || (Permissions.Allow(Roles, permission) && (HasAllSites || !Permissions.NeedsAllSites(permission)));

    /// <summary>Whether a role that allows it reaches that far: with two roles each counts only for what it allows.</summary>
    public bool Reaches(Reach reach, Permission permission) =>
        IsUnlimited || Roles.Any(role => Permissions.Allow([role], permission) && ReachOf(role) == reach);

    /// <summary>Whether it reaches everything at their sites.</summary>
    public bool ReachesSites(Permission permission) => Reaches(Reach.Sites, permission);

    private Reach ReachOf(Role role) => Permissions.ReachOf(role) is Reach.Programs && HasAllPrograms ? Reach.Sites : Permissions.ReachOf(role);
}
