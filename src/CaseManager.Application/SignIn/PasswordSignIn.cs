using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>Compares an address and a password with what is known. Nobody learns from it which addresses are known.</summary>
public sealed class PasswordSignIn(ICaseManagerDb db, ICredentials credentials, AttemptCount attempts, AuditTrail trail)
{
    /// <summary>Whose they are; null where they are wrong, the account is locked, disabled or not there, which is never told apart.</summary>
    public async Task<User?> FindAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        var key = TextKey.Of(email);
        var user = await db.Users.FirstOrDefaultAsync(u => u.EmailKey == key && !u.IsDisabled, cancellationToken);
        // The same commands and the same hashing, whether there is somebody or not.
        var counts = await attempts.BeginAsync(user?.Id ?? Guid.Empty, cancellationToken);
        var isRight = await credentials.IsPasswordAsync(user, password);
        if (user is null || !counts || !isRight)
        {
            await trail.SignInAsync(user is not null && !counts ? AuditActions.SignInLocked : AuditActions.SignInFailed, user?.Id);
            return null;
        }

        await attempts.TakeBackAsync(user.Id, cancellationToken);
        return user;
    }
}
