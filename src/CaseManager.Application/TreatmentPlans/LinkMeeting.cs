using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Links peer support in a draft to a meeting of the directory. The result is the intervention.</summary>
/// <param name="Revision">The revision of the intervention that the page was opened with.</param>
public sealed record LinkMeeting(Guid PlanId, Guid InterventionId, int Revision, Guid? MeetingId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class LinkMeetingValidator : AbstractValidator<LinkMeeting>
{
    public LinkMeetingValidator() => RuleFor(c => c.MeetingId).NotNull().WithMessage("Choose a meeting.");
}

internal sealed class LinkMeetingHandler(ICaseManagerDb db) : IHandler<LinkMeeting, Guid>
{
    public async Task<Guid> HandleAsync(LinkMeeting command, CancellationToken cancellationToken)
    {
        Require.That(await db.Meetings.AnyAsync(m => m.Id == command.MeetingId && m.RemovedAt == null, cancellationToken), "intervention.meeting-gone", "Choose a meeting that is on the directory.");
        return await db.WriteAsync(command.PlanId, plan => Link(plan, command), cancellationToken);
    }

    private static Intervention Link(TreatmentPlan plan, LinkMeeting command)
    {
        var intervention = plan.Interventions.PartAsRead(command.InterventionId, command.Revision);
        plan.Change(intervention, new InterventionDetails(intervention.Modality, intervention.Description, intervention.Frequency, null, intervention.From, intervention.Until, intervention.Minutes,
            intervention.Responsible, MeetingId: command.MeetingId));
        return intervention;
    }
}
