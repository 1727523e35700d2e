using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Attendance;

/// <summary>Somebody saved the roll call.</summary>
/// <param name="At">When (UTC).</param>
public sealed record RollCallSave(string By, DateTime At);

/// <summary>Who saved a roll call.</summary>
public sealed class RollCallSaves(InScope scope) : IReader
{
    /// <summary>Most that are named.</summary>
    public const int Most = 5;

    /// <summary>Those who saved it after a version was shown, the last first; at most <see cref="Most"/>.</summary>
    public Task<List<RollCallSave>> SinceAsync(Guid sessionId, int version, CancellationToken cancellationToken) =>
        Of(sessionId).Where(b => b.Version > version).OrderByDescending(b => b.Version).ThenByDescending(b => b.SavedAt)
            .Select(b => new RollCallSave(b.SavedBy, b.SavedAt)).Take(Most).ToListAsync(cancellationToken);

    /// <summary>The version that a saving made; null where nothing was saved under the key.</summary>
    public Task<int?> VersionAsync(Guid sessionId, Guid key, CancellationToken cancellationToken) =>
        Of(sessionId).Where(b => b.Key == key).Select(b => (int?)b.Version).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<RollCallBatch> Of(Guid sessionId) =>
        scope.Sessions(Permission.TakeRollCall).AsNoTracking().Where(s => s.Id == sessionId).SelectMany(s => s.Batches);
}
