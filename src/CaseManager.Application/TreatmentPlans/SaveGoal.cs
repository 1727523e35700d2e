using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Adds a goal to a draft, or rewrites one, in the client's words (rule 6). The result is the goal.</summary>
/// <param name="Version">The version of the plan that the form was opened with.</param>
/// <param name="ProblemId">The problem to add it to; not looked at where a goal is rewritten.</param>
/// <param name="GoalId">The goal to rewrite; null to add one.</param>
public sealed record SaveGoal(Guid PlanId, int Version, Guid? ProblemId, Guid? GoalId, string? OwnWords) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class SaveGoalValidator : AbstractValidator<SaveGoal>
{
    public SaveGoalValidator() => RuleFor(c => c.OwnWords).NotEmpty().WithMessage("Write down what the client wants, as the client said it.");
}

internal sealed class SaveGoalHandler(ICaseManagerDb db) : IHandler<SaveGoal, Guid>
{
    public async Task<Guid> HandleAsync(SaveGoal command, CancellationToken cancellationToken)
    {
        var plan = await db.ChangeablePlanAsync(command.PlanId, command.Version, cancellationToken);
        var goal = command.GoalId is null ? plan.AddGoal(plan.Problems.Part(command.ProblemId), command.OwnWords!) : Rewrite(plan, command);
        await db.SaveChangesAsync(cancellationToken);
        return goal.Id;
    }

    private static Goal Rewrite(TreatmentPlan plan, SaveGoal command)
    {
        var goal = plan.Goals.Part(command.GoalId);
        plan.Change(goal, command.OwnWords!);
        return goal;
    }
}
