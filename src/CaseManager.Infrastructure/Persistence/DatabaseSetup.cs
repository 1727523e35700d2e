using CaseManager.Application.Audit;
using CaseManager.Infrastructure.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Persistence;

/// <summary>Brings the database up to date: migrations, and the rule packs, diagnoses, medications and plan library of the product.</summary>
public sealed class DatabaseSetup(
    CaseManagerDbContext db, RulePackSeeds rulePacks, DiagnosisSeeds diagnoses, MedicationSeeds medications, PlanLibrarySeeds library, IDatabaseProvider provider,
    DatabaseSettings settings, AuditContext audit)
{
    /// <summary>Applies what is missing; does nothing to a database that has everything.</summary>
    /// <returns>The migrations applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        using var action = audit.Begin(AuditActions.SeedProduct);
        await provider.PrepareAsync(settings, cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        await ClientSearchIndex.FillAsync(db, cancellationToken);
        await PlanTextIndex.FillAsync(db, cancellationToken);
        await rulePacks.SeedAsync(cancellationToken);
        await diagnoses.SeedAsync(cancellationToken);
        await medications.SeedAsync(cancellationToken);
        await library.SeedAsync(cancellationToken);
        return pending;
    }
}
