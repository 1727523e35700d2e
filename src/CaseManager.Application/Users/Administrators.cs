using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Users;

/// <summary>Whom to ask where a role does not allow something.</summary>
public sealed class Administrators(ICaseManagerDb db) : IReader
{
    // Enough to find one who is there today.
    private const int Most = 5;

    /// <summary>Names of administrators, in order.</summary>
    public Task<List<string>> NamesAsync(CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().Where(u => !u.IsDisabled && u.Roles.Any(r => r.Role == Role.Administrator))
            .OrderBy(u => u.Name).ThenBy(u => u.EmailKey).Select(u => u.Name).Take(Most).ToListAsync(cancellationToken);
}
