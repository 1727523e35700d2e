using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.RulePacks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.RulePacks;

/// <summary>A pack with its versions, the newest first.</summary>
/// <param name="IsReadOnly">Comes with the product.</param>
/// <param name="CopiedFrom">The version that it was copied from; null where it comes with the product.</param>
public sealed record RulePackView(
    Guid Id, int Version, string Name, string Jurisdiction, bool IsReadOnly, bool IsArchived, VersionName? CopiedFrom, IReadOnlyList<VersionRow> Versions)
{
    /// <summary>The version that is being written; null where there is none.</summary>
    public VersionRow? Draft => Versions.FirstOrDefault(v => v.IsDraft);
}

/// <summary>What a version is called.</summary>
public sealed record VersionName(Guid Id, Guid RulePackId, string Pack, int Number);

/// <summary>A version in a list.</summary>
/// <param name="VerifiedOn">Day on which the whole was last held against its source.</param>
/// <param name="PublishedAt">UTC; null for a draft.</param>
public sealed record VersionRow(Guid Id, int Number, string Source, DateOnly? EffectiveFrom, DateOnly? VerifiedOn, DateTime? PublishedAt, string? PublishedBy)
{
    /// <summary>Whether it can still be changed.</summary>
    public bool IsDraft => PublishedAt is null;
}

/// <summary>A version with its rules.</summary>
public sealed record VersionView(VersionName Name, VersionRow Version, RuleSet Rules);

/// <summary>Opens packs and versions.</summary>
public sealed class RulePackDetails(ICaseManagerDb db) : IReader
{
    /// <summary>The pack, or null where there is none.</summary>
    public async Task<RulePackView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.RulePacks.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new RulePackView(p.Id, p.Version, p.Name, p.Jurisdiction, p.SeedKey != null, p.IsArchived,
                db.RulePacks.SelectMany(o => o.Versions).Where(v => v.Id == p.CopiedFromId).Select(v => new VersionName(v.Id, v.RulePackId, v.RulePack.Name, v.Number)).FirstOrDefault(),
                p.Versions.OrderByDescending(v => v.Number)
                    .Select(v => new VersionRow(v.Id, v.Number, v.Source, v.EffectiveFrom, v.VerifiedOn, v.PublishedAt, v.PublishedBy)).ToList()))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>A version of a pack, or null where there is none.</summary>
    public async Task<VersionView?> VersionAsync(Guid id, Guid versionId, CancellationToken cancellationToken) =>
        await Read(Versions.Where(v => v.RulePackId == id && v.Id == versionId)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Two versions to be read side by side; fewer where one of them does not exist.</summary>
    public async Task<IReadOnlyList<VersionView>> PairAsync(Guid left, Guid right, CancellationToken cancellationToken) =>
        await Read(Versions.Where(v => v.Id == left || v.Id == right).OrderBy(v => v.Id == left ? 0 : 1)).ToListAsync(cancellationToken);

    /// <summary>The draft of a pack, or null where there is none.</summary>
    public async Task<VersionView?> DraftAsync(Guid id, CancellationToken cancellationToken) =>
        await Read(Versions.Where(v => v.RulePackId == id && v.PublishedAt == null)).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<RulePackVersion> Versions => db.RulePacks.AsNoTracking().SelectMany(p => p.Versions);

    private static IQueryable<VersionView> Read(IQueryable<RulePackVersion> versions) =>
        versions.Select(v => new VersionView(
            new VersionName(v.Id, v.RulePackId, v.RulePack.Name, v.Number),
            new VersionRow(v.Id, v.Number, v.Source, v.EffectiveFrom, v.VerifiedOn, v.PublishedAt, v.PublishedBy), v.Rules));
}
