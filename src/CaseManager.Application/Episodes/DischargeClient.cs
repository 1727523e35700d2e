using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using FluentValidation;

namespace CaseManager.Application.Episodes;

/// <summary>Ends a stay: the care team's time in it, its plan and the client's groups at the site end with it.</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="On">Last day, at the program's site.</param>
/// <param name="At">Time; where there is none and the day is today, it is now.</param>
public sealed record DischargeClient(Guid EpisodeId, int Version, DateOnly? On, TimeOnly? At, DischargeReason? Reason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];

    /// <summary>What else is known; its reason does not count. Substances, self-help and the plan for after are taken from clinicians only.</summary>
    public DischargeDetails Details { get; init; } = new(DischargeReason.Other);
}

internal sealed class DischargeClientValidator : AbstractValidator<DischargeClient>
{
    public DischargeClientValidator()
    {
        RuleFor(c => c.Reason).NotNull().WithMessage("Choose why the stay ends.");
        RuleFor(c => c.On).NotNull().WithMessage("Enter the day of the discharge.");
    }
}

internal sealed class DischargeClientHandler(ICaseManagerDb db, DueTasks due, ICurrentUser user, TimeProvider time) : IHandler<DischargeClient, Guid>
{
    public async Task<Guid> HandleAsync(DischargeClient command, CancellationToken cancellationToken)
    {
        var stay = await db.ChangeableEpisodeAsync(command.EpisodeId, command.Version, cancellationToken);
        var stays = await db.StaysOfAsync(stay.Client, cancellationToken);
        var author = user.Author(time, stay.Program.Site.Clock);
        var moment = author.Moment(command.On!.Value, command.At);
        var details = command.Details with { Reason = command.Reason!.Value };
        RequireClinician(details);
        stay.Discharge(details, moment, author, await db.AttendanceBehindAsync(stay.Id, moment.On, cancellationToken));
        await db.EndGroupsAsync(stay, stays, author.UtcNow, cancellationToken);
        await db.EndPlanAsync(stay.Id, moment.On, cancellationToken);
        await due.SaveAsync([stay.Id], cancellationToken);
        return stay.Id;
    }

    private void RequireClinician(DischargeDetails details)
    {
        if (!user.May(Permission.EditPlans) && (details.Substances.Count > 0 || details.SelfHelp is not null || !string.IsNullOrWhiteSpace(details.PlanAfter)))
        {
            throw new ForbiddenException();
        }
    }
}
