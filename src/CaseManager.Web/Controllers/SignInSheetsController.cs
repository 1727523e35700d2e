using CaseManager.Application.Attendance;
using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The sign-in sheet of a session, and the way back from the paper.</summary>
public sealed class SignInSheetsController : ScreenController
{
    /// <summary>Asks for the sheet; it is there in a moment.</summary>
    [HttpPost("/sessions/{id:guid}/sign-in-sheet")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Print(Guid id, [FromServices] UseCase<AskForSignInSheet, Guid> ask, CancellationToken cancellationToken)
    {
        var outcome = await ask.RunAsync(new AskForSignInSheet(id), cancellationToken);
        if (outcome.Succeeded)
        {
            return RedirectToAction(nameof(ReportsController.Show), "Reports", new { id = outcome.Value });
        }

        if (Stop(outcome) is { } stop)
        {
            return stop;
        }

        Say(string.Join(" ", outcome.Problems.Select(p => p.Message)));
        return RedirectToAction(nameof(SessionsController.Show), "Sessions", new { id });
    }

    /// <summary>Leads from the code on the paper to the roll call, which has a look of its own.</summary>
    [HttpGet("/sheet/{code:guid}")]
    [Audited(AuditActions.ViewSession)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Follow(Guid code, [FromServices] SheetCodes codes, CancellationToken cancellationToken) =>
        await codes.SessionAsync(code, cancellationToken) is { } session ? RedirectToAction(nameof(SessionsController.Show), "Sessions", new { id = session }) : NotFound();
}
