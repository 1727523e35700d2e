using CaseManager.Application.Counseling;
using CaseManager.Application.Counseling.Notes;
using CaseManager.Application.Paging;

namespace CaseManager.Web.Screens;

/// <summary>The SUD counseling notes about a session, or all that the user may read.</summary>
/// <param name="Session">Null for all of them.</param>
public sealed record CounselingNotesPage(CounselingView? Session, Page<CounselingNoteRow> Notes);

/// <summary>What is typed as a SUD counseling note.</summary>
public sealed class CounselingNoteForm
{
    /// <summary>What was said.</summary>
    public string? Text { get; set; }

    /// <summary>To sign; never shown again.</summary>
    public string? Password { get; set; }
}

/// <summary>The form to write a note, and the session that it is about.</summary>
public sealed record CounselingNoteEntry(CounselingView Session, CounselingNoteForm Form);

/// <summary>Somebody who may read a note, or may no longer.</summary>
public sealed class NoteReaderForm
{
    /// <summary>Who.</summary>
    public Guid? UserId { get; set; }
}
