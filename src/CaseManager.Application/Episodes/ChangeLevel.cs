using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using FluentValidation;

namespace CaseManager.Application.Episodes;

/// <summary>The client goes on at another level of care in the same program.</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="At">Time; where there is none and the day is today, it is now.</param>
public sealed record ChangeLevel(Guid EpisodeId, int Version, AsamLevel? Level, DateOnly? On, TimeOnly? At) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class ChangeLevelValidator : AbstractValidator<ChangeLevel>
{
    public ChangeLevelValidator()
    {
        RuleFor(c => c.Level).NotNull().WithMessage("Choose the level of care.");
        RuleFor(c => c.On).NotNull().WithMessage("Enter the day of the change.");
    }
}

internal sealed class ChangeLevelHandler(ICaseManagerDb db, DueTasks due, ICurrentUser user, TimeProvider time) : IHandler<ChangeLevel, Guid>
{
    public async Task<Guid> HandleAsync(ChangeLevel command, CancellationToken cancellationToken)
    {
        var stay = await db.ChangeableEpisodeAsync(command.EpisodeId, command.Version, cancellationToken);
        var author = user.Author(time, stay.Program.Site.Clock);
        stay.ChangeLevel(command.Level!, author.Moment(command.On!.Value, command.At), author);
        await due.SaveAsync([stay.Id], cancellationToken);
        return stay.Id;
    }
}
