using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.SignIn;
using CaseManager.Domain.Common;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.Migrations.Sqlite;
using CaseManager.Migrations.SqlServer;
using CaseManager.Reports;
using CaseManager.Reports.Engines;
using CaseManager.Web.Security;

namespace CaseManager.Web.Composition;

/// <summary>What the web site and the command line have in common.</summary>
internal static class CoreServices
{
    private static readonly IReadOnlyList<IDatabaseProvider> Providers = [new SqliteProvider(), new SqlServerProvider()];

    /// <summary>Adds the database that the configuration names, the use cases and the reports.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = ReadDatabaseSettings(configuration);
        var provider = Providers.FirstOrDefault(p => p.Name.Equals(settings.Provider, StringComparison.OrdinalIgnoreCase))
            ?? throw new ConfigurationException($"Database__Provider is “{settings.Provider}”; it must be {string.Join(" or ", Providers.Select(p => p.Name))}.");
        services.AddSingleton(TimeProvider.System);
        services.AddInfrastructure(provider, settings);
        services.AddApplication();
        services.AddSingleton(configuration.ReadPlanning());
        services.AddSingleton(ReadPublicAddress(configuration));
        services.AddSingleton(configuration.ReadReportRetention());
        services.AddSingleton(new PdfEngineLicense(configuration["QuestPdf:License"]));
        services.AddReports();
        services.AddScoped<DemoCenter>();
        services.AddScoped<DemoUsers>();
        services.AddScoped<DatabaseSetup>();
        services.AddSingleton(configuration.ReadSignIn());
        services.AddSingleton<ICommonPasswords, CommonPasswords>();
        services.AddAuditSettings(configuration, environment);
        services.AddCounselingNoteKeys(configuration, environment);
        services.AddKeyProtection(configuration, environment);
        return services;
    }

    private static PublicAddress ReadPublicAddress(IConfiguration configuration)
    {
        try
        {
            return PublicAddress.Of(configuration[nameof(PublicAddress)]);
        }
        catch (RuleViolationException e)
        {
            throw new ConfigurationException(e.Message);
        }
    }

    private static DatabaseSettings ReadDatabaseSettings(IConfiguration configuration)
    {
        var settings = new DatabaseSettings();
        try
        {
            configuration.GetSection(DatabaseSettings.Section).Bind(settings);
        }
        catch (InvalidOperationException e)
        {
            throw new ConfigurationException(e.Message);
        }

        if (settings.MaxBatchSize is < 1)
        {
            throw new ConfigurationException("Database__MaxBatchSize must be 1 or more.");
        }

        settings.ConnectionString = configuration.GetConnectionString("CaseManager") is { Length: > 0 } text ? text
            : settings.Provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase) ? "Data Source=data/casemanager.db"
            : throw new ConfigurationException("ConnectionStrings__CaseManager is not set.");
        return settings;
    }
}
