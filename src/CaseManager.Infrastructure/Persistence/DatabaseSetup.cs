using CaseManager.Application.Security;
using CaseManager.Infrastructure.Seeding;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Persistence;

/// <summary>Brings the database up to date: migrations, the roles that users hold, and the rule packs and diagnoses of the product.</summary>
public sealed class DatabaseSetup(
    CaseManagerDbContext db, RoleManager<IdentityRole<Guid>> roles, RulePackSeeds rulePacks, DiagnosisSeeds diagnoses, IDatabaseProvider provider, DatabaseSettings settings)
{
    /// <summary>Applies what is missing; does nothing to a database that has everything.</summary>
    /// <returns>The migrations applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        await provider.PrepareAsync(settings, cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        await ClientSearchIndex.FillAsync(db, cancellationToken);
        var known = await db.Roles.Select(r => r.Name).ToListAsync(cancellationToken);
        foreach (var role in Enum.GetNames<Role>().Except(known))
        {
            await roles.CreateAsync(new IdentityRole<Guid>(role!));
        }

        await rulePacks.SeedAsync(cancellationToken);
        await diagnoses.SeedAsync(cancellationToken);
        return pending;
    }
}
