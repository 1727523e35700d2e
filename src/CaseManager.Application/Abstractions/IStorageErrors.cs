using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Abstractions;

/// <summary>Reads the errors of a database provider.</summary>
public interface IStorageErrors
{
    /// <summary>Whether the save failed because a value that must be unique is already there.</summary>
    bool IsDuplicate(DbUpdateException error);
}
