using System.Linq.Expressions;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Users;

/// <summary>A center always keeps somebody who can sign in and manage users.</summary>
internal static class LastAdministrator
{
    private static readonly Expression<Func<User, bool>> CanManage = u => !u.IsDisabled && u.PasswordHash != null && u.Roles.Any(r => r.Role == Role.Administrator);

    /// <summary>Saves, unless no administrator would be left who can sign in.</summary>
    /// <exception cref="RuleViolationException"><c>user.last-administrator</c>.</exception>
    internal static async Task SaveWithAdministratorAsync(this ICaseManagerDb db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Two administrators who disable each other at the same moment go one after the other.
        var before = await db.Users.Where(CanManage).LockAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        Require.That(before == 0 || await db.Users.AnyAsync(CanManage, cancellationToken), "user.last-administrator",
            "This is the last administrator who can sign in. Make somebody else an administrator first.");
        await transaction.CommitAsync(cancellationToken);
    }
}
