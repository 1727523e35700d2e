using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>Asks whoever is signed in for their password again: whoever finds a computer unlocked does not take the account over.</summary>
public sealed class OwnPassword(ICaseManagerDb db, ICredentials credentials, AttemptCount attempts, AuditTrail trail)
{
    /// <exception cref="RuleViolationException"><c>password.wrong</c>: wrong, or tried too often.</exception>
    /// <exception cref="NotFoundException">Nobody is signed in.</exception>
    public async Task CheckAsync(Guid? userId, string? password, string field, CancellationToken cancellationToken)
    {
        var id = userId ?? throw new NotFoundException("The user");
        var counts = await attempts.BeginAsync(id, cancellationToken);
        // Not tracked: where the password is to be hashed anew, the next sign-in does it, which opens a new session anyway.
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, cancellationToken);
        if (!counts || !await credentials.IsPasswordAsync(user, password))
        {
            await trail.SignInAsync(AuditActions.PasswordFailed, id);
            throw new RuleViolationException("password.wrong", "This is not your password, or there were too many attempts. Try again in a while.", field);
        }

        await attempts.TakeBackAsync(id, cancellationToken);
    }
}
