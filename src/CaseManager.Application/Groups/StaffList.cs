using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A person to choose as facilitator, host or co-signer.</summary>
public sealed record StaffChoice(Guid Id, string Site, string Name, string? Credential, bool IsIntern);

/// <summary>The people whom group forms offer.</summary>
public sealed class StaffList(ICaseManagerDb db, InScope scope) : IReader
{
    // A select with more choices helps nobody; a center has dozens.
    private const int Most = 500;

    /// <summary>Everybody who works or volunteers, by site and name. Who is archived is left out, except <paramref name="kept"/>.</summary>
    /// <param name="kept">People who are chosen already, and stay so unless somebody else is.</param>
    public Task<List<StaffChoice>> AllAsync(CancellationToken cancellationToken, Guid? kept = null, Guid? alsoKept = null) =>
        scope.Staff.AsNoTracking().Where(p => !p.IsArchived || p.Id == kept || p.Id == alsoKept)
            .Join(db.Sites, p => p.SiteId, s => s.Id, (p, s) => new { p.Id, Site = s.Name, p.Name, p.Credential, p.IsIntern })
            .OrderBy(p => p.Site).ThenBy(p => p.Name).ThenBy(p => p.Credential)
            .Select(p => new StaffChoice(p.Id, p.Site, p.Name, p.Credential, p.IsIntern))
            .Take(Most).ToListAsync(cancellationToken);
}
