using CaseManager.Domain.Centers;
using CaseManager.Domain.RulePacks;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>The demo center works under two sets of rules: Hilltop lies in Texas, Riverside uses the pack General like every site that chose none.</summary>
internal static class DemoRulePacks
{
    private static readonly Dictionary<string, string> Keys = new() { ["Hilltop"] = "texas" };

    /// <summary>What a site's pack says.</summary>
    public static RuleSet Of(string site) =>
        new(RulePackSeeds.All.Single(p => p.Key == Keys.GetValueOrDefault(site, RulePack.GeneralKey)).Versions[^1].Rules);

    /// <summary>Chooses the packs, from the beginning of the history on or from when they hold.</summary>
    public static async Task ChooseAsync(CaseManagerDbContext db, IEnumerable<Site> sites, DateOnly today, CancellationToken cancellationToken)
    {
        var packs = await db.RulePacks.Include(p => p.Versions).Where(p => p.SeedKey != null).ToListAsync(cancellationToken);
        foreach (var site in sites)
        {
            if (packs.FirstOrDefault(p => p.SeedKey == Keys.GetValueOrDefault(site.Name)) is not { } pack)
            {
                continue;
            }

            var (begin, effective) = (today.AddMonths(-DemoCenter.Months), pack.Versions.Min(v => v.EffectiveFrom)!.Value);
            var rules = new SiteRules(site.Id);
            rules.Use(pack, begin > effective ? begin : effective, "Ruth Okafor", site.Clock.ToUtc(begin, new TimeOnly(9, 0)));
            db.Add(rules);
        }
    }
}
