using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Episodes;

/// <summary>Ends somebody's time in the care team of a stay; the time before stays on record.</summary>
/// <param name="Version">The version that the form was opened with.</param>
public sealed record LeaveCareTeam(Guid EpisodeId, int Version, Guid MemberId, DateOnly? Until) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class LeaveCareTeamValidator : AbstractValidator<LeaveCareTeam>
{
    public LeaveCareTeamValidator() => RuleFor(c => c.Until).NotNull().WithMessage("Enter the last day.");
}

internal sealed class LeaveCareTeamHandler(ICaseManagerDb db, DueTasks due, TimeProvider time) : IHandler<LeaveCareTeam, Guid>
{
    public async Task<Guid> HandleAsync(LeaveCareTeam command, CancellationToken cancellationToken)
    {
        var stay = await db.ChangeableEpisodeAsync(command.EpisodeId, command.Version, cancellationToken);
        stay.LeaveTeam(command.MemberId, command.Until!.Value, stay.Program.Site.Clock.Today(time));
        await due.SaveAsync([stay.Id], cancellationToken);
        return stay.Id;
    }
}
