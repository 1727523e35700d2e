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
public sealed class SessionsController(RollCall rollCall, RollCallSaves saves, WalkIns walkIns) : ScreenController
{
    private const string AutosaveHeader = "Autosave";
    private const string SavedWords = "The roll call is saved.";

    // Five fields a client and more: the limit of the framework would end at some 200 clients.
    private const int MostFields = 16_384;

    /// <summary>The session with its roll call.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await rollCall.FindAsync(id, cancellationToken) is { } view ? View(new SessionPage(view, RollCallForm.Of(view))) : NotFound();

    /// <summary>Saves the whole roll call. A script that sends what it kept gets the version that was made, no page.</summary>
    [HttpPost("{id:guid}")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Save(Guid id, RollCallForm form, [FromServices] UseCase<SaveRollCall, Guid> save, CancellationToken cancellationToken)
    {
        var outcome = IsComplete(form) ? await save.RunAsync(form.ToCommand(id), cancellationToken) : null;
        if (!Request.Headers.ContainsKey(AutosaveHeader))
        {
            return await AnswerAsync(id, form, outcome, SavedWords, cancellationToken);
        }

        AuditLooks.ShowsNothing(HttpContext);
        if (outcome is not { Succeeded: true })
        {
            return outcome is null ? UnprocessableEntity() : Stop(outcome) ?? (outcome.IsConflict ? Conflict() : UnprocessableEntity());
        }

        Say(SavedWords);
        return Json(new { version = form.Batch is { } batch ? await saves.VersionAsync(id, batch, cancellationToken) : null });
    }

    /// <summary>Saves the roll call and signs the session.</summary>
    [HttpPost("{id:guid}/sign")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Sign(Guid id, RollCallForm form, [FromServices] UseCase<SignSession, Guid> sign, CancellationToken cancellationToken)
    {
        var outcome = IsComplete(form) ? await sign.RunAsync(form.ToSigning(id), cancellationToken) : null;
        return await AnswerAsync(id, form, outcome, "The session is signed. From now on records are corrected with a reason.", cancellationToken);
    }

    /// <summary>Finds walk-ins; what is marked stays in the form. Posted, so that no name stands in an address or a log.</summary>
    [HttpPost("{id:guid}/find")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Find(Guid id, RollCallForm form, CancellationToken cancellationToken)
    {
        if (await MeetAsync(id, form, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var found = string.IsNullOrWhiteSpace(form.Search) ? [] : await walkIns.FindAsync(id, form.Search, cancellationToken);
        return View(nameof(Show), new SessionPage(view, form, found.ExceptBy(form.Entries.Select(e => e.ClientId), w => w.ClientId).ToList()));
    }

    /// <summary>Marks everybody as present who is not marked yet; nothing is saved by it.</summary>
    [HttpPost("{id:guid}/all-present")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> AllPresent(Guid id, RollCallForm form, CancellationToken cancellationToken)
    {
        if (await MeetAsync(id, form, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        form.MarkAllPresent();
        return View(nameof(Show), new SessionPage(view, form));
    }

    /// <summary>Adds a line for a walk-in to the form; it is saved with the rest.</summary>
    [HttpPost("{id:guid}/walk-in")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Add(Guid id, RollCallForm form, Guid? client, CancellationToken cancellationToken)
    {
        if (await MeetAsync(id, form, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        if (client is { } who && form.Entries.All(e => e.ClientId != who) && await walkIns.OneAsync(id, who, cancellationToken) is { } person)
        {
            form.Entries.Add(RollCallLine.Of(person));
        }

        form.Search = null;
        return View(nameof(Show), new SessionPage(view, form));
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

        form ??= new RollCallForm { OpenedVersion = int.MaxValue };
        var sent = form.Sent;
        if (await rollCall.FindAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var changed = await MeetAsync(view, form, cancellationToken);
        var merge = new RollCallMerge(await saves.SinceAsync(id, form.OpenedVersion, cancellationToken), changed, view.Session.TimeZoneId);
        ModelState.Add([.. RollCallProblems.Of(outcome?.Problems ?? [], form, sent, merge), .. outcome is null ? RollCallProblems.Undecided(form) : []]);
        return Again(nameof(Show), new SessionPage(view, form, Others: merge.Who));
    }

    // Where two marks stand beside each other, one has to be chosen.
    private bool IsComplete(RollCallForm form) => ModelState.IsValid && !RollCallProblems.Undecided(form).Any();

    // What is shown again comes from the form and the database, not from what was posted under the same names.
    private async Task<RollCallView?> MeetAsync(Guid id, RollCallForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await rollCall.FindAsync(id, cancellationToken) is not { } view)
        {
            return null;
        }

        await MeetAsync(view, form, cancellationToken);
        return view;
    }

    private async Task<IReadOnlyList<RollCallLine>> MeetAsync(RollCallView view, RollCallForm form, CancellationToken cancellationToken)
    {
        var changed = form.Meet(view);
        var nameless = form.Entries.Where(e => e.Name is null).ToList();
        var people = (await walkIns.NamedAsync(view.Session.Id, nameless.Select(e => e.ClientId).ToList(), cancellationToken)).ToDictionary(w => w.ClientId);
        nameless.ForEach(e => e.Describe(people.GetValueOrDefault(e.ClientId)));
        return changed;
    }
}
