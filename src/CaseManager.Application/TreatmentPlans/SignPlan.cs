using CaseManager.Application.Abstractions;
using CaseManager.Application.Medication;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>
/// Signs a draft with the user's name, who enters their password again. It comes into force today in place of the version before it, unless the rule pack of the site
/// asks for a co-signature of what this counselor signs.
/// </summary>
/// <param name="Version">The version of the plan that the page was opened with: what was read is what is signed.</param>
/// <param name="Confirmation">What was typed about copied texts, where there are any (rule 6).</param>
public sealed record SignPlan(Guid PlanId, int Version, string? Password, string? Confirmation = null) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];

    // Passwords are never printed.
    /// <inheritdoc/>
    public override string ToString() => nameof(SignPlan);
}

internal sealed class SignPlanValidator : AbstractValidator<SignPlan>
{
    public SignPlanValidator() => RuleFor(c => c.Password).NotEmpty().WithMessage("Enter your password: it is your signature.");
}

internal sealed class SignPlanHandler(ICaseManagerDb db, ICurrentUser user, OwnPassword own, SignatureRules rules, MedicationQuestion medication, CopyLookup copies, TimeProvider time) : IHandler<SignPlan, Guid>
{
    public async Task<Guid> HandleAsync(SignPlan command, CancellationToken cancellationToken)
    {
        await own.CheckAsync(user.Id, command.Password, nameof(command.Password), cancellationToken);
        var plan = await db.PlanAsReadAsync(command.PlanId, command.Version, cancellationToken);
        plan.RequireRunningStay();
        var today = plan.Episode.Program.Site.Clock.Today(time);
        plan.Sign(today, user.Name, time.GetUtcNow().UtcDateTime, await medication.OfAsync(plan.EpisodeId, today, cancellationToken),
            await rules.IsCoSignedAsync(plan.Episode.Program.SiteId, today, user.Id, cancellationToken), user.Id, new CopyAnswer(await copies.OfAsync(plan, plan.Episode.ClientId, cancellationToken), command.Confirmation));
        await db.ReplaceBeforeAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return plan.Id;
    }
}
