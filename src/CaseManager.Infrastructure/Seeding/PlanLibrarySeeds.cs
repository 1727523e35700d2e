using System.Text.Json;
using CaseManager.Application.Abstractions;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>
/// Brings the plan library of the product, from <c>database/seed/reference/plan-library</c>, into the database. What the center changed stays as the center wrote it; what it
/// archived stays archived.
/// </summary>
public sealed class PlanLibrarySeeds(CaseManagerDbContext db, IStorageErrors errors)
{
    private const string Folder = "plan-library/";

    /// <summary>An entry as its file describes it.</summary>
    internal sealed record SeedEntry(
        string Key, LibraryKind Kind, string Text, string? Measure = null, int? DaysToTarget = null, Modality? Modality = null, Frequency? Frequency = null, int? Minutes = null)
    {
        /// <summary>What it offers.</summary>
        public LibraryContent ContentFor(AsamDimension dimension) => new(dimension, Text, Measure, DaysToTarget, Modality, Frequency, Minutes);
    }

    /// <summary>The entries of a dimension, a file of their own.</summary>
    internal sealed record SeedDimension(AsamDimension Dimension, IReadOnlyList<SeedEntry> Entries);

    /// <summary>Every dimension of this release.</summary>
    internal static IReadOnlyList<SeedDimension> All { get; } =
        [.. typeof(PlanLibrarySeeds).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Adds what is missing and renews what nobody changed; does nothing to a database that has everything.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken = default)
    {
        var known = await db.LibraryEntries.Include(e => e.Texts).Where(e => e.SeedKey != null).ToDictionaryAsync(e => e.SeedKey!, cancellationToken);
        foreach (var (dimension, seed) in All.SelectMany(d => d.Entries.Select(e => (d.Dimension, e))))
        {
            if (known.TryGetValue(seed.Key, out var entry))
            {
                entry.TakeRelease(seed.ContentFor(dimension));
            }
            else
            {
                db.Add(LibraryEntry.OfProduct(seed.Key, seed.Kind, seed.ContentFor(dimension)));
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || errors.IsDuplicate(e))
        {
            // Another node of the product started at the same moment and was faster, or somebody changed an entry: the next start renews the others.
            db.ChangeTracker.Clear();
        }
    }

    private static SeedDimension Read(string resource)
    {
        using var file = typeof(PlanLibrarySeeds).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<SeedDimension>(file, RuleSetJson.Options)!;
    }
}
