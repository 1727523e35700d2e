using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Episodes;
using FluentValidation;

namespace CaseManager.Application.Episodes;

/// <summary>Somebody joins the care team of a stay; a new primary counselor takes over from the one before.</summary>
/// <param name="Version">The version that the form was opened with.</param>
public sealed record JoinCareTeam(Guid EpisodeId, int Version, Guid? StaffMemberId, CareTeamRole? Role, DateOnly? From) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class JoinCareTeamValidator : AbstractValidator<JoinCareTeam>
{
    public JoinCareTeamValidator()
    {
        RuleFor(c => c.StaffMemberId).NotNull().WithMessage("Choose the person.");
        RuleFor(c => c.Role).NotNull().WithMessage("Choose what the person does.");
        RuleFor(c => c.From).NotNull().WithMessage("Enter the first day.");
    }
}

internal sealed class JoinCareTeamHandler(ICaseManagerDb db, DueTasks due, TimeProvider time) : IHandler<JoinCareTeam, Guid>
{
    public async Task<Guid> HandleAsync(JoinCareTeam command, CancellationToken cancellationToken)
    {
        var stay = await db.ChangeableEpisodeAsync(command.EpisodeId, command.Version, cancellationToken);
        await db.RequireStaffAsync(command.StaffMemberId!.Value, nameof(command.StaffMemberId), cancellationToken);
        var today = stay.Program.Site.Clock.Today(time);
        if (command.Role is CareTeamRole.PrimaryCounselor)
        {
            stay.HandOver(command.StaffMemberId.Value, command.From!.Value, today);
        }
        else
        {
            stay.JoinTeam(command.StaffMemberId.Value, command.Role!.Value, command.From!.Value, today);
        }

        await due.SaveAsync([stay.Id], cancellationToken);
        return stay.Id;
    }
}
