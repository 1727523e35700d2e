using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PlanLibrary;

/// <summary>What is looked for in the library.</summary>
/// <param name="Search">Words of the text or the measure; null for all.</param>
/// <param name="Kind">Objectives or interventions; null for both.</param>
/// <param name="Dimension">A dimension of The ASAM Criteria; null for all.</param>
/// <param name="ArchivedToo">Whether archived entries are shown as well.</param>
public sealed record LibraryFilter(string? Search, LibraryKind? Kind, AsamDimension? Dimension, bool ArchivedToo = false);

/// <summary>An entry of the library.</summary>
/// <param name="IsOfProduct">Whether it came with the product.</param>
/// <param name="IsEdited">Whether the center changed it since.</param>
public sealed record LibraryEntryView(
    Guid Id, int Version, LibraryKind Kind, AsamDimension Dimension, string Text, string? Measure, int? DaysToTarget, Modality? Modality, Frequency? Frequency, int? Minutes,
    bool IsOfProduct, bool IsEdited, bool IsArchived);

/// <summary>The library, which is the same for all of the center and about nobody.</summary>
public sealed class LibraryList(ICaseManagerDb db) : IReader
{
    // Longer searches are looked at in part; nobody types them.
    private const int SearchLength = 100;
    private const int MostWords = 8;

    /// <summary>A page of the entries that hold every word: by dimension, objectives first, by text.</summary>
    public Task<Page<LibraryEntryView>> PageAsync(LibraryFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var entries = db.LibraryEntries.AsNoTracking().Where(e => filter.ArchivedToo || !e.IsArchived);
        entries = filter.Kind is { } kind ? entries.Where(e => e.Kind == kind) : entries;
        entries = filter.Dimension is { } dimension ? entries.Where(e => e.Dimension == dimension) : entries;
        foreach (var word in SearchText.Words(filter.Search is { Length: > SearchLength } ? filter.Search[..SearchLength] : filter.Search).Take(MostWords))
        {
            entries = entries.Where(e => e.SearchKey.Contains(word));
        }

        return Views(entries.OrderBy(e => e.Dimension).ThenByDescending(e => e.Kind).ThenBy(e => e.Text).ThenBy(e => e.Id)).PageAsync(page, cancellationToken);
    }

    /// <summary>An entry, or null where there is none.</summary>
    public Task<LibraryEntryView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Views(db.LibraryEntries.AsNoTracking().Where(e => e.Id == id)).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<LibraryEntryView> Views(IQueryable<LibraryEntry> entries) => entries.Select(e => new LibraryEntryView(
        e.Id, e.Version, e.Kind, e.Dimension, e.Text, e.Measure, e.DaysToTarget, e.Modality, e.Frequency, e.Minutes, e.SeedKey != null, e.IsEdited, e.IsArchived));
}
