using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>Strikes a drug test out that was entered by mistake.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record VoidDrugTest(Guid EpisodeId, Guid TestId, int Version, string? VoidReason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class VoidDrugTestValidator : AbstractValidator<VoidDrugTest>
{
    public VoidDrugTestValidator() => RuleFor(c => c.VoidReason).NotEmpty().WithMessage("Say why the test is struck out.");
}

internal sealed class VoidDrugTestHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<VoidDrugTest, Guid>
{
    public async Task<Guid> HandleAsync(VoidDrugTest command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var test = await db.DrugTests.FirstOrDefaultAsync(t => t.Id == command.TestId && t.EpisodeId == stay.Id, cancellationToken) ?? throw new NotFoundException("The test");
        ConflictException.ThrowIfStale(command.Version, test.Version);
        test.Void(command.VoidReason!, user.Author(time, stay.Program.Site.Clock));
        await db.SaveChangesAsync(cancellationToken);
        return test.Id;
    }
}
