using CaseManager.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Persistence;

internal sealed class StorageErrors(IDatabaseProvider provider) : IStorageErrors
{
    public bool IsDuplicate(DbUpdateException error) => provider.IsDuplicate(error);
}
