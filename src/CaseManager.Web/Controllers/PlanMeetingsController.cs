using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.PeerSupport;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Puts a meeting of the directory into a plan: peer support of a draft is linked to it.</summary>
[Route("plans/{id:guid}/interventions/{intervention:guid}/meeting")]
public sealed class PlanMeetingsController(PlanDetails plans, MeetingList meetings) : ScreenController
{
    /// <summary>The directory, to choose from.</summary>
    [HttpGet]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Choose(Guid id, Guid intervention, MeetingSearchForm search, int page = 1, CancellationToken cancellationToken = default) =>
        await PageAsync(id, intervention, search, page, cancellationToken) is { } found ? View(found) : NotFound();

    /// <summary>Links it.</summary>
    [HttpPost]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Choose(Guid id, Guid intervention, Guid? meetingId, int revision, [FromServices] UseCase<LinkMeeting, Guid> link, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await link.RunAsync(new LinkMeeting(id, intervention, revision, meetingId), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The meeting is in the plan.");
                return RedirectToAction("Show", "Plans", new { id });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems.Select(p => p with { Field = null }));
        }

        return await PageAsync(id, intervention, new MeetingSearchForm(), 1, cancellationToken) is { } found ? Again(nameof(Choose), found) : NotFound();
    }

    private async Task<PlanMeetingsPage?> PageAsync(Guid id, Guid intervention, MeetingSearchForm search, int page, CancellationToken cancellationToken)
    {
        var plan = await plans.FindAsync(id, cancellationToken);
        return plan?.Interventions.FirstOrDefault(i => i.Id == intervention && i.Modality is Modality.PeerSupport) is { } part
            ? new PlanMeetingsPage(plan, part, new MeetingListPage(search, await meetings.PageAsync(search.ToSearch(), new PageRequest(page), cancellationToken)))
            : null;
    }
}
