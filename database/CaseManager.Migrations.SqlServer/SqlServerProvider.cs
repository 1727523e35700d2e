using CaseManager.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Migrations.SqlServer;

/// <summary>Microsoft SQL Server, for centers that outgrow the embedded database.</summary>
public sealed class SqlServerProvider : IDatabaseProvider
{
    // A roll call of fifty, with what is noted beside it, goes in one; EF Core would split it after 42.
    private const int DefaultBatchSize = 100;
    private const int DuplicateInUniqueIndex = 2601;
    private const int DuplicateInConstraint = 2627;

    /// <inheritdoc/>
    public string Name => "SqlServer";

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder options, DatabaseSettings settings) =>
        options.UseSqlServer(settings.ConnectionString, server =>
        {
            server.MigrationsAssembly(typeof(SqlServerProvider).Assembly.FullName);
            server.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
            server.MaxBatchSize(settings.MaxBatchSize ?? DefaultBatchSize);
        });

    /// <inheritdoc/>
    /// <remarks>Migrations create a database on the server, where the server's own rights protect it.</remarks>
    public Task PrepareAsync(DatabaseSettings settings, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public bool IsDuplicate(DbUpdateException error) =>
        error.InnerException is SqlException { Number: DuplicateInUniqueIndex or DuplicateInConstraint };
}
