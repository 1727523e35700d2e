using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Users;

/// <summary>A user with what administrators see of them.</summary>
/// <param name="LinkExpiresAt">Until when the open link can be used, UTC; null where there is none.</param>
/// <param name="LockedUntil">UTC.</param>
/// <param name="LastSignInAt">UTC.</param>
public sealed record UserView(
    Guid Id, int Version, string Name, string Email, IReadOnlyList<Role> Roles, bool HasAllSites, IReadOnlyList<UserSiteView> Sites, bool HasAllPrograms, IReadOnlyList<UserProgramView> Programs, Guid? StaffMemberId, string? StaffMember,
    bool IsInvited, bool IsDisabled, bool HasSecondFactor, DateTime? LinkExpiresAt, DateTime? LockedUntil, DateTime? LastSignInAt);

/// <summary>A site that a user works at.</summary>
public sealed record UserSiteView(Guid Id, string Name);

/// <summary>A program that a user supervises.</summary>
public sealed record UserProgramView(Guid Id, string Site, string Name);

/// <summary>Opens what the list of users shows.</summary>
public sealed class UserDetails(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>A user, or null where there is none.</summary>
    public Task<UserView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        scope.Users.AsNoTracking().Where(u => u.Id == id)
            .Select(u => new UserView(u.Id, u.Version, u.Name, u.Email, u.Roles.OrderBy(r => r.Role).Select(r => r.Role).ToList(), u.HasAllSites,
                u.Sites.Join(db.Sites, s => s.SiteId, s => s.Id, (_, site) => site).OrderBy(s => s.Name).Select(s => new UserSiteView(s.Id, s.Name)).ToList(),
                u.HasAllPrograms,
                u.Programs.Join(db.Programs, p => p.ProgramId, p => p.Id, (_, program) => program).OrderBy(p => p.Site.Name).ThenBy(p => p.Name)
                    .Select(p => new UserProgramView(p.Id, p.Site.Name, p.Name)).ToList(),
                u.StaffMemberId, db.Staff.Where(s => s.Id == u.StaffMemberId).Select(s => s.Name).FirstOrDefault(),
                u.PasswordHash == null, u.IsDisabled, u.AuthenticatorSecret != null, u.LinkExpiresAt, u.LockedUntil, u.LastSignInAt))
            .FirstOrDefaultAsync(cancellationToken);
}
