using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Loads what a form of the set-up is about, and finds it in lists.</summary>
internal static class CenterLoading
{
    // Longer searches are looked at in part; nobody types them.
    private const int SearchLength = 100;
    private const int MostWords = 6;

    /// <summary>One record, to be changed.</summary>
    /// <param name="version">The version that the user saw.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It was changed since.</exception>
    internal static async Task<T> OneAsync<T>(this IQueryable<T> rows, Guid id, int version, string what, CancellationToken cancellationToken)
        where T : AggregateRoot
    {
        var found = await rows.FirstOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new NotFoundException(what);
        ConflictException.ThrowIfStale(version, found.Version);
        return found;
    }

    /// <summary>Nothing new is put at a site that does not exist or is archived.</summary>
    /// <exception cref="RuleViolationException"><c>site.unknown</c>.</exception>
    internal static async Task RequireSiteAsync(this ICaseManagerDb db, Guid? siteId, CancellationToken cancellationToken) =>
        Require.That(await db.Sites.AnyAsync(s => s.Id == siteId && !s.IsArchived, cancellationToken), "site.unknown", "Choose a site from the list.", "SiteId");

    /// <summary>Those whose name holds every word of <paramref name="search"/>, accents and case ignored; archived ones only where asked for.</summary>
    internal static IQueryable<T> Named<T>(this IQueryable<T> rows, string? search, bool archivedToo)
        where T : NamedRoot
    {
        foreach (var word in SearchText.Words(search is { Length: > SearchLength } ? search[..SearchLength] : search).Take(MostWords))
        {
            rows = rows.Where(r => r.SearchKey.Contains(word));
        }

        return archivedToo ? rows : rows.Where(r => !r.IsArchived);
    }
}
