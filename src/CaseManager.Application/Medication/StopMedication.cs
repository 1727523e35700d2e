using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Medication;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>Stops an order with its last day.</summary>
/// <param name="Version">The version that the form was opened with.</param>
public sealed record StopMedication(Guid EpisodeId, Guid OrderId, int Version, DateOnly? StopsOn, string? StopReason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class StopMedicationValidator : AbstractValidator<StopMedication>
{
    public StopMedicationValidator()
    {
        RuleFor(c => c.StopsOn).NotNull().WithMessage("Enter the last day.");
        RuleFor(c => c.StopReason).NotEmpty().WithMessage("Say why it is stopped.");
    }
}

internal sealed class StopMedicationHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<StopMedication, Guid>
{
    public async Task<Guid> HandleAsync(StopMedication command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var order = await db.OrderAsync(command.EpisodeId, command.OrderId, cancellationToken);
        ConflictException.ThrowIfStale(command.Version, order.Version);
        var last = await db.DoseEvents.Where(d => d.MedicationOrderId == order.Id && !d.IsCorrected && d.Kind != DoseKind.Missed)
            .OrderByDescending(d => d.Date).Select(d => (DateOnly?)d.Date).FirstOrDefaultAsync(cancellationToken);
        order.Stop(command.StopsOn!.Value, command.StopReason!, last, user.Author(time, stay.Program.Site.Clock));
        await db.SaveChangesAsync(cancellationToken);
        return order.Id;
    }
}
