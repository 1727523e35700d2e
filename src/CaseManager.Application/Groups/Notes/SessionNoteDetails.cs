using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups.Notes;

/// <summary>Opens the note of a session of therapy or psychoeducation; the number of queries does not depend on the roster. A peer support session is not found here.</summary>
public sealed class SessionNoteDetails(ICaseManagerDb db, InScope scope, ICurrentUser user, NotePeople people, NoteObjectives objectives, NoteLinesBefore before) : IReader
{
    /// <summary>The note with all that its screen shows, or null where there is no such session.</summary>
    public async Task<SessionNoteView?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        if (await SessionAsync(sessionId, cancellationToken) is not { } found)
        {
            return null;
        }

        var (view, session) = found;
        var note = await NoteAsync(sessionId, cancellationToken);
        return new SessionNoteView(view, note, await people.OfAsync(sessionId, view.GroupId, view.Date, cancellationToken), await objectives.OfAsync(sessionId, cancellationToken),
            note is null or { State: SessionNoteState.Draft } ? await before.OfAsync(session, cancellationToken) : new LinesBefore([], new Dictionary<Guid, string>()));
    }

    private async Task<(NoteSessionView View, GroupSession Session)?> SessionAsync(Guid id, CancellationToken cancellationToken)
    {
        var (me, supervised) = (user.Scope.StaffMemberId, scope.Sessions(Permission.CoSignSessionNotes));
        var maySupervise = user.May(Permission.CoSignSessionNotes);
        var found = await scope.Sessions(Permission.EditSessionNotes).AsNoTracking().Where(s => s.Id == id && s.Group.Kind != GroupKind.PeerSupport)
            .Select(s => new
            {
                Session = s,
                View = new NoteSessionView(s.Id, s.GroupId, s.Group.Name, s.Group.Kind, s.Group.Site.Name, s.Group.Site.TimeZoneId, s.Group.Facilitator == null ? null : s.Group.Facilitator.Title,
                    s.Date, s.TimeText, s.Topic == null ? null : s.Topic.Title, s.State, s.VoidedAt != null,
                    (s.Group.FacilitatorId == null && !s.Group.CoFacilitators.Any()) || (me != null && (s.Group.FacilitatorId == me || s.Group.CoFacilitators.Any(c => c.StaffMemberId == me))),
                    (me != null && s.Group.CoSignerId == me) || (maySupervise && supervised.Any(x => x.Id == s.Id))),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.View, found.Session);
    }

    private async Task<NoteFacts?> NoteAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var itself = db.SessionNotes.AsNoTracking().Where(n => n.SessionId == sessionId);
        if (await db.InOneQuery(itself.Include(n => n.Lines).ThenInclude(l => l.Objectives)).FirstOrDefaultAsync(cancellationToken) is not { } note)
        {
            return null;
        }

        return new NoteFacts(note.Version, note.State, note.Content, note.WrittenBy, note.SignedBy, note.SignedById, note.SignedAt, note.AlikeLines, note.CoSignedBy, note.CoSignedAt, note.IsAsSigned)
        {
            Addenda = await itself.SelectMany(n => n.Addenda).OrderBy(a => a.At).ThenBy(a => a.By).ThenBy(a => a.Text).Select(a => new NoteAddendumRow(a.EpisodeId, a.Text, a.By, a.At)).ToListAsync(cancellationToken),
            Marks = (await itself.SelectMany(n => n.NameMarks).OrderBy(m => m.HitKey).Select(m => new NoteMarkRow(m.HitKey, m.By, m.At)).ToListAsync(cancellationToken)).ToDictionary(m => m.Key),
        };
    }
}
