using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>How an objective stands, in a review of the whole plan.</summary>
/// <param name="Status">Null where it is not reviewed this time.</param>
public sealed record ReviewLine(Guid ObjectiveId, ObjectiveStatus? Status, string? Remark);

/// <summary>
/// Reviews the active plan, all objectives in one go; what was signed stays as it is (rule 7). The result is the plan, or the draft of the next version where that is started.
/// </summary>
/// <param name="Version">The version of the plan that the form was opened with.</param>
/// <param name="Day">Day of the review in the site's zone.</param>
/// <param name="StartsNext">Whether the next version is started with it, which carries the objectives over with their progress.</param>
public sealed record ReviewPlan(Guid PlanId, int Version, DateOnly? Day, IReadOnlyList<ReviewLine> Lines, bool StartsNext) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class ReviewPlanValidator : AbstractValidator<ReviewPlan>
{
    public ReviewPlanValidator()
    {
        RuleFor(c => c.Day).NotNull().WithMessage("Enter the day of the review.");
        RuleFor(c => c.Lines).Must(lines => lines.Any(l => l.Status is not null)).WithMessage("Say of at least one objective how it stands.");
        RuleFor(c => c.Lines).Must(lines => lines.DistinctBy(l => l.ObjectiveId).Count() == lines.Count).WithMessage("An objective stands in the form twice. Open it again.");
        RuleForEach(c => c.Lines).SetValidator(new ReviewLineValidator());
    }
}

internal sealed class ReviewLineValidator : AbstractValidator<ReviewLine>
{
    public ReviewLineValidator()
    {
        RuleFor(l => l.Status).IsInEnum().NotEqual(ObjectiveStatus.NotReviewed).WithMessage("Choose from the list how the objective stands.");
        RuleFor(l => l.Status).NotNull().When(l => !string.IsNullOrWhiteSpace(l.Remark)).WithMessage("Say how the objective stands that you remark on.");
        RuleFor(l => l.Remark).NotEmpty().When(l => l.Status is ObjectiveStatus.Deferred).WithMessage("Say why the objective is deferred.");
        RuleFor(l => l.Remark).MaximumLength(ObjectiveProgress.RemarkLength).WithMessage($"Use at most {ObjectiveProgress.RemarkLength} characters.");
    }
}

internal sealed class ReviewPlanHandler(ICaseManagerDb db, DueTasks due, ICurrentUser user, TimeProvider time) : IHandler<ReviewPlan, Guid>
{
    public async Task<Guid> HandleAsync(ReviewPlan command, CancellationToken cancellationToken)
    {
        var plan = await db.PlanAsReadAsync(command.PlanId, command.Version, cancellationToken);
        var day = command.Day!.Value;
        plan.RequireReviewDay(day, time);
        foreach (var line in command.Lines.Where(l => l.Status is not null))
        {
            plan.RecordProgress(plan.Objectives.Part(line.ObjectiveId), line.Status!.Value, line.Remark, user.Name, day, time.GetUtcNow().UtcDateTime);
        }

        var next = command.StartsNext ? await db.StartNextAsync(plan, cancellationToken) : plan;
        await due.SaveAsync([plan.EpisodeId], cancellationToken);
        return next.Id;
    }
}
