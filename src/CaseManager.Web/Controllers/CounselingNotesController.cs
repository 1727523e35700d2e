using CaseManager.Application.Audit;
using CaseManager.Application.Counseling;
using CaseManager.Application.Counseling.Notes;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>SUD counseling notes: for their author and those the author names, whatever anybody's role.</summary>
[Route("counseling")]
public sealed class CounselingNotesController(CounselingNoteList notes, CounselingNoteDetails details, CounselingDetails sessions) : ScreenController
{
    /// <summary>All notes that the user wrote or is named for.</summary>
    [HttpGet("notes")]
    [Audited(AuditActions.ViewCounselingNote)]
    [Needs(Permission.WriteCounselingNotes)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken, int page = 1) =>
        View(new CounselingNotesPage(null, await notes.PageAsync(null, new PageRequest(page), cancellationToken)));

    /// <summary>Those about a session. The trail tells a look at the session: whether it has any note is nobody's business.</summary>
    [HttpGet("{id:guid}/notes")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.WriteCounselingNotes)]
    public async Task<IActionResult> Of(Guid id, CancellationToken cancellationToken, int page = 1) =>
        await SessionAsync(id, cancellationToken) is { } session ? View(nameof(Index), new CounselingNotesPage(session, await notes.PageAsync(id, new PageRequest(page), cancellationToken))) : NotFound();

    /// <summary>The form to write one.</summary>
    [HttpGet("{id:guid}/notes/new")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.WriteCounselingNotes)]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellationToken) =>
        await SessionAsync(id, cancellationToken) is { } session ? View(new CounselingNoteEntry(session, new CounselingNoteForm())) : NotFound();

    /// <summary>Writes and signs it.</summary>
    [HttpPost("{id:guid}/notes/new")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.CounselingSession)]
    [Needs(Permission.WriteCounselingNotes)]
    public async Task<IActionResult> New(Guid id, [Bind(Prefix = "Form")] CounselingNoteForm form, [FromServices] UseCase<WriteCounselingNote, Guid> write, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await write.RunAsync(new WriteCounselingNote(id, form.Text, form.Password), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The note is signed. Only you can read it, and whom you name.");
                return RedirectToAction(nameof(Show), new { note = outcome.Value });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, "Form");
        }

        ModelState.Forget("Form.Password");
        form.Password = null;
        return await SessionAsync(id, cancellationToken) is { } session ? Again(nameof(New), new CounselingNoteEntry(session, form)) : NotFound();
    }

    /// <summary>A note.</summary>
    [HttpGet("notes/{note:guid}")]
    [Audited(AuditActions.ViewCounselingNote, AuditSubject.CounselingNote, "note")]
    [Needs(Permission.WriteCounselingNotes)]
    public async Task<IActionResult> Show(Guid note, CancellationToken cancellationToken) =>
        await details.FindAsync(note, cancellationToken) is { } found ? View(found) : NotFound();

    /// <summary>Lets somebody read it.</summary>
    [HttpPost("notes/{note:guid}/readers")]
    [Audited(AuditActions.ViewCounselingNote, AuditSubject.CounselingNote, "note")]
    [Needs(Permission.WriteCounselingNotes)]
    public async Task<IActionResult> Name(Guid note, NoteReaderForm form, [FromServices] UseCase<NameNoteReader, Guid> name, CancellationToken cancellationToken) =>
        await AnswerAsync(note, ModelState.IsValid ? await name.RunAsync(new NameNoteReader(note, form.UserId), cancellationToken) : null, "They can read the note now.", cancellationToken);

    /// <summary>Lets somebody read it no longer.</summary>
    [HttpPost("notes/{note:guid}/readers/end")]
    [Audited(AuditActions.ViewCounselingNote, AuditSubject.CounselingNote, "note")]
    [Needs(Permission.WriteCounselingNotes)]
    public async Task<IActionResult> End(Guid note, NoteReaderForm form, [FromServices] UseCase<EndNoteReader, Guid> end, CancellationToken cancellationToken) =>
        await AnswerAsync(note, ModelState.IsValid ? await end.RunAsync(new EndNoteReader(note, form.UserId), cancellationToken) : null, "They can no longer read the note.", cancellationToken);

    // No outcome: the form could not even be read.
    private async Task<IActionResult> AnswerAsync(Guid note, Outcome<Guid>? outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome is { Succeeded: true })
        {
            Say(done);
            return RedirectToAction(nameof(Show), new { note });
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Add(outcome?.Problems ?? []);
        return await details.FindAsync(note, cancellationToken) is { } found ? Again(nameof(Show), found) : NotFound();
    }

    // A session within reach of whoever counsels: those who only see that it took place find no notes of it.
    private async Task<CounselingView?> SessionAsync(Guid id, CancellationToken cancellationToken) =>
        await sessions.FindAsync(id, cancellationToken) is { IsReadable: true } session ? session : null;
}
