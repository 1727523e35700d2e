using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaseManager.Migrations.SqlServer;

/// <summary>Lets <c>dotnet ef</c> make migrations without the product.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CaseManagerDbContext>
{
    /// <inheritdoc/>
    public CaseManagerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqlServerProvider().Configure(options, new DatabaseSettings { ConnectionString = "Server=localhost;Database=CaseManager" });
        return new CaseManagerDbContext(options.Options);
    }
}
