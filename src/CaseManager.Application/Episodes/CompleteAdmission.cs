using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Episodes;

/// <summary>Completes or corrects what was asked at admission.</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="Clinical">What only clinicians enter; null leaves it as it is.</param>
public sealed record CompleteAdmission(Guid EpisodeId, int Version, AdmissionItems Items, ClinicalEntry? Clinical) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.AdmitClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class CompleteAdmissionHandler(ICaseManagerDb db, ICurrentUser user) : IHandler<CompleteAdmission, Guid>
{
    public async Task<Guid> HandleAsync(CompleteAdmission command, CancellationToken cancellationToken)
    {
        var stay = await db.ChangeableEpisodeAsync(command.EpisodeId, command.Version, cancellationToken);
        stay.Complete(command.Items);
        if (command.Clinical is { } clinical)
        {
            await db.AddAsync(clinical, stay, stay.Client, user, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return stay.Id;
    }
}
