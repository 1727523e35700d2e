using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>Asks whoever is signed in for their password again: whoever finds a computer unlocked does not take the account over.</summary>
public sealed class OwnPassword(ICaseManagerDb db, IPasswordHashes hashes, AttemptCount attempts, AuditTrail trail)
{
    /// <exception cref="RuleViolationException"><c>password.wrong</c>: wrong, or tried too often.</exception>
    /// <exception cref="NotFoundException">Nobody is signed in.</exception>
    public async Task CheckAsync(Guid? userId, string? password, string field, CancellationToken cancellationToken)
    {
        var id = userId ?? throw new NotFoundException("The user");
        var counts = await attempts.BeginAsync(id, cancellationToken);
        var hash = await db.Users.Where(u => u.Id == id).Select(u => u.PasswordHash).FirstOrDefaultAsync(cancellationToken);
        if (!counts || hashes.Match(hash, PasswordRules.Normalize(password)) is PasswordMatch.No)
        {
            await trail.SignInAsync(AuditActions.PasswordFailed, id);
            throw new RuleViolationException("password.wrong", "This is not your password, or there were too many attempts. Try again in a while.", field);
        }

        await attempts.TakeBackAsync(id, cancellationToken);
    }
}
