using CaseManager.Application.Audit;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>When a group meets: look, see what would change, save, stop.</summary>
[Route("groups/{id:guid}/schedule")]
public sealed class GroupScheduleController(GroupDetails details, ScheduleDetails schedules, TimeProvider time) : ScreenController
{
    private const string Prefix = "Form";

    /// <summary>The form with what is known.</summary>
    [HttpGet]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) => await PageAsync(id, null, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Shows what the schedule would change.</summary>
    [HttpPost("preview")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public Task<IActionResult> Preview(Guid id, [Bind(Prefix = Prefix)] ScheduleForm form, [FromServices] UseCase<SaveSchedule, ScheduleChange> save, CancellationToken cancellationToken) =>
        RunAsync(id, form, true, save, cancellationToken);

    /// <summary>Saves it; sessions ahead follow.</summary>
    [HttpPost]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public Task<IActionResult> Edit(Guid id, [Bind(Prefix = Prefix)] ScheduleForm form, [FromServices] UseCase<SaveSchedule, ScheduleChange> save, CancellationToken cancellationToken) =>
        RunAsync(id, form, false, save, cancellationToken);

    /// <summary>Takes it away.</summary>
    [HttpPost("stop")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Stop(Guid id, int version, [FromServices] UseCase<StopSchedule, Guid> stop, CancellationToken cancellationToken)
    {
        var outcome = await stop.RunAsync(new StopSchedule(id, version), cancellationToken);
        if (outcome.Succeeded)
        {
            Say("The group has no schedule any more. Sessions ahead that nobody had touched are taken back.");
            return RedirectToAction(nameof(GroupsController.Show), "Groups", new { id });
        }

        ModelState.Add(outcome.Problems);
        return Stop(outcome) ?? (await PageAsync(id, null, null, cancellationToken) is { } page ? Again(nameof(Edit), page) : NotFound());
    }

    private async Task<IActionResult> RunAsync(Guid id, ScheduleForm form, bool rehearse, UseCase<SaveSchedule, ScheduleChange> save, CancellationToken cancellationToken)
    {
        ScheduleChange? change = null;
        if (ModelState.IsValid)
        {
            var outcome = await save.RunAsync(form.ToCommand(id, rehearse), cancellationToken);
            if (outcome.Succeeded && !rehearse)
            {
                Say("The schedule is saved. Its sessions are on the calendar.");
                return RedirectToAction(nameof(GroupsController.Show), "Groups", new { id });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            change = outcome.Value;
            ModelState.Add(outcome.Problems, Prefix);
        }

        return await PageAsync(id, form, change, cancellationToken) is not { } page ? NotFound() : change is null ? Again(nameof(Edit), page) : View(nameof(Edit), page);
    }

    private async Task<ScheduleEdit?> PageAsync(Guid id, ScheduleForm? form, ScheduleChange? change, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { HasRoster: true } group
            ? new ScheduleEdit(group, form ?? ScheduleForm.Of(group, SiteClock.Of(group.TimeZoneId).Today(time)), await schedules.RoomsAsync(id, cancellationToken), change) : null;
}
