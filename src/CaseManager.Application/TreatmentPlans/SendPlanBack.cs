using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Does not co-sign a plan, and says why; the counselor makes the next version of it.</summary>
/// <param name="Version">The version of the plan that the page was opened with.</param>
public sealed record SendPlanBack(Guid PlanId, int Version, string? Because) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.CoSignPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class SendPlanBackValidator : AbstractValidator<SendPlanBack>
{
    public SendPlanBackValidator() => RuleFor(c => c.Because).NotEmpty().WithMessage("Say what has to change.");
}

internal sealed class SendPlanBackHandler(ICaseManagerDb db, DueTasks due, ICurrentUser user, TimeProvider time) : IHandler<SendPlanBack, Guid>
{
    public async Task<Guid> HandleAsync(SendPlanBack command, CancellationToken cancellationToken)
    {
        var plan = await db.PlanAsReadAsync(command.PlanId, command.Version, cancellationToken);
        plan.SendBack(command.Because!, user.Name, time.GetUtcNow().UtcDateTime, user.Id);
        await due.SaveAsync([plan.EpisodeId], cancellationToken);
        return plan.Id;
    }
}
