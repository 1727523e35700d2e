using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Migrations.Sqlite;

/// <summary>
/// Lets SQLite itself wait for another writer, in steps of milliseconds. Microsoft.Data.Sqlite would look again only after 150 ms,
/// see https://learn.microsoft.com/dotnet/standard/data/sqlite/database-errors.
/// </summary>
internal sealed class WaitForWriter : DbConnectionInterceptor
{
    private const string Command = "PRAGMA busy_timeout = 30000"; // milliseconds

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Command;
        command.ExecuteNonQuery();
    }

    // SQLite has no asynchronous input or output.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
