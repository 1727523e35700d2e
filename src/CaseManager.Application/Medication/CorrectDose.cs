using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Medication;

/// <summary>Corrects an event of the dose log; the old one is kept (rule 7). The result is the event that takes its place.</summary>
/// <param name="Version">The version of the order that the form was opened with.</param>
public sealed record CorrectDose(Guid EpisodeId, Guid OrderId, int Version, Guid DoseId, DoseFields Fields, string? Why) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class CorrectDoseValidator : AbstractValidator<CorrectDose>
{
    public CorrectDoseValidator()
    {
        RuleFor(c => c.Fields).SetValidator(new DoseFieldsValidator()).OverridePropertyName("");
        RuleFor(c => c.Why).NotEmpty().WithMessage("Say why it is corrected.");
    }
}

internal sealed class CorrectDoseHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<CorrectDose, Guid>
{
    public async Task<Guid> HandleAsync(CorrectDose command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var order = await db.OrderAsync(command.EpisodeId, command.OrderId, cancellationToken);
        ConflictException.ThrowIfStale(command.Version, order.Version);
        var author = user.Author(time, stay.Program.Site.Clock);
        var entry = command.Fields.EntryBy(author);
        await db.LogOfAsync(order.Id, entry.Date, command.DoseId, cancellationToken);
        var dose = order.Correct(command.DoseId, entry, command.Why!, stay, await db.TakeHomeDaysAsync(stay.Id, cancellationToken), author);
        await db.SaveChangesAsync(cancellationToken);
        return dose.Id;
    }
}
