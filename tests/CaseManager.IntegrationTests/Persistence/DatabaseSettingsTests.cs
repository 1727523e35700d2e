using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.Sqlite;
using CaseManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CaseManager.IntegrationTests.Persistence;

public sealed class DatabaseSettingsTests
{
    [Test]
    public void The_batch_size_is_for_SQL_Server_only_and_that_of_EF_Core_where_it_is_not_set()
    {
        Assert.That(BatchSize(new SqlServerProvider(), 7), Is.EqualTo(7));
        Assert.That(BatchSize(new SqlServerProvider(), null), Is.Null);
        Assert.That(BatchSize(new SqliteProvider(), 7), Is.Null);
    }

    private static int? BatchSize(IDatabaseProvider provider, int? size)
    {
        var options = new DbContextOptionsBuilder();
        provider.Configure(options, new DatabaseSettings { ConnectionString = "Data Source=:memory:", MaxBatchSize = size });
        return options.Options.Extensions.OfType<RelationalOptionsExtension>().Single().MaxBatchSize;
    }
}
