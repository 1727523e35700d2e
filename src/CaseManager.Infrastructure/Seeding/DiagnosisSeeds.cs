using System.Text.Json;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Codes;
using CaseManager.Domain.Codes;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>
/// Brings the list of diagnoses of the product, from <c>database/seed/reference/diagnoses</c>, into the database. Codes that are there already stay
/// as they are, since the center may have imported a newer list.
/// </summary>
public sealed class DiagnosisSeeds(CaseManagerDbContext db, IDiagnosisFileReader reader, IStorageErrors errors)
{
    private const string Folder = "diagnoses/";

    private sealed record SeedRelease(string File, string Release, string Source);

    /// <summary>Adds what is missing; does nothing to a database that has everything.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken = default)
    {
        var known = await db.DiagnosisCodes.Select(c => c.Key).ToHashSetAsync(cancellationToken);
        foreach (var release in JsonSerializer.Deserialize<List<SeedRelease>>(Read("releases.json"), JsonSerializerOptions.Web)!)
        {
            foreach (var entry in reader.Read(Read(release.File)).Entries.Where(e => known.Add(DiagnosisEntry.Undotted(e.Code))))
            {
                db.DiagnosisCodes.Add(new DiagnosisCode(entry, release.Release));
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

    private static byte[] Read(string name)
    {
        using var file = typeof(DiagnosisSeeds).Assembly.GetManifestResourceStream(Folder + name)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
