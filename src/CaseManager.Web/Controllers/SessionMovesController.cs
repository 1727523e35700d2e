using CaseManager.Application.Attendance;
using CaseManager.Application.Audit;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Moves a session to another time or room.</summary>
[Route("sessions/{id:guid}/move")]
public sealed class SessionMovesController(RollCall rollCall, ScheduleDetails schedules) : ScreenController
{
    private const string Prefix = "Form";

    /// <summary>The form with what is known.</summary>
    [HttpGet]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) => await PageAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Moves it.</summary>
    [HttpPost]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Edit(Guid id, [Bind(Prefix = Prefix)] MoveForm form, [FromServices] UseCase<MoveSession, Guid> move, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await move.RunAsync(form.ToCommand(id), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The session is moved. The schedule leaves it there.");
                return RedirectToAction(nameof(SessionsController.Show), "Sessions", new { id });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, Prefix);
        }

        return await PageAsync(id, form, cancellationToken) is { } page ? Again(nameof(Edit), page) : NotFound();
    }

    private async Task<MovePage?> PageAsync(Guid id, MoveForm? form, CancellationToken cancellationToken) =>
        await rollCall.FindAsync(id, cancellationToken) is { } view
            ? new MovePage(view.Session, form ?? MoveForm.Of(view.Session, await schedules.RoomOfAsync(id, cancellationToken)), await schedules.RoomsAsync(view.Session.GroupId, cancellationToken)) : null;
}
