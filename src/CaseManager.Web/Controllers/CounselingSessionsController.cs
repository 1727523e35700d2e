using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Counseling;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Counseling;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>A counseling session: recorded, signed, added to, voided and restored.</summary>
[Route("counseling/{id:guid}")]
public sealed class CounselingSessionsController(CounselingDetails details, ICurrentUser user) : ScreenController
{
    /// <summary>The session; its note only for those who counsel.</summary>
    [HttpGet("")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.ViewCounseling)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { } session ? View(PageOf(session)) : NotFound();

    /// <summary>The form to record what came of it.</summary>
    [HttpGet("record")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Record(Guid id, CancellationToken cancellationToken) =>
        await RecordPageAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Records it.</summary>
    [HttpPost("record")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Record(Guid id, [Bind(Prefix = "Form")] CounselingRecordForm form, [FromServices] UseCase<RecordCounseling, Guid> record, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await record.RunAsync(form.ToCommand(id), cancellationToken);
            if (outcome.Succeeded)
            {
                return Done(id, "The session is recorded. Sign it when the note is complete.");
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, "Form");
        }

        return await RecordPageAsync(id, form, cancellationToken) is { } page ? Again(nameof(Record), page) : NotFound();
    }

    /// <summary>Signs it.</summary>
    [HttpPost("sign")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Sign(Guid id, [Bind(Prefix = "Signature")] CounselingSignature form, [FromServices] UseCase<SignCounseling, Guid> sign, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await sign.RunAsync(new SignCounseling(id, form.Version, form.Password), cancellationToken) : null;
        return await AnswerAsync(id, null, outcome, "Signature", "The session is signed. From now on addenda are added.", cancellationToken);
    }

    /// <summary>Adds to what was signed.</summary>
    [HttpPost("addenda")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Add(Guid id, [Bind(Prefix = "Addendum")] AddendumForm form, [FromServices] UseCase<AddCounselingAddendum, Guid> add, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await add.RunAsync(new AddCounselingAddendum(id, form.Version, form.Text), cancellationToken) : null;
        return await AnswerAsync(id, form, outcome, "Addendum", "The addendum is added.", cancellationToken);
    }

    /// <summary>The form to strike it out.</summary>
    [HttpGet("void")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Void(Guid id, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { IsReadable: true } session ? View(new CounselingVoidPage(session, new CounselingVoidForm { Version = session.Version })) : NotFound();

    /// <summary>Strikes it out.</summary>
    [HttpPost("void")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Void(Guid id, [Bind(Prefix = "Form")] CounselingVoidForm form, [FromServices] UseCase<VoidCounseling, Guid> strike, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await strike.RunAsync(new VoidCounseling(id, form.Version, form.VoidReason), cancellationToken);
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

        return await details.FindAsync(id, cancellationToken) is { IsReadable: true } session ? Again(nameof(Void), new CounselingVoidPage(session, form)) : NotFound();
    }

    /// <summary>Brings it back.</summary>
    [HttpPost("restore")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Restore(Guid id, int version, [FromServices] UseCase<RestoreCounseling, Guid> restore, CancellationToken cancellationToken) =>
        await AnswerAsync(id, null, await restore.RunAsync(new RestoreCounseling(id, version), cancellationToken), null, "The session is restored as it was.", cancellationToken);

    /// <summary>Cancels it.</summary>
    [HttpPost("cancel")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Cancel(Guid id, int version, [FromServices] UseCase<CancelCounseling, Guid> cancel, CancellationToken cancellationToken) =>
        await AnswerAsync(id, null, await cancel.RunAsync(new CancelCounseling(id, version), cancellationToken), null, "The session is cancelled and counts for nobody.", cancellationToken);

    /// <summary>Takes a cancellation back.</summary>
    [HttpPost("reopen")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Reopen(Guid id, int version, [FromServices] UseCase<ReopenCounseling, Guid> reopen, CancellationToken cancellationToken) =>
        await AnswerAsync(id, null, await reopen.RunAsync(new ReopenCounseling(id, version), cancellationToken), null, "The session is planned again.", cancellationToken);

    private RedirectToActionResult Done(Guid id, string message)
    {
        Say(message);
        return RedirectToAction(nameof(Show), new { id });
    }

    // No outcome: the form could not even be read.
    private async Task<IActionResult> AnswerAsync(Guid id, AddendumForm? addendum, Outcome<Guid>? outcome, string? prefix, string done, CancellationToken cancellationToken)
    {
        if (outcome is { Succeeded: true })
        {
            return Done(id, done);
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Forget("Signature.Password");
        ModelState.Add(outcome?.Problems ?? [], prefix);
        return await details.FindAsync(id, cancellationToken) is { } session ? Again(nameof(Show), PageOf(session, addendum)) : NotFound();
    }

    private CounselingSessionPage PageOf(CounselingView session, AddendumForm? addendum = null) => new(session,
        session is { IsReadable: true, State: CounselingState.Recorded, VoidedAt: null } && session.AuthorId is not null && session.AuthorId == user.Id,
        addendum ?? new AddendumForm { Version = session.Version });

    // The note is in the form: only for whoever may read it.
    private async Task<CounselingRecordPage?> RecordPageAsync(Guid id, CounselingRecordForm? form, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { IsReadable: true } session
            ? new CounselingRecordPage(session, form ?? CounselingRecordForm.Of(session), await details.ObjectivesAsync(session.Stay.EpisodeId, cancellationToken))
            : null;
}
