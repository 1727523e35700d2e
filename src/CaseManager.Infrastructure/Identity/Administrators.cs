using CaseManager.Application.Security;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Identity;

/// <summary>Whom to ask where a role does not allow something.</summary>
public sealed class Administrators(CaseManagerDbContext db)
{
    // Enough to find one who is there today.
    private const int Most = 5;

    /// <summary>Names of administrators, in order.</summary>
    public Task<List<string>> NamesAsync(CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().Where(u => db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == nameof(Role.Administrator))))
            .OrderBy(u => u.Name).ThenBy(u => u.Email).Select(u => u.Name).Take(Most).ToListAsync(cancellationToken);
}
