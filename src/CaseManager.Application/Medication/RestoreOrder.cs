using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Medication;

/// <summary>Brings an order back that was struck out.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record RestoreOrder(Guid EpisodeId, Guid OrderId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class RestoreOrderHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RestoreOrder, Guid>
{
    public async Task<Guid> HandleAsync(RestoreOrder command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var order = await db.OrderAsync(command.EpisodeId, command.OrderId, cancellationToken);
        ConflictException.ThrowIfStale(command.Version, order.Version);
        order.Restore(await db.OrdersOfAsync(command.EpisodeId, cancellationToken), user.Author(time, stay.Program.Site.Clock));
        await db.SaveChangesAsync(cancellationToken);
        return order.Id;
    }
}
