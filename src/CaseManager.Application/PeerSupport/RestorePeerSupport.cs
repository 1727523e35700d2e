using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PeerSupport;

/// <summary>Brings an entry of a client's log back that was struck out.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record RestorePeerSupport(Guid ClientId, Guid EntryId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Client(ClientId)];
}

internal sealed class RestorePeerSupportHandler(ICaseManagerDb db) : IHandler<RestorePeerSupport, Guid>
{
    public async Task<Guid> HandleAsync(RestorePeerSupport command, CancellationToken cancellationToken)
    {
        var entry = await db.PeerSupportEntries.FirstOrDefaultAsync(e => e.Id == command.EntryId && e.ClientId == command.ClientId, cancellationToken) ?? throw new NotFoundException("The entry");
        ConflictException.ThrowIfStale(command.Version, entry.Version);
        entry.Restore();
        await db.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }
}
