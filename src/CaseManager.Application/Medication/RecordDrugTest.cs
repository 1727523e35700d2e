using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Medication;
using FluentValidation;

namespace CaseManager.Application.Medication;

/// <summary>Enters a drug test with its results by substance, or that it was refused.</summary>
public sealed record RecordDrugTest(Guid EpisodeId, DateOnly? TakenOn, bool IsRefused, IReadOnlyDictionary<DrugPanel, DrugTestOutcome> Results, string? Remark) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class RecordDrugTestValidator : AbstractValidator<RecordDrugTest>
{
    public RecordDrugTestValidator()
    {
        RuleFor(c => c.TakenOn).NotNull().WithMessage("Enter the day.");
        RuleFor(c => c.Results).Must(r => r.All(found => Enum.IsDefined(found.Key) && Enum.IsDefined(found.Value))).WithMessage("Choose each result from its list.");
    }
}

internal sealed class RecordDrugTestHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RecordDrugTest, Guid>
{
    public async Task<Guid> HandleAsync(RecordDrugTest command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var test = db.DrugTests.Add(new(stay, command.TakenOn!.Value, command.IsRefused, command.Results, command.Remark, user.Author(time, stay.Program.Site.Clock))).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return test.Id;
    }
}
