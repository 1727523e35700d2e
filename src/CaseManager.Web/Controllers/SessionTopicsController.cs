using CaseManager.Application.Attendance;
using CaseManager.Application.Audit;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Says what a session was about.</summary>
[Route("sessions/{id:guid}/topic")]
public sealed class SessionTopicsController(RollCall rollCall, TopicList topics) : ScreenController
{
    private const string Prefix = "Form";

    /// <summary>The form with what is planned.</summary>
    [HttpGet]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) => await PageAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Saves it.</summary>
    [HttpPost]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Edit(Guid id, [Bind(Prefix = Prefix)] SessionTopicForm form, [FromServices] UseCase<CoverTopic, Guid> cover, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await cover.RunAsync(new CoverTopic(id, form.Version, form.TopicId), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The topic is saved. The sequence goes on from it.");
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

    private async Task<SessionTopicPage?> PageAsync(Guid id, SessionTopicForm? form, CancellationToken cancellationToken) =>
        await rollCall.FindAsync(id, cancellationToken) is { } view
            ? new SessionTopicPage(view.Session, form ?? new SessionTopicForm { Version = view.Session.Version, TopicId = view.Session.TopicId }, await topics.ChoicesAsync(view.Session.GroupId, cancellationToken))
            : null;
}
