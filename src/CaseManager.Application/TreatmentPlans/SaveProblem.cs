using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;
using Problem = CaseManager.Domain.TreatmentPlans.Problem;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Adds a problem to a draft, or rewrites one. The result is the problem.</summary>
/// <param name="Revision">The revision of the part that the form was opened with; not looked at where one is added.</param>
/// <param name="ProblemId">The problem to rewrite; null to add one.</param>
public sealed record SaveProblem(Guid PlanId, int Revision, Guid? ProblemId, string? Description, AsamDimension? Dimension) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class SaveProblemValidator : AbstractValidator<SaveProblem>
{
    public SaveProblemValidator()
    {
        RuleFor(c => c.Description).NotEmpty().WithMessage("Describe the problem.");
        RuleFor(c => c.Dimension).NotNull().WithMessage("Choose the ASAM dimension.").IsInEnum().WithMessage("Choose the ASAM dimension from the list.");
    }
}

internal sealed class SaveProblemHandler(ICaseManagerDb db) : IHandler<SaveProblem, Guid>
{
    public Task<Guid> HandleAsync(SaveProblem command, CancellationToken cancellationToken) =>
        db.WriteAsync(command.PlanId, plan => command.ProblemId is null ? plan.AddProblem(command.Description!, command.Dimension!.Value) : Rewrite(plan, command), cancellationToken);

    private static Problem Rewrite(TreatmentPlan plan, SaveProblem command)
    {
        var problem = plan.Problems.PartAsRead(command.ProblemId, command.Revision);
        plan.Change(problem, command.Description!, command.Dimension!.Value);
        return problem;
    }
}
