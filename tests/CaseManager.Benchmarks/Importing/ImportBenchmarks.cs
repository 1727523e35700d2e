using CaseManager.Application.Audit;
using System.Diagnostics;
using System.Globalization;
using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.UseCases;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Benchmarks.Importing;

/// <summary>
/// The import of an attendance history against a bare EF Core insert of the same rows in one transaction: reading the files, the use case,
/// planning and writing against adding and saving. Both on a fresh migrated SQLite file, taking turns; medians of one run.
/// </summary>
public static class ImportBenchmarks
{
    private const int Rounds = 9;

    /// <summary>Measures and prints the ratio, and the number of queries for a short and a long history.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        var files = Histories.SharedRegister() ?? Histories.Generated(3800);
        using var folder = new TemporaryFolder();
        var template = await MigrateAsync(folder);
        var (imports, inserts) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var imported = folder.Copy(template);
            var import = await TimeAsync(() => ImportAsync(imported, files));
            var rows = await RowsAsync(imported);
            await using var bare = Open(folder.Copy(template));
            var insert = await TimeAsync(() => InsertAsync(bare, rows));

            // The first round warms both up.
            if (round > 0)
            {
                imports.Add(import);
                inserts.Add(insert);
            }
        }

        var (medianImport, medianInsert) = (Median(imports), Median(inserts));
        Print(output, $"Import of {files.FileName}: {medianImport:F0} ms; bare EF Core insert of the same rows: {medianInsert:F0} ms; ratio {medianImport / medianInsert:F2} (at most 3)");
        var few = await CountQueriesAsync(folder.Copy(template), Histories.Generated(100));
        var many = await CountQueriesAsync(folder.Copy(template), Histories.Generated(10_000));
        Print(output, $"Queries of an import on a database with history: {few} for 100 rows, {many} for 10,000 rows");
    }

    private static async Task ImportAsync(string database, AttendanceFiles files, QueryCount? queries = null)
    {
        await using var services = Services(database, queries);
        await using var scope = services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<UseCase<RunImport, ImportPlan>>()
            .RunAsync(new RunImport(files, new ImportTarget(), Rehearse: false));
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException(outcome.Problems[0].Message);
        }
    }

    private static async Task InsertAsync(CaseManagerDbContext db, List<object> rows)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static async Task<int> CountQueriesAsync(string database, AttendanceFiles files)
    {
        await ImportAsync(database, Histories.Generated(10));
        var queries = new QueryCount();
        await ImportAsync(database, files, queries);
        return queries.Count;
    }

    private static async Task<List<object>> RowsAsync(string database)
    {
        await using var db = Open(database);
        return
        [
            .. await db.ImportBatches.AsNoTracking().ToListAsync(), .. await db.Centers.AsNoTracking().ToListAsync(), .. await db.Sites.AsNoTracking().ToListAsync(),
            .. await db.Programs.AsNoTracking().ToListAsync(), .. await db.Staff.AsNoTracking().ToListAsync(), .. await db.Groups.AsNoTracking().ToListAsync(),
            .. await db.Clients.AsNoTracking().ToListAsync(), .. await db.Episodes.AsNoTracking().ToListAsync(),
            .. await db.GroupSessions.AsNoTracking().Include(s => s.Attendances).ToListAsync(),
        ];
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static async Task<string> MigrateAsync(TemporaryFolder folder)
    {
        var file = folder.NewFile();
        await using var db = Open(file);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE");
        return file;
    }

    private static CaseManagerDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqliteProvider().Configure(options, SettingsOf(file));
        return new CaseManagerDbContext(options.Options);
    }

    private static ServiceProvider Services(string file, QueryCount? queries)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ICurrentUser, Anybody>();
        services.AddInfrastructure(new SqliteProvider(), SettingsOf(file));
        services.AddSingleton(new AuditSettings([new byte[AuditSettings.KeyLength]]));
        services.AddApplication();
        if (queries is not null)
        {
            services.ConfigureDbContext<CaseManagerDbContext>(options => options.AddInterceptors(queries));
        }

        return services.BuildServiceProvider();
    }

    private static DatabaseSettings SettingsOf(string file) => new() { ConnectionString = $"Data Source={file};Pooling=False" };
}
