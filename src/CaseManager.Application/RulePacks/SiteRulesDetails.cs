using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.RulePacks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.RulePacks;

/// <summary>A site with the pack that it uses.</summary>
/// <param name="Pack">Null for the pack General.</param>
/// <param name="From">First day of it; null where nobody chose one.</param>
/// <param name="Next">The pack that it uses from a later day on, where one is chosen.</param>
public sealed record SiteRulesRow(Guid SiteId, string Site, string? Pack, DateOnly? From, string? Next);

/// <summary>A site with every pack that was ever chosen, the last first.</summary>
/// <param name="Version">Of the choices; 0 where nobody chose one yet.</param>
public sealed record SiteRulesView(Guid SiteId, string Site, string TimeZoneId, int Version, IReadOnlyList<AssignmentRow> Assignments);

/// <summary>A pack that a site uses from a day on.</summary>
/// <param name="AssignedAt">UTC.</param>
public sealed record AssignmentRow(Guid RulePackId, string Pack, DateOnly From, string AssignedBy, DateTime AssignedAt);

/// <summary>A pack to choose.</summary>
public sealed record RulePackChoice(Guid Id, string Name);

/// <summary>Which packs the sites use.</summary>
public sealed class SiteRulesDetails(ICaseManagerDb db, InScope scope) : IReader
{
    // A center has a handful; the ceiling only keeps a broken database from filling a page.
    private const int Most = 500;

    /// <summary>The sites, by name.</summary>
    public Task<Page<SiteRulesRow>> PageAsync(DateOnly today, PageRequest page, CancellationToken cancellationToken) =>
        scope.Sites.AsNoTracking().OrderBy(s => s.Name).ThenBy(s => s.NameKey)
            .Select(s => new SiteRulesRow(s.Id, s.Name,
                Chosen.Where(c => c.SiteId == s.Id && c.From <= today).OrderByDescending(c => c.From).Select(c => c.Pack).FirstOrDefault(),
                Chosen.Where(c => c.SiteId == s.Id && c.From <= today).Max(c => (DateOnly?)c.From),
                Chosen.Where(c => c.SiteId == s.Id && c.From > today).OrderBy(c => c.From).Select(c => c.Pack).FirstOrDefault()))
            .PageAsync(page, cancellationToken);

    /// <summary>A site, or null where there is none.</summary>
    public async Task<SiteRulesView?> FindAsync(Guid siteId, CancellationToken cancellationToken)
    {
        var site = await scope.Sites.AsNoTracking().Where(s => s.Id == siteId)
            .Select(s => new { s.Name, s.TimeZoneId, Version = db.SiteRules.Where(r => r.SiteId == s.Id).Select(r => (int?)r.Version).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellationToken);
        if (site is null)
        {
            return null;
        }

        var assignments = await db.SiteRules.AsNoTracking().Where(r => r.SiteId == siteId).SelectMany(r => r.Assignments).OrderByDescending(a => a.From)
            .Select(a => new AssignmentRow(a.RulePackId, a.RulePack.Name, a.From, a.AssignedBy, a.AssignedAt)).ToListAsync(cancellationToken);
        return new SiteRulesView(siteId, site.Name, site.TimeZoneId, site.Version ?? 0, assignments);
    }

    /// <summary>The packs that a site can choose, by name: those that have a published version and are not archived.</summary>
    public Task<List<RulePackChoice>> ChoicesAsync(CancellationToken cancellationToken) =>
        db.RulePacks.AsNoTracking().Where(p => !p.IsArchived && p.Versions.Any(v => v.PublishedAt != null))
            .OrderBy(p => p.Name).ThenBy(p => p.NameKey).Select(p => new RulePackChoice(p.Id, p.Name)).Take(Most).ToListAsync(cancellationToken);

    private IQueryable<Choice> Chosen =>
        db.SiteRules.SelectMany(r => r.Assignments, (r, a) => new Choice { SiteId = r.SiteId, From = a.From, Pack = a.RulePack.Name });

    private sealed class Choice
    {
        public required Guid SiteId { get; init; }

        public required DateOnly From { get; init; }

        public required string Pack { get; init; }
    }
}
