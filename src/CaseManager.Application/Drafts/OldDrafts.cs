using CaseManager.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Drafts;

/// <summary>Drafts that nobody came back for.</summary>
public sealed class OldDrafts(ICaseManagerDb db, TimeProvider time)
{
    /// <summary>Deletes those older than a day.</summary>
    /// <returns>How many they were.</returns>
    public Task<int> DeleteAsync(CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow().UtcDateTime - Draft.Lasts;
        return db.Drafts.Where(d => d.SavedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
