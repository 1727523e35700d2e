using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Adds a review of an objective to the active plan; what was signed stays as it is (rule 7). The result is the objective.</summary>
/// <param name="Day">Day of the review in the site's zone.</param>
public sealed record RecordProgress(Guid PlanId, Guid? ObjectiveId, ObjectiveStatus? Status, string? Remark, DateOnly? Day) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class RecordProgressValidator : AbstractValidator<RecordProgress>
{
    public RecordProgressValidator()
    {
        RuleFor(c => c.Status).NotNull().WithMessage("Choose how the objective stands.").IsInEnum().WithMessage("Choose from the list how the objective stands.");
        RuleFor(c => c.Day).NotNull().WithMessage("Enter the day of the review.");
    }
}

internal sealed class RecordProgressHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RecordProgress, Guid>
{
    public Task<Guid> HandleAsync(RecordProgress command, CancellationToken cancellationToken) =>
        db.WriteAsync(command.PlanId, async plan =>
        {
            var (objective, day) = (plan.Objectives.Part(command.ObjectiveId), command.Day!.Value);
            plan.RequireReviewDay(day, time);
            // With its reviews, the objective knows a form that is sent twice.
            await db.TreatmentPlans.Where(p => p.Id == plan.Id).SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives)
                .Where(o => o.Id == objective.Id).SelectMany(o => o.Progress).LoadAsync(cancellationToken);
            plan.RecordProgress(objective, command.Status!.Value, command.Remark, user.Name, day, time.GetUtcNow().UtcDateTime);
            return objective;
        }, cancellationToken);
}
