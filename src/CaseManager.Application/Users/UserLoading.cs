using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Users;

/// <summary>Loads a user to be changed, and checks what a form says of one.</summary>
internal static class UserLoading
{
    /// <summary>A user with roles and sites.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">The user was changed since the form was opened.</exception>
    internal static async Task<User> UserAsync(this ICaseManagerDb db, Guid id, int version, CancellationToken cancellationToken)
    {
        var user = await db.Users.Include(u => u.Roles).Include(u => u.Sites).FirstOrDefaultAsync(u => u.Id == id, cancellationToken) ?? throw new NotFoundException("The user");
        ConflictException.ThrowIfStale(version, user.Version);
        return user;
    }

    /// <summary>Nobody raises their own rights, or locks themselves out.</summary>
    /// <exception cref="RuleViolationException"><c>user.self</c>.</exception>
    internal static void RequireSomebodyElse(this ICurrentUser current, Guid userId) =>
        Require.That(current.Id != userId, "user.self", "This is your own account. Another administrator has to do it.");

    /// <exception cref="RuleViolationException"><c>user.site-unknown</c>, <c>user.staff-unknown</c>, <c>user.staff-taken</c>.</exception>
    internal static async Task RequireKnownAsync(this ICaseManagerDb db, UserRights rights, Guid? staffMemberId, Guid? userId, CancellationToken cancellationToken)
    {
        if (rights.SiteIds.Count > 0)
        {
            var known = await db.Sites.Select(s => s.Id).ToListAsync(cancellationToken);
            Require.That(rights.SiteIds.IsSubsetOf(known), "user.site-unknown", "Choose sites from the list.", nameof(UserRights.SiteIds));
        }

        if (staffMemberId is not null)
        {
            Require.That(await db.Staff.AnyAsync(s => s.Id == staffMemberId, cancellationToken), "user.staff-unknown", "Choose a person from the list.", "StaffMemberId");
            Require.That(!await db.Users.AnyAsync(u => u.StaffMemberId == staffMemberId && u.Id != userId, cancellationToken), "user.staff-taken",
                "Another user is this person already.", "StaffMemberId");
        }
    }
}
