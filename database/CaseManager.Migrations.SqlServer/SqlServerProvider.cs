using CaseManager.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Migrations.SqlServer;

/// <summary>Microsoft SQL Server, for centers that outgrow the embedded database.</summary>
public sealed class SqlServerProvider : IDatabaseProvider
{
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
            if (settings.MaxBatchSize is { } size)
            {
                server.MaxBatchSize(size);
            }
        });

    /// <inheritdoc/>
    /// <remarks>Migrations create a database on the server, where the server's own rights protect it.</remarks>
    public Task PrepareAsync(DatabaseSettings settings, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public bool IsDuplicate(DbUpdateException error) =>
        error.InnerException is SqlException { Number: DuplicateInUniqueIndex or DuplicateInConstraint };
}
