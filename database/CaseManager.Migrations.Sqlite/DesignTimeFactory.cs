using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaseManager.Migrations.Sqlite;

/// <summary>Lets <c>dotnet ef</c> make migrations without the product.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CaseManagerDbContext>
{
    /// <inheritdoc/>
    public CaseManagerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqliteProvider().Configure(options, new DatabaseSettings { ConnectionString = "Data Source=:memory:" });
        return new CaseManagerDbContext(options.Options);
    }
}
