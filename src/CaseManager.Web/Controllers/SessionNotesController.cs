using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Groups.Notes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The note of a session of therapy or psychoeducation: written, signed, co-signed and added to on one screen. A peer support session has none.</summary>
[Route("sessions/{id:guid}/note")]
public sealed class SessionNotesController(SessionNoteDetails details, ICurrentUser user) : ScreenController
{
    // Some fields and fifty objectives a client.
    private const int MostFields = 16_384;

    /// <summary>The note.</summary>
    [HttpGet("")]
    [Audited(AuditActions.ViewSessionNote, AuditSubject.Session)]
    [Needs(Permission.EditSessionNotes)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { } view ? View(PageOf(view)) : NotFound();

    /// <summary>Saves the draft.</summary>
    [HttpPost("")]
    [Audited(AuditActions.ViewSessionNote, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.EditSessionNotes)]
    public async Task<IActionResult> Save(Guid id, [Bind(Prefix = "Form")] SessionNoteForm form, [FromServices] UseCase<SaveSessionNote, Guid> save, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await save.RunAsync(form.ToCommand(id), cancellationToken) : null;
        return await AnswerAsync(id, form, outcome, "The draft is saved.", cancellationToken);
    }

    /// <summary>Saves it and signs it.</summary>
    [HttpPost("sign")]
    [Audited(AuditActions.ViewSessionNote, AuditSubject.Session)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.EditSessionNotes)]
    public async Task<IActionResult> Sign(Guid id, [Bind(Prefix = "Form")] SessionNoteForm form, [FromServices] UseCase<SignSessionNote, Guid> sign, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await sign.RunAsync(form.ToSigning(id), cancellationToken) : null;
        return await AnswerAsync(id, form, outcome, "The note is signed. From now on addenda are added.", cancellationToken);
    }

    /// <summary>Co-signs it.</summary>
    [HttpPost("co-sign")]
    [Audited(AuditActions.ViewSessionNote, AuditSubject.Session)]
    [Needs(Permission.EditSessionNotes)]
    public async Task<IActionResult> CoSign(
        Guid id, [Bind(Prefix = "CoSignature")] SessionNoteCoSignature form, [FromServices] UseCase<CoSignSessionNote, Guid> coSign, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await coSign.RunAsync(new CoSignSessionNote(id, form.Version, form.Password), cancellationToken) : null;
        return await AnswerAsync(id, null, outcome, "CoSignature", "The note is co-signed.", cancellationToken);
    }

    /// <summary>Adds to what was signed.</summary>
    [HttpPost("addenda")]
    [Audited(AuditActions.ViewSessionNote, AuditSubject.Session)]
    [Needs(Permission.EditSessionNotes)]
    public async Task<IActionResult> Add(
        Guid id, [Bind(Prefix = "Addendum")] SessionNoteAddendumForm form, [FromServices] UseCase<AddToSessionNote, Guid> add, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await add.RunAsync(form.ToCommand(id), cancellationToken) : null;
        return await AnswerAsync(id, form, outcome, "Addendum", "The addendum is added.", cancellationToken);
    }

    private RedirectToActionResult Done(Guid id, string message)
    {
        Say(message);
        return RedirectToAction(nameof(Show), new { id });
    }

    // No outcome: the form could not even be read. What was typed stays, whatever is wrong.
    private async Task<IActionResult> AnswerAsync(Guid id, SessionNoteForm form, Outcome<Guid>? outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome is { Succeeded: true })
        {
            return Done(id, done);
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Forget("Form.Password");
        form.Password = null;
        ModelState.Add(form.Beside(outcome?.Problems ?? []), "Form");
        if (await details.FindAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        // Whoever was overtaken sees both texts and decides: the next saving is upon the newest version.
        var overtaken = form.Version != (view.Note?.Version ?? 0);
        form.Version = view.Note?.Version ?? 0;
        return Again(nameof(Show), PageOf(view, form) with { IsOvertaken = overtaken, IsTyped = true });
    }

    private async Task<IActionResult> AnswerAsync(Guid id, SessionNoteAddendumForm? addendum, Outcome<Guid>? outcome, string prefix, string done, CancellationToken cancellationToken)
    {
        if (outcome is { Succeeded: true })
        {
            return Done(id, done);
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Forget("CoSignature.Password");
        ModelState.Add(outcome?.Problems ?? [], prefix);
        return await details.FindAsync(id, cancellationToken) is { } view ? Again(nameof(Show), PageOf(view, null, addendum)) : NotFound();
    }

    private SessionNotePage PageOf(SessionNoteView view, SessionNoteForm? form = null, SessionNoteAddendumForm? addendum = null) =>
        new(view, form ?? SessionNoteForm.Of(view), addendum ?? new SessionNoteAddendumForm { Version = view.Note?.Version ?? 0 })
        {
            MayCoSign = view.Session is { IsCoSigner: true, Stands: true } && view.Note is { State: SessionNoteState.AwaitingCoSignature } note && note.SignedById != user.Id,
        };
}
