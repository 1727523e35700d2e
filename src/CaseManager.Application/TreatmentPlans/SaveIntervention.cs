using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Adds an intervention to a draft, or rewrites one. The result is the intervention.</summary>
public sealed record SaveIntervention : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];

    /// <summary>The draft.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The version of the plan that the form was opened with.</summary>
    public required int Version { get; init; }

    /// <summary>The objective to add it to; not looked at where an intervention is rewritten.</summary>
    public Guid? ObjectiveId { get; init; }

    /// <summary>The intervention to rewrite; null to add one.</summary>
    public Guid? InterventionId { get; init; }

    /// <summary>What kind of help it is.</summary>
    public Modality? Modality { get; init; }

    /// <summary>What is done.</summary>
    public string? Description { get; init; }

    /// <summary>How many times per <see cref="Unit"/>.</summary>
    public int? Times { get; init; }

    /// <summary>What the frequency counts by.</summary>
    public FrequencyUnit? Unit { get; init; }

    /// <summary>The group whose sessions count as delivered; one of the site of the stay.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>First day, where it starts later than the plan.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, where it ends before the plan.</summary>
    public DateOnly? Until { get; init; }
}

internal sealed class SaveInterventionValidator : AbstractValidator<SaveIntervention>
{
    public SaveInterventionValidator()
    {
        RuleFor(c => c.Modality).NotNull().WithMessage("Choose the kind of help.").IsInEnum().WithMessage("Choose the kind of help from the list.");
        RuleFor(c => c.Description).NotEmpty().WithMessage("Write down what is done.");
        RuleFor(c => c.Times).NotNull().WithMessage("Enter how often.");
        RuleFor(c => c.Unit).NotNull().WithMessage("Choose day, week or month.").IsInEnum().WithMessage("Choose day, week or month.");
    }
}

internal sealed class SaveInterventionHandler(ICaseManagerDb db) : IHandler<SaveIntervention, Guid>
{
    public async Task<Guid> HandleAsync(SaveIntervention command, CancellationToken cancellationToken)
    {
        var plan = await db.ChangeablePlanAsync(command.PlanId, command.Version, cancellationToken);
        var details = new InterventionDetails(command.Modality!.Value, command.Description!, new Frequency(command.Times!.Value, command.Unit!.Value),
            await GroupAsync(plan, command.GroupId, cancellationToken), command.From, command.Until);
        var intervention = command.InterventionId is null
            ? plan.AddIntervention(plan.Objectives.Part(command.ObjectiveId), details)
            : Rewrite(plan, command.InterventionId, details);
        await db.SaveChangesAsync(cancellationToken);
        return intervention.Id;
    }

    private async Task<Group?> GroupAsync(TreatmentPlan plan, Guid? groupId, CancellationToken cancellationToken)
    {
        if (groupId is null)
        {
            return null;
        }

        var site = plan.Episode.Program.SiteId;
        return await db.Groups.FirstOrDefaultAsync(g => g.Id == groupId && g.SiteId == site, cancellationToken)
            ?? throw new RuleViolationException("intervention.group-site", "Choose a group of the site where the client stays.", nameof(SaveIntervention.GroupId));
    }

    private static Intervention Rewrite(TreatmentPlan plan, Guid? interventionId, InterventionDetails details)
    {
        var intervention = plan.Interventions.Part(interventionId);
        plan.Change(intervention, details);
        return intervention;
    }
}
