using System.Text.Json;
using CaseManager.Application.Abstractions;
using CaseManager.Domain.Medication;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>
/// Brings the catalogue of medications, from <c>database/seed/reference/medications</c>, into the database. What is there already never changes, but that a release takes it
/// out of use: another range is another entry.
/// </summary>
public sealed class MedicationSeeds(CaseManagerDbContext db, IStorageErrors errors)
{
    private const string File = "medications/medications.json";

    /// <summary>A medication as the file describes it.</summary>
    internal sealed record SeedMedication(string Key, string Name, string Strengths, MedicationFacts Facts, string Source, bool IsRetired = false)
    {
        /// <summary>Makes it.</summary>
        public MedicationProduct ToProduct() => new(Key, Name, Facts, Strengths, Source);
    }

    /// <summary>Every medication of this release.</summary>
    internal static IReadOnlyList<SeedMedication> All { get; } = Read();

    /// <summary>Adds what is missing; does nothing to a database that has everything.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken = default)
    {
        var known = await db.MedicationProducts.ToDictionaryAsync(p => p.Key, cancellationToken);
        foreach (var seed in All)
        {
            var product = known.GetValueOrDefault(seed.Key) ?? db.Add(seed.ToProduct()).Entity;
            if (seed.IsRetired)
            {
                product.Retire();
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

    private static List<SeedMedication> Read()
    {
        using var file = typeof(MedicationSeeds).Assembly.GetManifestResourceStream(File)!;
        return JsonSerializer.Deserialize<List<SeedMedication>>(file, RuleSetJson.Options)!;
    }
}
