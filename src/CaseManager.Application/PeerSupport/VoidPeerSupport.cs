using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PeerSupport;

/// <summary>Strikes an entry of a client's log out that was made by mistake.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record VoidPeerSupport(Guid ClientId, Guid EntryId, int Version, string? VoidReason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Client(ClientId)];
}

internal sealed class VoidPeerSupportValidator : AbstractValidator<VoidPeerSupport>
{
    public VoidPeerSupportValidator() => RuleFor(c => c.VoidReason).NotEmpty().WithMessage("Say why the entry is struck out.");
}

internal sealed class VoidPeerSupportHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<VoidPeerSupport, Guid>
{
    public async Task<Guid> HandleAsync(VoidPeerSupport command, CancellationToken cancellationToken)
    {
        var entry = await db.PeerSupportEntries.FirstOrDefaultAsync(e => e.Id == command.EntryId && e.ClientId == command.ClientId, cancellationToken) ?? throw new NotFoundException("The entry");
        ConflictException.ThrowIfStale(command.Version, entry.Version);
        entry.Void(command.VoidReason!, user.Name, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }
}
