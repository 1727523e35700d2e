using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Counseling;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling.Notes;

/// <summary>A SUD counseling note in a list, without its text.</summary>
/// <param name="SignedAt">UTC.</param>
/// <param name="TimeZoneId">Zone of the session's site.</param>
public sealed record CounselingNoteRow(Guid Id, string Author, DateTime SignedAt, string ClientName, DateOnly SessionDate, CounselingKind Kind, string TimeZoneId);

/// <summary>The SUD counseling notes that the user wrote or is named for, and no other.</summary>
public sealed class CounselingNoteList(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Newest first.</summary>
    /// <param name="sessionId">Those about a session; null for all.</param>
    public Task<Page<CounselingNoteRow>> PageAsync(Guid? sessionId, PageRequest page, CancellationToken cancellationToken) =>
        scope.CounselingNotes.AsNoTracking().Where(n => sessionId == null || n.CounselingSessionId == sessionId)
            .Join(db.CounselingSessions, n => n.CounselingSessionId, s => s.Id, (n, s) => new { Note = n, Session = s })
            .OrderByDescending(x => x.Note.SignedAt).ThenByDescending(x => x.Session.Date).ThenBy(x => x.Session.StartsAt).ThenBy(x => x.Note.AuthorName)
            .Select(x => new CounselingNoteRow(x.Note.Id, x.Note.AuthorName, x.Note.SignedAt,
                Client.NameOf(x.Session.Episode.Client.LegalFirstName, x.Session.Episode.Client.LegalLastName, x.Session.Episode.Client.PreferredName),
                x.Session.Date, x.Session.Kind, x.Session.Episode.Program.Site.TimeZoneId))
            .PageAsync(page, cancellationToken);
}
