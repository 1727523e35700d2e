using CaseManager.Application.Abstractions;
using CaseManager.Application.Medication;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Co-signs a plan with the user's name, who proves again who they are; it comes into force today in place of the version before it.</summary>
/// <param name="Version">The version of the plan that the page was opened with: what was read is what is signed.</param>
/// <param name="Password">The password, or a code of the authenticator app.</param>
public sealed record CoSignPlan(Guid PlanId, int Version, string? Password) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.CoSignPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];

    // Passwords are never printed.
    /// <inheritdoc/>
    public override string ToString() => nameof(CoSignPlan);
}

internal sealed class CoSignPlanValidator : AbstractValidator<CoSignPlan>
{
    public CoSignPlanValidator() => RuleFor(c => c.Password).IsSignature();
}

internal sealed class CoSignPlanHandler(ICaseManagerDb db, DueTasks due, ICurrentUser user, OwnSignature own, MedicationQuestion medication, TimeProvider time) : IHandler<CoSignPlan, Guid>
{
    public async Task<Guid> HandleAsync(CoSignPlan command, CancellationToken cancellationToken)
    {
        await own.CheckAsync(user.Id, command.Password, nameof(command.Password), cancellationToken);
        var plan = await db.PlanAsReadAsync(command.PlanId, command.Version, cancellationToken);
        plan.RequireRunningStay();
        var today = plan.Episode.Program.Site.Clock.Today(time);
        plan.CoSign(today, user.Name, time.GetUtcNow().UtcDateTime, await medication.OfAsync(plan.EpisodeId, today, cancellationToken), user.Id);
        await db.ReplaceBeforeAsync(plan, cancellationToken);
        await due.SaveAsync([plan.EpisodeId], cancellationToken);
        return plan.Id;
    }
}
