using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.RulePacks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.RulePacks;

/// <summary>The one way to the rules of a site: whoever is held to a rule of a state or payer asks here (rule 10).</summary>
public sealed class RulePackLookup(ICaseManagerDb db) : IReader
{
    /// <summary>The version that holds at a site on a day of its own calendar.</summary>
    /// <exception cref="NotFoundException">The database has no rule packs; <c>migrate</c> brings them.</exception>
    public async Task<RulePackVersion> OnAsync(Guid siteId, DateOnly day, CancellationToken cancellationToken) =>
        (await OfSiteAsync(siteId, cancellationToken)).On(day);

    /// <summary>All rules of a site, for whoever looks at many days: the number of queries is the same for one day and for a thousand.</summary>
    /// <exception cref="NotFoundException">The database has no rule packs; <c>migrate</c> brings them.</exception>
    public async Task<RuleHistory> OfSiteAsync(Guid siteId, CancellationToken cancellationToken)
    {
        var chosen = await db.SiteRules.AsNoTracking().Include(s => s.Assignments).FirstOrDefaultAsync(s => s.SiteId == siteId, cancellationToken);
        var packs = await db.RulePacks.AsNoTracking().Include(p => p.Versions.Where(v => v.PublishedAt != null))
            .Where(p => p.SeedKey == RulePack.GeneralKey || db.SiteRules.Any(s => s.SiteId == siteId && s.Assignments.Any(a => a.RulePackId == p.Id)))
            .ToListAsync(cancellationToken);
        var general = packs.FirstOrDefault(p => p.SeedKey == RulePack.GeneralKey) ?? throw new NotFoundException("The rule pack General");
        return new RuleHistory(general, chosen, packs.ToDictionary(p => p.Id));
    }
}
