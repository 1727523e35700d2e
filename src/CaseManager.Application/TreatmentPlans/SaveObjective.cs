using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>
/// Adds an objective to a draft, or rewrites one. Measure and target date may wait while the draft is being written,
/// but not until it is signed (rule 6). The result is the objective.
/// </summary>
/// <param name="Revision">The revision of the part that the form was opened with; not looked at where one is added.</param>
/// <param name="GoalId">The goal to add it to; not looked at where an objective is rewritten.</param>
/// <param name="ObjectiveId">The objective to rewrite; null to add one.</param>
public sealed record SaveObjective(Guid PlanId, int Revision, Guid? GoalId, Guid? ObjectiveId, string? Text, string? Measure, DateOnly? TargetDate) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class SaveObjectiveValidator : AbstractValidator<SaveObjective>
{
    public SaveObjectiveValidator() => RuleFor(c => c.Text).NotEmpty().WithMessage("Write down what the client will do.");
}

internal sealed class SaveObjectiveHandler(ICaseManagerDb db) : IHandler<SaveObjective, Guid>
{
    public Task<Guid> HandleAsync(SaveObjective command, CancellationToken cancellationToken) =>
        db.WriteAsync(command.PlanId, plan => command.ObjectiveId is null
            ? plan.AddObjective(plan.Goals.Part(command.GoalId), command.Text!, command.Measure, command.TargetDate)
            : Rewrite(plan, command), cancellationToken);

    private static Objective Rewrite(TreatmentPlan plan, SaveObjective command)
    {
        var objective = plan.Objectives.PartAsRead(command.ObjectiveId, command.Revision);
        plan.Change(objective, command.Text!, command.Measure, command.TargetDate);
        return objective;
    }
}
