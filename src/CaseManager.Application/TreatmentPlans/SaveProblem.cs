using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;
using Problem = CaseManager.Domain.TreatmentPlans.Problem;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Adds a problem to a draft, or rewrites one. The result is the problem.</summary>
/// <param name="Version">The version of the plan that the form was opened with.</param>
/// <param name="ProblemId">The problem to rewrite; null to add one.</param>
public sealed record SaveProblem(Guid PlanId, int Version, Guid? ProblemId, string? Description) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class SaveProblemValidator : AbstractValidator<SaveProblem>
{
    public SaveProblemValidator() => RuleFor(c => c.Description).NotEmpty().WithMessage("Describe the problem.");
}

internal sealed class SaveProblemHandler(ICaseManagerDb db) : IHandler<SaveProblem, Guid>
{
    public async Task<Guid> HandleAsync(SaveProblem command, CancellationToken cancellationToken)
    {
        var plan = await db.ChangeablePlanAsync(command.PlanId, command.Version, cancellationToken);
        var problem = command.ProblemId is null ? plan.AddProblem(command.Description!) : Rewrite(plan, command);
        await db.SaveChangesAsync(cancellationToken);
        return problem.Id;
    }

    private static Problem Rewrite(TreatmentPlan plan, SaveProblem command)
    {
        var problem = plan.Problems.Part(command.ProblemId);
        plan.Change(problem, command.Description!);
        return problem;
    }
}
