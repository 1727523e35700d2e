using CaseManager.Infrastructure.Importing;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.Migrations.Sqlite;
using CaseManager.Migrations.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.IntegrationTests.Support;

/// <summary>A migrated database of a test's own, gone when it is disposed of.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);
    private readonly string name;

    private TestDatabase(IDatabaseProvider provider, string name, string connectionString) =>
        (Provider, this.name, Settings) = (provider, name, new DatabaseSettings { Provider = provider.Name, ConnectionString = connectionString });

    /// <summary>Which database it is.</summary>
    public IDatabaseProvider Provider { get; }

    /// <summary>How to reach it.</summary>
    public DatabaseSettings Settings { get; }

    /// <summary>Makes and migrates one; the test is skipped, naming the reason, where it needs a server and there is none.</summary>
    /// <param name="database"><see cref="Databases.Sqlite"/> or <see cref="Databases.SqlServer"/>.</param>
    /// <param name="migrated">False for an empty one.</param>
    public static async Task<TestDatabase> CreateAsync(string database = Databases.Sqlite, bool migrated = true)
    {
        var name = $"casemanager-test-{Guid.NewGuid():N}";
        if (database == Databases.Sqlite)
        {
            // Migrating takes a second, copying a migrated file none.
            var file = Path.Combine(Path.GetTempPath(), name + ".db");
            if (migrated)
            {
                File.Copy(await Template.Value, file);
            }

            return new TestDatabase(new SqliteProvider(), file, $"Data Source={file}");
        }

        if (Databases.Server is null)
        {
            Assert.Ignore($"No SQL Server: {Databases.ServerVariable} is not set.");
        }

        var server = new SqlConnectionStringBuilder(Databases.Server) { InitialCatalog = name };
        var made = new TestDatabase(new SqlServerProvider(), name, server.ConnectionString);
        try
        {
            await using var context = made.Open();
            await context.Database.MigrateAsync();
            await SeedAsync(context, made.Provider);
            return made;
        }
        catch
        {
            // Nobody else knows of it yet.
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>A unit of work of its own.</summary>
    public CaseManagerDbContext Open(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        Provider.Configure(options, Settings);
        return new CaseManagerDbContext(options.AddInterceptors(interceptors).Options);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Provider is SqliteProvider)
        {
            SqliteConnection.ClearAllPools();
            File.Delete(name);
            File.Delete(name + "-shm");
            File.Delete(name + "-wal");
            return;
        }

        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
    }

    // What every database has from its migration on.
    private static async Task SeedAsync(CaseManagerDbContext context, IDatabaseProvider provider)
    {
        var errors = new StorageErrors(provider);
        await new RulePackSeeds(context, errors, TimeProvider.System).SeedAsync();
        await new MedicationSeeds(context, errors).SeedAsync();
        await new PlanLibrarySeeds(context, errors).SeedAsync();
        await new DiagnosisSeeds(context, new DiagnosisFileReader(), errors).SeedAsync();
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"casemanager-test-template-{Environment.ProcessId}.db");
        File.Delete(file);
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqliteProvider().Configure(options, new DatabaseSettings { ConnectionString = $"Data Source={file};Pooling=False" });
        await using var context = new CaseManagerDbContext(options.Options);
        await context.Database.MigrateAsync();
        await SeedAsync(context, new SqliteProvider());
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }
}
