using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>Brings a drug test back that was struck out.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record RestoreDrugTest(Guid EpisodeId, Guid TestId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class RestoreDrugTestHandler(ICaseManagerDb db) : IHandler<RestoreDrugTest, Guid>
{
    public async Task<Guid> HandleAsync(RestoreDrugTest command, CancellationToken cancellationToken)
    {
        var test = await db.DrugTests.FirstOrDefaultAsync(t => t.Id == command.TestId && t.EpisodeId == command.EpisodeId, cancellationToken) ?? throw new NotFoundException("The test");
        ConflictException.ThrowIfStale(command.Version, test.Version);
        test.Restore();
        await db.SaveChangesAsync(cancellationToken);
        return test.Id;
    }
}
