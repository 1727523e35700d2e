using CaseManager.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Migrations.Sqlite;

/// <summary>The embedded database.</summary>
public sealed class SqliteProvider : IDatabaseProvider
{
    // https://www.sqlite.org/rescode.html: SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE.
    private const int PrimaryKeyViolation = 1555;
    private const int UniqueViolation = 2067;

    private static readonly WaitForWriter Wait = new();

    /// <inheritdoc/>
    public string Name => "Sqlite";

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder options, DatabaseSettings settings) =>
        options.UseSqlite(settings.ConnectionString, sqlite => sqlite
            .MigrationsAssembly(typeof(SqliteProvider).Assembly.FullName)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(Wait);

    /// <inheritdoc/>
    public async Task PrepareAsync(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        var source = new SqliteConnectionStringBuilder(settings.ConnectionString);
        var isFile = source.DataSource is { Length: > 0 } name && name != ":memory:" && !name.StartsWith("file:", StringComparison.Ordinal) && source.Mode is SqliteOpenMode.ReadWriteCreate;
        if (isFile && !File.Exists(source.DataSource))
        {
            await DatabaseFile.CreateAsync(Path.GetFullPath(source.DataSource), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public bool IsDuplicate(DbUpdateException error) =>
        error.InnerException is SqliteException { SqliteExtendedErrorCode: PrimaryKeyViolation or UniqueViolation };
}
