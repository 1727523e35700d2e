using CaseManager.Application.Attendance;
using CaseManager.Application.Audit;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>A session: its roll call, signing and what comes after.</summary>
[Route("sessions")]
public sealed class SessionsController(RollCall rollCall) : ScreenController
{
    // Seven fields a client: the limit of the framework would end at some 140 clients.
    private const int MostFields = 16_384;

    /// <summary>The session with its roll call.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await rollCall.FindAsync(id, cancellationToken) is { } view ? View(new SessionPage(view, RollCallForm.Of(view))) : NotFound();

    /// <summary>Saves the whole roll call.</summary>
    [HttpPost("{id:guid}")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Save(Guid id, RollCallForm form, [FromServices] UseCase<SaveRollCall, Guid> save, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await save.RunAsync(form.ToCommand(id), cancellationToken) : null;
        return await AnswerAsync(id, form, outcome, "The roll call is saved.", cancellationToken);
    }

    /// <summary>Saves the roll call and signs the session.</summary>
    [HttpPost("{id:guid}/sign")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Sign(Guid id, RollCallForm form, [FromServices] UseCase<SignSession, Guid> sign, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await sign.RunAsync(form.ToSigning(id), cancellationToken) : null;
        return await AnswerAsync(id, form, outcome, "The session is signed. From now on records are corrected with a reason.", cancellationToken);
    }

    /// <summary>Finds walk-ins; what is marked stays in the form. Posted, so that no name stands in an address or a log.</summary>
    [HttpPost("{id:guid}/find")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Find(Guid id, RollCallForm form, [FromServices] WalkIns walkIns, CancellationToken cancellationToken)
    {
        if (await rollCall.FindAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var found = string.IsNullOrWhiteSpace(form.Search) ? [] : await walkIns.FindAsync(id, form.Search, cancellationToken);
        form.Meet(view);
        ModelState.Clear();
        return View(nameof(Show), new SessionPage(view, form, found.ExceptBy(form.Entries.Select(e => e.ClientId), w => w.ClientId).ToList()));
    }

    /// <summary>Adds a line for a walk-in to the form; it is saved with the rest.</summary>
    [HttpPost("{id:guid}/walk-in")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Add(Guid id, RollCallForm form, Guid? client, [FromServices] WalkIns walkIns, CancellationToken cancellationToken)
    {
        if (await rollCall.FindAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        form.Meet(view);
        if (client is { } who && form.Entries.All(e => e.ClientId != who) && await walkIns.OneAsync(id, who, cancellationToken) is { } person)
        {
            form.Entries.Add(RollCallLine.Of(person));
        }

        form.Search = null;
        ModelState.Clear();
        return View(nameof(Show), new SessionPage(view, form));
    }

    /// <summary>The form to correct a record of a signed session.</summary>
    [HttpGet("{id:guid}/clients/{client:guid}/correct")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "client")]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Correct(Guid id, Guid client, CancellationToken cancellationToken) =>
        await CorrectionAsync(id, client, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Corrects it.</summary>
    [HttpPost("{id:guid}/clients/{client:guid}/correct")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "client")]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Correct(
        Guid id, Guid client, [Bind(Prefix = "Form")] CorrectionForm form, [FromServices] UseCase<CorrectAttendance, Guid> correct, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await correct.RunAsync(form.ToCommand(id, client), cancellationToken);
            if (outcome.Succeeded)
            {
                return Done(id, "The correction is added.");
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, "Form");
        }

        return await CorrectionAsync(id, client, form, cancellationToken) is { } page ? Again(nameof(Correct), page) : NotFound();
    }

    /// <summary>The form to strike a session out.</summary>
    [HttpGet("{id:guid}/void")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Void(Guid id, CancellationToken cancellationToken) =>
        await rollCall.FindAsync(id, cancellationToken) is { } view ? View(new VoidPage(view.Session, new VoidForm { Version = view.Session.Version })) : NotFound();

    /// <summary>Strikes it out.</summary>
    [HttpPost("{id:guid}/void")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Void(Guid id, [Bind(Prefix = "Form")] VoidForm form, [FromServices] UseCase<VoidSession, Guid> strike, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await strike.RunAsync(form.ToCommand(id), cancellationToken);
            if (outcome.Succeeded)
            {
                return Done(id, "The session is struck out. It counts nowhere, and can be restored.");
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, "Form");
        }

        return await rollCall.FindAsync(id, cancellationToken) is { } view ? Again(nameof(Void), new VoidPage(view.Session, form)) : NotFound();
    }

    /// <summary>Brings a voided session back.</summary>
    [HttpPost("{id:guid}/restore")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Restore(Guid id, int version, [FromServices] UseCase<RestoreSession, Guid> restore, CancellationToken cancellationToken) =>
        await AnswerAsync(id, null, await restore.RunAsync(new RestoreSession(id, version), cancellationToken), "The session is restored as it was.", cancellationToken);

    /// <summary>Cancels the session for everybody.</summary>
    [HttpPost("{id:guid}/cancel")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Cancel(Guid id, int version, [FromServices] UseCase<CancelSession, Guid> cancel, CancellationToken cancellationToken) =>
        await AnswerAsync(id, null, await cancel.RunAsync(new CancelSession(id, version), cancellationToken), "The session is cancelled and counts for nobody.", cancellationToken);

    /// <summary>Takes a cancellation back.</summary>
    [HttpPost("{id:guid}/reopen")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Reopen(Guid id, int version, [FromServices] UseCase<ReopenSession, Guid> reopen, CancellationToken cancellationToken) =>
        await AnswerAsync(id, null, await reopen.RunAsync(new ReopenSession(id, version), cancellationToken), "The session is open again.", cancellationToken);

    private RedirectToActionResult Done(Guid id, string message)
    {
        Say(message);
        return RedirectToAction(nameof(Show), new { id });
    }

    // No outcome: the form could not even be read.
    private async Task<IActionResult> AnswerAsync(Guid id, RollCallForm? form, Outcome<Guid>? outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome is { Succeeded: true })
        {
            return Done(id, done);
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        if (await rollCall.FindAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var changed = form?.Meet(view) ?? [];
        form ??= RollCallForm.Of(view);
        ModelState.Add(RollCallProblems.Of(outcome?.Problems ?? [], form, changed));
        return Again(nameof(Show), new SessionPage(view, form));
    }

    private async Task<CorrectionPage?> CorrectionAsync(Guid id, Guid client, CorrectionForm? form, CancellationToken cancellationToken) =>
        await rollCall.FindAsync(id, cancellationToken) is { } view && view.Roster.FirstOrDefault(r => r.ClientId == client && r.Status is not null) is { } row
            ? new CorrectionPage(view.Session, row,
                form ?? new CorrectionForm { Version = view.Session.Version, Status = row.Status, MinutesMissed = row.MinutesMissed, Reason = row.Reason })
            : null;
}
