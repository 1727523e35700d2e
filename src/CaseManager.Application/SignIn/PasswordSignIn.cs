using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>Compares an address and a password with what is known. Nobody learns from it which addresses are known.</summary>
public sealed class PasswordSignIn(ICaseManagerDb db, IPasswordHashes hashes, AttemptCount attempts, Sessions sessions, AuditTrail trail)
{
    /// <summary>Whose they are; null where they are wrong, the account is locked, disabled or not there, which is never told apart.</summary>
    public async Task<SessionUser?> FindAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        var key = TextKey.Of(email);
        var found = await db.Users.AsNoTracking().Where(u => u.EmailKey == key && !u.IsDisabled)
            .Select(u => new Candidate(u.Id, u.Stamp, u.PasswordHash)).FirstOrDefaultAsync(cancellationToken);
        // The same commands and the same hashing, whether there is somebody or not.
        var counts = await attempts.BeginAsync(found?.Id ?? Guid.Empty, cancellationToken);
        var match = hashes.Match(found?.PasswordHash, PasswordRules.Normalize(password));
        if (found is null || !counts || match is PasswordMatch.No)
        {
            await trail.SignInAsync(found is not null && !counts ? AuditActions.SignInLocked : AuditActions.SignInFailed, found?.Id);
            return null;
        }

        await attempts.TakeBackAsync(found.Id, cancellationToken);
        if (match is PasswordMatch.Outdated)
        {
            var renewed = hashes.Hash(PasswordRules.Normalize(password));
            await db.Users.Where(u => u.Id == found.Id && u.PasswordHash == found.PasswordHash).ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, renewed), cancellationToken);
        }

        return await sessions.FindAsync(found.Id, found.Stamp, cancellationToken);
    }

    private sealed record Candidate(Guid Id, Guid Stamp, string? PasswordHash);
}
