using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>Prescribes a medication in a stay; whoever does signs the order. The result is the order.</summary>
public sealed record PrescribeMedication(Guid EpisodeId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];

    /// <summary>The medication.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>Who answers for it.</summary>
    public Guid? PrescriberId { get; init; }

    /// <summary>Of one time.</summary>
    public decimal? Dose { get; init; }

    /// <summary>What the dose is counted in.</summary>
    public DoseUnit? Unit { get; init; }

    /// <summary>How often it is due.</summary>
    public DoseFrequency? Frequency { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Why.</summary>
    public string? StartReason { get; init; }

    /// <summary>Why it is out of the usual range.</summary>
    public string? RangeReason { get; init; }
}

internal sealed class PrescribeMedicationValidator : AbstractValidator<PrescribeMedication>
{
    public PrescribeMedicationValidator()
    {
        RuleFor(c => c.ProductId).NotNull().WithMessage("Choose the medication.");
        RuleFor(c => c.PrescriberId).NotNull().WithMessage("Choose who answers for it.");
        RuleFor(c => c.Dose).NotNull().WithMessage("Enter the dose.");
        RuleFor(c => c.Unit).NotNull().WithMessage("Choose the unit.").IsInEnum().WithMessage("Choose the unit from the list.");
        RuleFor(c => c.Frequency).NotNull().WithMessage("Choose how often.").IsInEnum().WithMessage("Choose how often from the list.");
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Enter the first day.");
        RuleFor(c => c.StartReason).NotEmpty().WithMessage("Say why it begins.");
    }
}

internal sealed class PrescribeMedicationHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<PrescribeMedication, Guid>
{
    public async Task<Guid> HandleAsync(PrescribeMedication command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var product = await db.MedicationProducts.FirstOrDefaultAsync(p => p.Id == command.ProductId, cancellationToken)
            ?? throw new RuleViolationException("order.product", "Choose a medication of the list.", nameof(command.ProductId));
        await db.RequireStaffAsync(command.PrescriberId!.Value, nameof(command.PrescriberId), cancellationToken);
        var details = new OrderDetails(
            command.PrescriberId.Value, command.Dose!.Value, command.Unit!.Value, command.Frequency!.Value, command.StartsOn!.Value, command.StartReason!, command.RangeReason);
        var order = MedicationOrder.Prescribe(stay, product, details, await db.OrdersOfAsync(stay.Id, cancellationToken), user.Author(time, stay.Program.Site.Clock));
        db.MedicationOrders.Add(order);
        await db.SaveChangesAsync(cancellationToken);
        return order.Id;
    }
}
