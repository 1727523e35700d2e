using System.CommandLine;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.Sqlite;
using CaseManager.Web.Composition;

namespace CaseManager.Web.CommandLine;

/// <summary><c>database backup</c> and <c>database restore</c> of the embedded database; SQL Server brings its own.</summary>
internal static class DatabaseCommand
{
    public static Command Create() => new("database", "Back up and restore the embedded database.") { Backup(), Restore() };

    private static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "The copy to make; it must not exist yet." };
        var command = new Command("backup", "Copy the database while the product runs.") { file };
        command.SetAction(async (words, cancellationToken) =>
        {
            CommandUser.RequireOperator(words);
            var (database, keys) = Settings();
            await SqliteBackup.BackupAsync(database, words.GetValue(file)!, keys.Count > 0 ? keys[0] : null, cancellationToken);
            await NoteAsync(words);
            Console.WriteLine($"Backed up to {words.GetValue(file)}" + (keys.Count > 0 ? ", encrypted" : "; it is not encrypted, since neither Backup__Key nor DataProtection__Key is set"));
            return 0;
        });
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "A copy made by “database backup”." };
        var force = new Option<bool>("--force") { Description = "Replace the database that is there; it is kept beside it." };
        var command = new Command("restore", "Put a copy in the database's place. Stop the product first.") { file, force };
        command.SetAction(async (words, cancellationToken) =>
        {
            CommandUser.RequireOperator(words);
            var (database, keys) = Settings();
            var kept = await SqliteBackup.RestoreAsync(database, words.GetValue(file)!, words.GetValue(force), keys, cancellationToken);
            await NoteAsync(words);
            Console.WriteLine($"Restored from {words.GetValue(file)}" + (kept is null ? "" : $"; the former database is {kept}"));
            return 0;
        });
        return command;
    }

    private static async Task NoteAsync(ParseResult words)
    {
        await using var host = CommandHost.Create();
        await host.NoteAsync(words);
    }

    private static (string Database, IReadOnlyList<byte[]> Keys) Settings()
    {
        using var host = CommandHost.Create();
        return host.Services.GetRequiredService<IDatabaseProvider>() is SqliteProvider
            ? (host.Services.GetRequiredService<DatabaseSettings>().ConnectionString, host.Services.GetRequiredService<IConfiguration>().BackupKeys())
            : throw new CommandFailure("This is for the embedded database; back up SQL Server with its own tools.");
    }
}
