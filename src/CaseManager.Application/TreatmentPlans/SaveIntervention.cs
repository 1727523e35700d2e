using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
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

    /// <summary>The revision of the intervention that the form was opened with; not looked at where one is added.</summary>
    public int Revision { get; init; }

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

    /// <summary>How long each time takes, in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Who sees to it; somebody of the site of the stay.</summary>
    public Guid? ResponsibleId { get; init; }

    /// <summary>The group whose sessions count as delivered; one of the site of the stay.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>The counseling series of the stay whose sessions count as delivered.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>The medication order of the stay whose doses count as delivered.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>The meeting of the directory that the client means to go to.</summary>
    public Guid? MeetingId { get; init; }

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
    public Task<Guid> HandleAsync(SaveIntervention command, CancellationToken cancellationToken) =>
        db.WriteAsync(command.PlanId, async plan =>
        {
            var details = await DetailsAsync(plan.EpisodeId, command, cancellationToken);
            return command.InterventionId is null ? plan.AddIntervention(plan.Objectives.Part(command.ObjectiveId), details) : Rewrite(plan, command, details);
        }, cancellationToken);

    // All in one query.
    private async Task<InterventionDetails> DetailsAsync(Guid episodeId, SaveIntervention command, CancellationToken cancellationToken)
    {
        var found = new { Group = (Group?)null, Person = (StaffMember?)null, Series = (CounselingSeries?)null, OrderId = (Guid?)null, MeetingId = (Guid?)null };
        if (new[] { command.GroupId, command.ResponsibleId, command.SeriesId, command.OrderId, command.MeetingId }.Any(id => id is not null))
        {
            found = await (
                from stay in db.Episodes.Where(e => e.Id == episodeId)
                from g in db.Groups.Where(g => g.SiteId == stay.Program.SiteId && g.Id == command.GroupId).DefaultIfEmpty()
                from p in db.Staff.Where(p => p.SiteId == stay.Program.SiteId && p.Id == command.ResponsibleId).DefaultIfEmpty()
                from s in db.CounselingSeries.Where(s => s.EpisodeId == stay.Id && s.Id == command.SeriesId).DefaultIfEmpty()
                from o in db.MedicationOrders.Where(o => o.EpisodeId == stay.Id && o.Id == command.OrderId).DefaultIfEmpty()
                from m in db.Meetings.Where(m => m.Id == command.MeetingId).DefaultIfEmpty()
                select new { Group = (Group?)g, Person = (StaffMember?)p, Series = (CounselingSeries?)s, OrderId = (Guid?)o.Id, MeetingId = (Guid?)m.Id }).SingleAsync(cancellationToken);
        }

        Require.That((command.GroupId, command.SeriesId, command.OrderId, command.MeetingId) == (found.Group?.Id, found.Series?.Id, found.OrderId, found.MeetingId), "intervention.link",
            "Choose a group of the site, or counseling or medication of this stay.", "LinkedTo");
        Require.That(command.ResponsibleId == found.Person?.Id, "intervention.responsible-site", "Choose somebody who works at the site where the client stays.", nameof(command.ResponsibleId));
        return new(command.Modality!.Value, command.Description!, new Frequency(command.Times!.Value, command.Unit!.Value), found.Group, command.From, command.Until, command.Minutes,
            found.Person, found.Series, found.OrderId, found.MeetingId);
    }

    private static Intervention Rewrite(TreatmentPlan plan, SaveIntervention command, InterventionDetails details)
    {
        var intervention = plan.Interventions.PartAsRead(command.InterventionId, command.Revision);
        plan.Change(intervention, details);
        return intervention;
    }
}
