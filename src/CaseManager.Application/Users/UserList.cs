using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Users;

/// <summary>A user in a list.</summary>
/// <param name="IsInvited">Has not chosen a password yet.</param>
/// <param name="Sites">Names of the sites they work at; empty where it is all of them.</param>
/// <param name="LastSignInAt">UTC.</param>
public sealed record UserRow(
    Guid Id, string Name, string Email, IReadOnlyList<Role> Roles, bool HasAllSites, IReadOnlyList<string> Sites, bool IsInvited, bool IsDisabled, DateTime? LastSignInAt);

/// <summary>Everybody who signs in.</summary>
public sealed class UserList(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Longest search text that is looked at, in characters.</summary>
    public const int SearchLength = 100;

    private const int MostWords = 6;

    /// <summary>A page of those whose name and address hold every word of <paramref name="search"/>, by name; disabled ones only where asked for.</summary>
    public Task<Page<UserRow>> PageAsync(string? search, bool disabledToo, PageRequest page, CancellationToken cancellationToken)
    {
        var users = scope.Users.AsNoTracking();
        foreach (var word in SearchText.Words(search is { Length: > SearchLength } ? search[..SearchLength] : search).Take(MostWords))
        {
            users = users.Where(u => u.SearchKey.Contains(word));
        }

        return (disabledToo ? users : users.Where(u => !u.IsDisabled))
            .OrderBy(u => u.Name).ThenBy(u => u.EmailKey)
            .Select(u => new UserRow(u.Id, u.Name, u.Email, u.Roles.OrderBy(r => r.Role).Select(r => r.Role).ToList(), u.HasAllSites,
                u.Sites.Join(db.Sites, s => s.SiteId, s => s.Id, (_, site) => site.Name).OrderBy(n => n).ToList(), u.PasswordHash == null, u.IsDisabled, u.LastSignInAt))
            .PageAsync(page, cancellationToken);
    }
}
