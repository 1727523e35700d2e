using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Records what the client said to a signed plan: agreed, disagreed, declined, or unable to sign. The result is the plan.</summary>
public sealed record AnswerPlan : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];

    /// <summary>The signed plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The version of the plan that the page was opened with: what was read is what is answered to, and it is answered once.</summary>
    public required int Version { get; init; }

    /// <summary>What the client said.</summary>
    public ClientAnswer? Answer { get; init; }

    /// <summary>The day of the answer in the site's zone.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The client's words where they disagree; why they decline or cannot sign.</summary>
    public string? Words { get; init; }

    /// <summary>The signature as a typed name.</summary>
    public string? Name { get; init; }

    /// <summary>The signature as drawn.</summary>
    public string? Drawing { get; init; }

    /// <summary>What a person who signs for the client is to them.</summary>
    public string? Relation { get; init; }

    /// <summary>When it is tried again, where the client cannot sign.</summary>
    public DateOnly? NextAttempt { get; init; }
}

internal sealed class AnswerPlanValidator : AbstractValidator<AnswerPlan>
{
    public AnswerPlanValidator()
    {
        RuleFor(c => c.Answer).NotNull().WithMessage("Choose what the client says.").IsInEnum().WithMessage("Choose from the list what the client says.");
        RuleFor(c => c.Day).NotNull().WithMessage("Enter the day of the answer.");
    }
}

internal sealed class AnswerPlanHandler(ICaseManagerDb db, DueTasks due, ICurrentUser user, TimeProvider time) : IHandler<AnswerPlan, Guid>
{
    public async Task<Guid> HandleAsync(AnswerPlan command, CancellationToken cancellationToken)
    {
        var plan = await db.PlanAsReadAsync(command.PlanId, command.Version, cancellationToken);
        var (clock, day) = (plan.Episode.Program.Site.Clock, command.Day!.Value);
        Require.That(day <= clock.Today(time), "response.day", "The day of the answer lies in the future.", nameof(command.Day));
        Require.That(plan.SignedAt is null || day >= DateOnly.FromDateTime(clock.ToLocal(plan.SignedAt.Value)), "response.day", "The day of the answer lies before the counselor's signature.", nameof(command.Day));
        plan.Answer(new ClientResponseDetails(command.Answer!.Value, day, command.Words, command.Name, command.Drawing, command.Relation, command.NextAttempt),
            user.Name, time.GetUtcNow().UtcDateTime);
        await due.SaveAsync([plan.EpisodeId], cancellationToken);
        return plan.Id;
    }
}
