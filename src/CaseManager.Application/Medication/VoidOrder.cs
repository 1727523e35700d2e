using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Medication;

/// <summary>Strikes an order out with its doses; it can be restored (rule 7).</summary>
/// <param name="Version">The version that the form was opened with.</param>
public sealed record VoidOrder(Guid EpisodeId, Guid OrderId, int Version, string? VoidReason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class VoidOrderValidator : AbstractValidator<VoidOrder>
{
    public VoidOrderValidator() => RuleFor(c => c.VoidReason).NotEmpty().WithMessage("Say why the order is struck out.");
}

internal sealed class VoidOrderHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<VoidOrder, Guid>
{
    public async Task<Guid> HandleAsync(VoidOrder command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var order = await db.OrderAsync(command.EpisodeId, command.OrderId, cancellationToken);
        ConflictException.ThrowIfStale(command.Version, order.Version);
        order.Void(command.VoidReason!, user.Author(time, stay.Program.Site.Clock));
        await db.SaveChangesAsync(cancellationToken);
        return order.Id;
    }
}
