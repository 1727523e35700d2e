using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Adds a goal to a draft, or rewrites one, in the client's words (rule 6). The result is the goal.</summary>
/// <param name="Revision">The revision of the part that the form was opened with; not looked at where one is added.</param>
/// <param name="ProblemId">The problem to add it to; not looked at where a goal is rewritten.</param>
/// <param name="GoalId">The goal to rewrite; null to add one.</param>
public sealed record SaveGoal(Guid PlanId, int Revision, Guid? ProblemId, Guid? GoalId, string? OwnWords, string? Strengths = null, RecoveryDomain? Domain = null) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class SaveGoalValidator : AbstractValidator<SaveGoal>
{
    public SaveGoalValidator()
    {
        RuleFor(c => c.OwnWords).NotEmpty().WithMessage("Write down what the client wants, as the client said it.");
        RuleFor(c => c.Domain).IsInEnum().WithMessage("Choose the recovery domain from the list.");
    }
}

internal sealed class SaveGoalHandler(ICaseManagerDb db) : IHandler<SaveGoal, Guid>
{
    public Task<Guid> HandleAsync(SaveGoal command, CancellationToken cancellationToken) =>
        db.WriteAsync(command.PlanId, plan => command.GoalId is null
            ? plan.AddGoal(plan.Problems.Part(command.ProblemId), command.OwnWords!, command.Strengths, command.Domain)
            : Rewrite(plan, command), cancellationToken);

    private static Goal Rewrite(TreatmentPlan plan, SaveGoal command)
    {
        var goal = plan.Goals.PartAsRead(command.GoalId, command.Revision);
        plan.Change(goal, command.OwnWords!, command.Strengths, command.Domain);
        return goal;
    }
}
