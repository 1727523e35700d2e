using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>How a site numbers its clients; no pattern where MRNs are entered.</summary>
public sealed record MrnPatternRow(Guid SiteId, string Site, int Version, string? Pattern, int? NextNumber);

/// <summary>The sites with their patterns.</summary>
public sealed class MrnPatternList(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Most sites that are listed.</summary>
    public const int Most = 200;

    /// <summary>Sites by name.</summary>
    public Task<List<MrnPatternRow>> AllAsync(CancellationToken cancellationToken) =>
        Rows(scope.Sites.OrderBy(s => s.Name).Take(Most)).ToListAsync(cancellationToken);

    /// <summary>One site; null where there is none.</summary>
    public Task<MrnPatternRow?> FindAsync(Guid siteId, CancellationToken cancellationToken) =>
        Rows(scope.Sites.Where(s => s.Id == siteId)).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<MrnPatternRow> Rows(IQueryable<Site> sites) =>
        from site in sites.AsNoTracking()
        join pattern in db.MrnPatterns on site.Id equals pattern.SiteId into patterns
        from pattern in patterns.DefaultIfEmpty()
        orderby site.Name
        select new MrnPatternRow(site.Id, site.Name, (int?)pattern.Version ?? 0, pattern.Pattern, (int?)pattern.NextNumber);
}
