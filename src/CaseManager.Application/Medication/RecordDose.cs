using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Medication;

/// <summary>Writes into the dose log what became of a dose. The result is the event; a form that is sent twice finds the one of the first time.</summary>
/// <param name="Version">The version of the order that the user saw: of two people who give a dose at once the second is told.</param>
public sealed record RecordDose(Guid EpisodeId, Guid OrderId, int Version, DoseFields Fields) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class RecordDoseValidator : AbstractValidator<RecordDose>
{
    public RecordDoseValidator() => RuleFor(c => c.Fields).SetValidator(new DoseFieldsValidator()).OverridePropertyName("");
}

internal sealed class RecordDoseHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RecordDose, Guid>
{
    public async Task<Guid> HandleAsync(RecordDose command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var order = await db.OrderAsync(command.EpisodeId, command.OrderId, cancellationToken);
        var author = user.Author(time, stay.Program.Site.Clock);
        var entry = command.Fields.EntryBy(author);
        await db.LogOfAsync(order.Id, entry.Date, null, cancellationToken);
        if (order.Same(entry, author) is { } same)
        {
            return same.Id;
        }

        ConflictException.ThrowIfStale(command.Version, order.Version);
        var dose = order.Record(entry, stay, await db.TakeHomeDaysAsync(stay.Id, cancellationToken), author);
        await db.SaveChangesAsync(cancellationToken);
        return dose.Id;
    }
}
