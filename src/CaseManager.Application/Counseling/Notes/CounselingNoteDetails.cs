using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling.Notes;

/// <summary>A SUD counseling note.</summary>
/// <param name="Text">Null where it does not open: none of the keys fits, or the row was altered.</param>
/// <param name="IsMine">Whether the user wrote it, and says who may read it.</param>
/// <param name="Session">Where and when it was; null where the session is no longer found.</param>
/// <param name="SignedAt">UTC.</param>
public sealed record CounselingNoteView(Guid Id, string? Text, bool IsMine, string Author, DateTime SignedAt, NoteSessionView? Session)
{
    /// <summary>Who may read it beside the author. Only the author is told.</summary>
    public IReadOnlyList<NoteReaderRow> Readers { get; init; } = [];

    /// <summary>Who else could be named. Only for the author.</summary>
    public IReadOnlyList<NoteReaderRow> Candidates { get; init; } = [];
}

/// <summary>The session that a note is about.</summary>
public sealed record NoteSessionView(Guid Id, string ClientName, DateOnly Date, string Site, string TimeZoneId);

/// <summary>A user who may read a note, or could.</summary>
public sealed record NoteReaderRow(Guid Id, string Name);

/// <summary>Opens a SUD counseling note for its author and those the author names.</summary>
public sealed class CounselingNoteDetails(ICaseManagerDb db, InScope scope, ICurrentUser user, CounselingNoteKeys keys) : IReader
{
    // A select with more choices helps nobody; a center has dozens.
    private const int MostCandidates = 500;

    private static readonly Role[] Readers = [.. Enum.GetValues<Role>().Where(r => Permissions.Allow([r], Permission.WriteCounselingNotes))];

    /// <summary>The note; null where there is none, or none for this user.</summary>
    public async Task<CounselingNoteView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await scope.CounselingNotes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } note)
        {
            return null;
        }

        var session = await db.CounselingSessions.AsNoTracking().Where(s => s.Id == note.CounselingSessionId)
            .Select(s => new NoteSessionView(s.Id, Client.NameOf(s.Episode.Client.LegalFirstName, s.Episode.Client.LegalLastName, s.Episode.Client.PreferredName),
                s.Date, s.Episode.Program.Site.Name, s.Episode.Program.Site.TimeZoneId))
            .FirstOrDefaultAsync(cancellationToken);
        var isMine = note.AuthorId == user.Id;
        var view = new CounselingNoteView(note.Id, keys.Open(note), isMine, note.AuthorName, note.SignedAt, session);
        if (!isMine)
        {
            return view;
        }

        var readers = await ReadersAsync(id, cancellationToken);
        return view with { Readers = readers, Candidates = [.. (await CandidatesAsync(cancellationToken)).ExceptBy(readers.Select(r => r.Id), c => c.Id)] };
    }

    /// <summary>Everybody whom an author can name: who writes such notes too, at one of the author's sites.</summary>
    public Task<List<NoteReaderRow>> CandidatesAsync(CancellationToken cancellationToken)
    {
        var (all, sites, me) = (scope.HasAllSites, scope.Sites, user.Id);
        return db.Users.AsNoTracking()
            .Where(u => !u.IsDisabled && u.Id != me && u.Roles.Any(r => Readers.Contains(r.Role)) && (all || u.HasAllSites || u.Sites.Any(s => sites.Any(site => site.Id == s.SiteId))))
            .OrderBy(u => u.Name).ThenBy(u => u.Email).Select(u => new NoteReaderRow(u.Id, u.Name)).Take(MostCandidates).ToListAsync(cancellationToken);
    }

    private Task<List<NoteReaderRow>> ReadersAsync(Guid noteId, CancellationToken cancellationToken) =>
        db.SudCounselingNoteReaders.AsNoTracking().Where(r => r.NoteId == noteId && r.EndedAt == null)
            .Join(db.Users, r => r.UserId, u => u.Id, (r, u) => new { u.Id, u.Name, r.NamedAt })
            .OrderBy(r => r.Name).ThenBy(r => r.NamedAt).Select(r => new NoteReaderRow(r.Id, r.Name)).ToListAsync(cancellationToken);
}
