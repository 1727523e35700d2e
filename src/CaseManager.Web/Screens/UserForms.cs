using CaseManager.Application.Security;
using CaseManager.Application.Users;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about a user.</summary>
public sealed class UserForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>For a new one: signs in with it.</summary>
    public string? Email { get; set; }

    /// <summary>Full name.</summary>
    public string? Name { get; set; }

    /// <summary>What they do at the center.</summary>
    public List<Role> Roles { get; set; } = [];

    /// <summary>Every site, those that open later included.</summary>
    public bool HasAllSites { get; set; }

    /// <summary>The sites that are chosen.</summary>
    public List<Guid> SiteIds { get; set; } = [];

    /// <summary>Of a clinical supervisor: every program of their sites.</summary>
    public bool HasAllPrograms { get; set; }

    /// <summary>Of a clinical supervisor: the programs that are chosen.</summary>
    public List<Guid> ProgramIds { get; set; } = [];

    /// <summary>The staff record of the same person.</summary>
    public Guid? StaffMemberId { get; set; }

    /// <summary>The form of what is known.</summary>
    public static UserForm Of(UserView user) => new()
    {
        Version = user.Version,
        Email = user.Email,
        Name = user.Name,
        Roles = [.. user.Roles],
        HasAllSites = user.HasAllSites,
        SiteIds = [.. user.Sites.Select(s => s.Id)],
        HasAllPrograms = user.HasAllPrograms,
        ProgramIds = [.. user.Programs.Select(p => p.Id)],
        StaffMemberId = user.StaffMemberId,
    };

    /// <summary>Invites the user.</summary>
    public InviteUser ToInvitation() => new(Email, Name, Rights, StaffMemberId);

    /// <summary>Changes the user.</summary>
    public ChangeUser ToChange(Guid id) => new(id, Version, Name, Rights, StaffMemberId);

    private UserRights Rights => UserRights.Of(Roles, HasAllSites, SiteIds, HasAllPrograms ? null : ProgramIds);
}

/// <summary>The form of a user; null for a new one.</summary>
public sealed record UserEdit(UserView? User, UserForm Form);

/// <summary>A user's page.</summary>
/// <param name="Link">A one-time link that was just made; shown this once.</param>
/// <param name="IsSelf">Whether it is the user who looks.</param>
/// <param name="Now">UTC.</param>
public sealed record UserPage(UserView User, string? Link, bool IsSelf, DateTime Now);
