using Microsoft.Data.Sqlite;

namespace CaseManager.Migrations.Sqlite;

/// <summary>
/// Copies of the embedded database by SQLite's online backup, safe while the product reads and writes. Each copy is one file,
/// readable by its owner only, and is checked before it counts.
/// </summary>
public static class SqliteBackup
{
    private const int WaitForWriters = 30_000; // milliseconds
    private static readonly string[] Journals = ["-wal", "-shm"];

    /// <summary>Writes the database of <paramref name="connectionString"/> to <paramref name="file"/>, as it stands at one moment.</summary>
    /// <param name="key">Encrypts the copy, see <see cref="BackupCipher"/>; null leaves it readable.</param>
    /// <exception cref="IOException">The file is already there, or the database is damaged; no copy is left.</exception>
    /// <exception cref="SqliteException">There is no database, or it cannot be read.</exception>
    public static async Task BackupAsync(string connectionString, string file, byte[]? key = null, CancellationToken cancellationToken = default)
    {
        if (File.Exists(file))
        {
            throw new IOException($"{file} is already there; a backup never overwrites another.");
        }

        var database = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        if (key is null)
        {
            await CopyAsync(database, file, cancellationToken);
            return;
        }

        // What can be read stays beside the database: the backup may lie on somebody else's disk.
        var plain = $"{Path.GetFullPath(database.DataSource)}.backing-up-{Guid.NewGuid():N}";
        await WithoutAsync(plain, async () =>
        {
            await CopyAsync(database, plain, cancellationToken);
            await EncryptAsync(plain, file, key, cancellationToken);
        });
    }

    /// <summary>
    /// Puts the backup in <paramref name="file"/> in the place of the database of <paramref name="connectionString"/>. The product must
    /// not run meanwhile.
    /// </summary>
    /// <param name="replace">Whether a database that is there may be replaced.</param>
    /// <param name="keys">Of which one decrypts the backup, where it is encrypted.</param>
    /// <returns>Where the database that was there is kept; null where there was none.</returns>
    /// <exception cref="IOException">A database is there and may not be replaced, or the backup is damaged; the database is left as it is.</exception>
    /// <exception cref="SqliteException">The backup is missing or no database.</exception>
    public static async Task<string?> RestoreAsync(string connectionString, string file, bool replace = false, IReadOnlyList<byte[]>? keys = null, CancellationToken cancellationToken = default)
    {
        var database = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        if (File.Exists(database) && !replace)
        {
            throw new IOException($"{database} is already there; only --force replaces it.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        var restored = $"{database}.restoring";
        File.Delete(restored);
        await CopyBackAsync(file, restored, keys ?? [], cancellationToken);
        var kept = File.Exists(database) ? KeepAside(database) : null;
        File.Move(restored, database);
        await DatabaseFile.WriteAheadAsync(database, cancellationToken);
        return kept;
    }

    private static async Task EncryptAsync(string plain, string file, byte[] key, CancellationToken cancellationToken)
    {
        try
        {
            DatabaseFile.CreateForOwner(file);
            await using var input = File.OpenRead(plain);
            await using var output = new FileStream(file, FileMode.Open, FileAccess.Write);
            await BackupCipher.EncryptAsync(input, output, key, cancellationToken);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    private static async Task CopyBackAsync(string file, string restored, IReadOnlyList<byte[]> keys, CancellationToken cancellationToken)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        if (!File.Exists(file) || !await BackupCipher.IsEncryptedAsync(file, cancellationToken))
        {
            await CopyAsync(source, restored, cancellationToken);
            return;
        }

        var plain = $"{restored}-plain";
        await WithoutAsync(plain, async () =>
        {
            File.Delete(plain);
            DatabaseFile.CreateForOwner(plain);
            await using (var input = File.OpenRead(file))
            await using (var output = new FileStream(plain, FileMode.Open, FileAccess.Write))
            {
                await BackupCipher.DecryptAsync(input, output, keys, cancellationToken);
            }

            source.DataSource = plain;
            await CopyAsync(source, restored, cancellationToken);
        });
    }

    private static async Task WithoutAsync(string left, Func<Task> work)
    {
        try
        {
            await work();
        }
        finally
        {
            File.Delete(left);
        }
    }

    private static async Task CopyAsync(SqliteConnectionStringBuilder from, string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = new SqliteConnection(from.ConnectionString);
            await source.OpenAsync(cancellationToken);
            await AskAsync(source, $"PRAGMA busy_timeout = {WaitForWriters}", cancellationToken);
            DatabaseFile.CreateForOwner(file);
            await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
            await copy.OpenAsync(cancellationToken);
            source.BackupDatabase(copy);
            // One file, whole in itself; a database that is restored from it gets its write-ahead log back.
            await AskAsync(copy, "PRAGMA journal_mode = DELETE", cancellationToken);
            var answer = await AskAsync(copy, "PRAGMA integrity_check", cancellationToken);
            if (answer is not "ok")
            {
                throw new IOException($"The database is damaged, so the copy was thrown away: {answer}");
            }
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    private static async Task<object?> AskAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static string KeepAside(string database)
    {
        var number = 1;
        while (File.Exists($"{database}.before-restore-{number}"))
        {
            number++;
        }

        var kept = $"{database}.before-restore-{number}";
        File.Move(database, kept);
        foreach (var suffix in Journals.Where(s => File.Exists(database + s)))
        {
            File.Move(database + suffix, kept + suffix);
        }

        return kept;
    }
}
