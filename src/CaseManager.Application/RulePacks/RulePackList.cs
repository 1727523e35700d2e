using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.RulePacks;

/// <summary>A pack in a list.</summary>
/// <param name="IsReadOnly">Comes with the product.</param>
/// <param name="Newest">Number of the newest published version; null where none is published.</param>
/// <param name="EffectiveFrom">First day of that version.</param>
public sealed record RulePackRow(Guid Id, string Name, string Jurisdiction, bool IsReadOnly, bool IsArchived, int? Newest, DateOnly? EffectiveFrom, bool HasDraft);

/// <summary>The rule packs of the center.</summary>
public sealed class RulePackList(ICaseManagerDb db) : IReader
{
    // Longer searches are looked at in part; nobody types them.
    private const int SearchLength = 100;

    /// <summary>A page of the packs whose name holds <paramref name="search"/>, by name; archived ones only where asked for.</summary>
    public Task<Page<RulePackRow>> PageAsync(string? search, bool archivedToo, PageRequest page, CancellationToken cancellationToken)
    {
        var key = TextKey.Of(search is { Length: > SearchLength } ? search[..SearchLength] : search);
        return db.RulePacks.AsNoTracking()
            .Where(p => (archivedToo || !p.IsArchived) && p.NameKey.Contains(key))
            .OrderBy(p => p.Name).ThenBy(p => p.NameKey)
            .Select(p => new RulePackRow(p.Id, p.Name, p.Jurisdiction, p.SeedKey != null, p.IsArchived,
                p.Versions.Where(v => v.PublishedAt != null).Max(v => (int?)v.Number), p.Versions.Where(v => v.PublishedAt != null).Max(v => v.EffectiveFrom),
                p.Versions.Any(v => v.PublishedAt == null)))
            .PageAsync(page, cancellationToken);
    }
}
