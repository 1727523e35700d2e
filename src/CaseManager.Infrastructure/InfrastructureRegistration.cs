using CaseManager.Application.Abstractions;
using CaseManager.Application.Codes;
using CaseManager.Infrastructure.Audit;
using CaseManager.Infrastructure.Codes;
using CaseManager.Infrastructure.Importing;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.Infrastructure.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Infrastructure;

/// <summary>Registers what Infrastructure offers.</summary>
public static class InfrastructureRegistration
{
    /// <summary>Adds the database of <paramref name="provider"/> and everything that reads and writes it.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IDatabaseProvider provider, DatabaseSettings settings)
    {
        services.AddSingleton(provider);
        services.AddSingleton(settings);

        // That the model fits the migrations is a test's to say; at each start it would only cost time.
        services.AddDbContext<CaseManagerDbContext>(options => provider.Configure(options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)), settings));
        services.AddScoped<ICaseManagerDb>(scope => scope.GetRequiredService<CaseManagerDbContext>());
        services.AddSingleton<IStorageErrors, StorageErrors>();
        services.AddCredentials();
        services.AddScoped<RulePackSeeds>();
        services.AddScoped<MedicationSeeds>();
        services.AddScoped<DiagnosisSeeds>();
        services.AddScoped<PlanLibrarySeeds>();
        services.AddSingleton<ITedsCodeSets, TedsCodeSets>();
        services.AddImporting();
        services.AddAudit();
        return services;
    }
}
