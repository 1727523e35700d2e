using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Medication;
using FluentValidation;

namespace CaseManager.Application.Medication;

/// <summary>Answers the medication question where nothing is ordered (rule 3). Earlier answers are kept.</summary>
public sealed record RecordMedicationDecision(Guid EpisodeId, MedicationDecisionKind? Kind, DateOnly? On, string? Reason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class RecordMedicationDecisionValidator : AbstractValidator<RecordMedicationDecision>
{
    public RecordMedicationDecisionValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose the decision.").IsInEnum().WithMessage("Choose the decision from the list.");
        RuleFor(c => c.On).NotNull().WithMessage("Enter the day.");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Write down the reason.");
    }
}

internal sealed class RecordMedicationDecisionHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RecordMedicationDecision, Guid>
{
    public async Task<Guid> HandleAsync(RecordMedicationDecision command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var decision = db.MedicationDecisions.Add(new(stay, command.Kind!.Value, command.On!.Value, command.Reason!, user.Author(time, stay.Program.Site.Clock))).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return decision.Id;
    }
}
