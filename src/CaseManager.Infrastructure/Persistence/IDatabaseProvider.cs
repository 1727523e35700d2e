using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Persistence;

/// <summary>Everything that differs between databases; one implementation beside each migration set.</summary>
public interface IDatabaseProvider
{
    /// <summary>As in the setting <c>Database:Provider</c>.</summary>
    string Name { get; }

    /// <summary>Points a context at the database.</summary>
    void Configure(DbContextOptionsBuilder options, DatabaseSettings settings);

    /// <summary>Makes a place for a database that is not there yet, so that nobody but its owner can read it.</summary>
    Task PrepareAsync(DatabaseSettings settings, CancellationToken cancellationToken);

    /// <summary>Whether a save failed because a value that must be unique is already there.</summary>
    bool IsDuplicate(DbUpdateException error);
}
