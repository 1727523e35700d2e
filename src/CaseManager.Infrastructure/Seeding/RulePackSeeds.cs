using System.Text.Json;
using CaseManager.Application.Abstractions;
using CaseManager.Domain.Common;
using CaseManager.Domain.RulePacks;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>
/// Brings the rule packs of the product, from <c>database/seed/reference/rule-packs</c>, into the database. A release that knows a newer
/// version of a pack adds it; what is there already never changes.
/// </summary>
public sealed class RulePackSeeds(CaseManagerDbContext db, IStorageErrors errors, TimeProvider time)
{
    private const string Folder = "rule-packs/";

    /// <summary>A pack as its file describes it.</summary>
    internal sealed record SeedPack(string Key, string Name, string Jurisdiction, IReadOnlyList<SeedVersion> Versions);

    /// <summary>A version as the file of its pack describes it; its rules are written as they are stored.</summary>
    internal sealed record SeedVersion(int Number, string Source, DateOnly EffectiveFrom, DateOnly? VerifiedOn, IReadOnlyList<Rule> Rules);

    /// <summary>Every pack of this release.</summary>
    internal static IReadOnlyList<SeedPack> All { get; } =
        [.. typeof(RulePackSeeds).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Adds what is missing; does nothing to a database that has everything.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken = default)
    {
        var known = await db.RulePacks.Include(p => p.Versions).Where(p => p.SeedKey != null).ToListAsync(cancellationToken);
        foreach (var seed in All)
        {
            var pack = known.FirstOrDefault(p => p.SeedKey == seed.Key) ?? await AddAsync(seed, cancellationToken);
            foreach (var version in seed.Versions.Where(v => pack.Versions.All(k => k.Number != v.Number)))
            {
                pack.AddOfProduct(version.Number, version.Source, version.EffectiveFrom, version.VerifiedOn, new RuleSet(version.Rules), time.GetUtcNow().UtcDateTime);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (errors.IsDuplicate(e))
        {
            // Another node of the product started at the same moment and was faster.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<RulePack> AddAsync(SeedPack seed, CancellationToken cancellationToken)
    {
        // A center may have called a pack of its own so before the product brought one.
        var key = TextKey.Of(seed.Name);
        var name = await db.RulePacks.AnyAsync(p => p.NameKey == key, cancellationToken) ? $"{seed.Name} (of the product)" : seed.Name;
        return db.Add(RulePack.OfProduct(seed.Key, name, seed.Jurisdiction)).Entity;
    }

    private static SeedPack Read(string resource)
    {
        using var file = typeof(RulePackSeeds).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<SeedPack>(file, RuleSetJson.Options)!;
    }
}
