using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The recovery start date of a client's own, with its history.</summary>
[Route("clients/{id:guid}/recovery")]
public sealed class RecoveryController(RecoveryHistory history) : ScreenController
{
    /// <summary>All dates that were recorded, and a form for a new one.</summary>
    [HttpGet]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.ViewPlans)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await history.FindAsync(id, cancellationToken) is { } view ? View(new RecoveryPage(view, new RecoveryForm { Version = view.Version })) : NotFound();

    /// <summary>Records a new one.</summary>
    [HttpPost]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Show(Guid id, [Bind(Prefix = "Form")] RecoveryForm form, [FromServices] UseCase<RecordRecoveryStart, Guid> record, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await record.RunAsync(new RecordRecoveryStart(id, form.Version, form.Date, form.NoneWished), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("Recorded. What stood there before is kept below.");
                return RedirectToAction(nameof(Show), new { id });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, "Form");
        }

        return await history.FindAsync(id, cancellationToken) is { } view ? Again(nameof(Show), new RecoveryPage(view, form)) : NotFound();
    }
}
