using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Users;

/// <summary>Loads a user to be changed, and checks what a form says of one.</summary>
public static class UserLoading
{
    /// <summary>A user with roles and sites.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">The user was changed since the form was opened.</exception>
    internal static async Task<User> UserAsync(this ICaseManagerDb db, Guid id, int version, CancellationToken cancellationToken)
    {
        var user = await db.Users.WithRights().FirstOrDefaultAsync(u => u.Id == id, cancellationToken) ?? throw new NotFoundException("The user");
        ConflictException.ThrowIfStale(version, user.Version);
        return user;
    }

    /// <summary>Users with what they may do and where.</summary>
    public static IQueryable<User> WithRights(this IQueryable<User> users) => users.Include(u => u.Roles).Include(u => u.Sites).Include(u => u.Programs);

    /// <summary>Nobody raises their own rights, or locks themselves out.</summary>
    /// <exception cref="RuleViolationException"><c>user.self</c>.</exception>
    internal static void RequireSomebodyElse(this ICurrentUser current, Guid userId) =>
        Require.That(current.Id != userId, "user.self", "This is your own account. Another administrator has to do it.");

    /// <exception cref="RuleViolationException"><c>user.beyond-own</c>, <c>user.site-unknown</c>, <c>user.program-unknown</c>, <c>user.staff-unknown</c>, <c>user.staff-taken</c>.</exception>
    internal static async Task RequireKnownAsync(this ICaseManagerDb db, InScope scope, UserRights rights, Guid? staffMemberId, Guid? userId, CancellationToken cancellationToken)
    {
        // Else whoever works at one site could make themselves a second account for all of them.
        Require.That(scope.HasAllSites || !rights.HasAllSites, "user.beyond-own", "You can give away your own sites only. Choose from the list.", nameof(UserRights.SiteIds));
        if (rights.SiteIds.Count > 0)
        {
            var known = await scope.Sites.Select(s => s.Id).ToListAsync(cancellationToken);
            Require.That(rights.SiteIds.IsSubsetOf(known), "user.site-unknown", "Choose sites from the list.", nameof(UserRights.SiteIds));
        }

        if (rights.ProgramIds is { } programs)
        {
            var known = await scope.Programs.Where(p => rights.HasAllSites || rights.SiteIds.Contains(p.SiteId)).Select(p => p.Id).ToListAsync(cancellationToken);
            Require.That(programs.IsSubsetOf(known), "user.program-unknown", "Choose programs of the chosen sites.", nameof(UserRights.ProgramIds));
        }

        if (staffMemberId is not null)
        {
            Require.That(await scope.Staff.AnyAsync(s => s.Id == staffMemberId, cancellationToken), "user.staff-unknown", "Choose a person from the list.", "StaffMemberId");
            Require.That(!await db.Users.AnyAsync(u => u.StaffMemberId == staffMemberId && u.Id != userId, cancellationToken), "user.staff-taken",
                "Another user is this person already.", "StaffMemberId");
        }
    }
}
