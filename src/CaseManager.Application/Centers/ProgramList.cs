using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>A program to choose from.</summary>
public sealed record ProgramChoice(Guid Id, string Site, string Name);

/// <summary>A site to choose from.</summary>
public sealed record SiteChoice(Guid Id, string Name, string TimeZoneId);

/// <summary>The sites and programs that forms offer: those in scope.</summary>
public sealed class ProgramList(InScope scope) : IReader
{
    // A center has a handful; the ceiling only keeps a broken database from filling a page.
    private const int Most = 500;

    /// <summary>Every program that is not archived, by site and name.</summary>
    public Task<List<ProgramChoice>> ProgramsAsync(CancellationToken cancellationToken) =>
        scope.Programs.AsNoTracking().Where(p => !p.IsArchived)
            .OrderBy(p => p.Site.Name).ThenBy(p => p.Name)
            .Select(p => new ProgramChoice(p.Id, p.Site.Name, p.Name))
            .Take(Most).ToListAsync(cancellationToken);

    /// <summary>Every site that is not archived, by name.</summary>
    public Task<List<SiteChoice>> SitesAsync(CancellationToken cancellationToken) =>
        scope.Sites.AsNoTracking().Where(s => !s.IsArchived)
            .OrderBy(s => s.Name)
            .Select(s => new SiteChoice(s.Id, s.Name, s.TimeZoneId))
            .Take(Most).ToListAsync(cancellationToken);
}
