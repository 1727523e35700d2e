using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using FluentValidation;

namespace CaseManager.Application.Episodes;

/// <summary>Takes a discharge back; it stays on record (rule 7). The care team, the plan and the groups that ended with it go on, where nothing is in the way.</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="Why">Why.</param>
public sealed record ReopenEpisode(Guid EpisodeId, int Version, string? Why) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReopenEpisodes;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class ReopenEpisodeValidator : AbstractValidator<ReopenEpisode>
{
    public ReopenEpisodeValidator() => RuleFor(c => c.Why).NotEmpty().WithMessage("Say why the discharge is taken back.");
}

internal sealed class ReopenEpisodeHandler(ICaseManagerDb db, DueTasks due, ICurrentUser user, TimeProvider time) : IHandler<ReopenEpisode, Guid>
{
    public async Task<Guid> HandleAsync(ReopenEpisode command, CancellationToken cancellationToken)
    {
        var stay = await db.ChangeableEpisodeAsync(command.EpisodeId, command.Version, cancellationToken);
        var stays = await db.StaysOfAsync(stay.Client, cancellationToken);
        var author = user.Author(time, stay.Program.Site.Clock);
        Require.That(!stay.Program.IsArchived, "program.archived", "The program is archived. Bring it back first.");
        stays.Reopen(stay, command.Why!, author);
        await db.ResumeGroupsAsync(stay, author.Now.On, cancellationToken);
        await db.ResumePlanAsync(stay.Id, cancellationToken);
        await due.SaveAsync([stay.Id], cancellationToken);
        return stay.Id;
    }
}
