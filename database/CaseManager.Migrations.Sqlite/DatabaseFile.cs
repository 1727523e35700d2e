using Microsoft.Data.Sqlite;

namespace CaseManager.Migrations.Sqlite;

/// <summary>Files that hold the records of patients: nobody but their owner may read them, or the folder made for them.</summary>
internal static class DatabaseFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>An empty database, in a folder that is made where it is missing.</summary>
    public static async Task CreateAsync(string file, CancellationToken cancellationToken)
    {
        CreateFolder(Path.GetDirectoryName(file)!);
        try
        {
            CreateForOwner(file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was faster, and does the rest.
            return;
        }

        await WriteAheadAsync(file, cancellationToken);
    }

    /// <summary>An empty file. SQLite gives its logs beside it the same rights.</summary>
    /// <exception cref="IOException">It is already there.</exception>
    public static void CreateForOwner(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        new FileStream(file, options).Dispose();
    }

    /// <summary>As EF Core sets it for a database that it makes itself: readers do not wait for writers.</summary>
    public static async Task WriteAheadAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteScalarAsync(cancellationToken);
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }
}
