using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>What somebody sees of their own account.</summary>
/// <param name="CodesLeft">Recovery codes that were not used yet.</param>
public sealed record OwnAccountView(Guid Id, string Name, string Email, IReadOnlyList<Role> Roles, bool HasAllSites, IReadOnlyList<string> Sites, bool HasSecondFactor, int CodesLeft);

/// <summary>Opens one's own account.</summary>
public sealed class OwnAccount(ICaseManagerDb db, ICurrentUser current) : IReader
{
    /// <summary>The account of whoever is signed in; null for an operator.</summary>
    public Task<OwnAccountView?> FindAsync(CancellationToken cancellationToken)
    {
        var id = current.Id;
        return db.Users.AsNoTracking().Where(u => u.Id == id)
            .Select(u => new OwnAccountView(u.Id, u.Name, u.Email, u.Roles.OrderBy(r => r.Role).Select(r => r.Role).ToList(), u.HasAllSites,
                u.Sites.Join(db.Sites, s => s.SiteId, s => s.Id, (_, site) => site.Name).OrderBy(n => n).ToList(), u.AuthenticatorSecret != null,
                u.RecoveryCodes.Count(c => c.UsedAt == null)))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
