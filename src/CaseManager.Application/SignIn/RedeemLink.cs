using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>Uses a one-time link up: the person who holds it chooses a password. There is nobody signed in whose permission could be asked.</summary>
public sealed class RedeemLink(ICaseManagerDb db, ICredentials credentials, TimeProvider time, AuditContext audit)
{
    /// <exception cref="RuleViolationException"><c>link.invalid</c>, <c>password.…</c>; the link stays as it is.</exception>
    public async Task RunAsync(string? code, string? password, string? again, CancellationToken cancellationToken)
    {
        using var action = audit.Begin(AuditActions.RedeemLink);
        var hash = OneTimeCode.HashOf(code);
        var user = await db.Users.FirstOrDefaultAsync(u => u.LinkHash == hash, cancellationToken) ?? throw new RuleViolationException("link.invalid", User.InvalidLink, "Code");
        // Only who holds the code learns what is wrong with the password.
        Require.That(user.LinkExpiresAt > time.GetUtcNow().UtcDateTime, "link.invalid", User.InvalidLink, "Code");
        await credentials.SetPasswordAsync(user, password);
        Require.That(PasswordRules.Normalize(password) == PasswordRules.Normalize(again), "password.differs", "The two passwords differ. Type it again.", "Again");
        user.Redeem(hash, time.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Redeemed twice at the same moment, or replaced meanwhile.
            throw new RuleViolationException("link.invalid", User.InvalidLink, "Code");
        }
    }
}
