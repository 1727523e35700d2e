using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups.Notes;

/// <summary>What the note of one session says in a client's chart: the shared text and the client's own line, and of nobody else.</summary>
/// <param name="TimeZoneId">Zone of the site; date and time are in it, instants are UTC.</param>
/// <param name="HasRoster">Whether the user may open the note of the session.</param>
/// <param name="Line">Null where the client was added to the session after the note was signed.</param>
public sealed record ClientGroupNote(
    Guid SessionId, Guid EpisodeId, string Group, GroupKind Kind, DateOnly Date, string TimeText, string TimeZoneId, string? Topic, AttendanceStatus Status, bool HasRoster,
    SessionNoteState State, string? SharedText, string? Line, string? SignedBy, DateTime? SignedAt, string? CoSignedBy)
{
    /// <summary>The objectives of the client's plan that were worked on.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>What was added to the shared text or to the client's line, oldest first.</summary>
    public IReadOnlyList<NoteAddendumRow> Addenda { get; init; } = [];
}

/// <summary>
/// The notes of the groups that a client attended, signed ones only. The number of queries does not depend on how many there are. A session that was voided, and one in which the client is not recorded as there any more, has none.
/// </summary>
public sealed class ClientGroupNotes(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>The name of the client; null where there is none within reach.</summary>
    public Task<string?> NameAsync(Guid clientId, CancellationToken cancellationToken) =>
        scope.Clients(Permission.EditSessionNotes).AsNoTracking().Where(c => c.Id == clientId).Select(c => Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A page, newest first.</summary>
    public async Task<Page<ClientGroupNote>> PageAsync(Guid clientId, PageRequest page, CancellationToken cancellationToken)
    {
        var (stays, rosters) = (scope.Episodes(Permission.EditSessionNotes), scope.Rosters(Permission.EditSessionNotes));
        var found = await db.Attendances.AsNoTracking()
            .Where(a => a.ClientId == clientId && stays.Any(e => e.Id == a.EpisodeId) && a.GroupSession.VoidedAt == null && a.GroupSession.State != SessionState.Cancelled
                && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly))
            .Join(db.SessionNotes.Where(n => n.State != SessionNoteState.Draft), a => a.GroupSessionId, n => n.SessionId, (a, n) => new { Attendance = a, Session = a.GroupSession, Note = n })
            .OrderByDescending(x => x.Session.Date).ThenByDescending(x => x.Session.StartsAt).ThenBy(x => x.Session.Group.Code).ThenBy(x => x.Session.TimeText)
            .Select(x => new ClientGroupNote(x.Session.Id, x.Attendance.EpisodeId, x.Session.Group.Name, x.Session.Group.Kind, x.Session.Date, x.Session.TimeText, x.Session.Group.Site.TimeZoneId,
                x.Session.Topic == null ? null : x.Session.Topic.Title, x.Attendance.Status, rosters.Any(g => g.Id == x.Session.GroupId),
                x.Note.State, x.Note.SharedText, x.Note.Lines.Where(l => l.EpisodeId == x.Attendance.EpisodeId).Select(l => l.Text).FirstOrDefault(), x.Note.SignedBy, x.Note.SignedAt, x.Note.CoSignedBy))
            .PageAsync(page, cancellationToken);
        var ids = found.Items.Select(n => n.SessionId).ToList();
        var objectives = await ObjectivesAsync(clientId, ids, cancellationToken);
        var addenda = await AddendaAsync(clientId, ids, cancellationToken);
        return found with
        {
            Items = [.. found.Items.Select(n => n with
            {
                Objectives = [.. objectives.Where(o => o.SessionId == n.SessionId && o.EpisodeId == n.EpisodeId).Select(o => o.Text)],
                Addenda = [.. addenda.Where(a => a.SessionId == n.SessionId && (a.Row.EpisodeId is not { } stay || stay == n.EpisodeId)).Select(a => a.Row)],
            })],
        };
    }

    // In the words of the newest version that has it.
    private async Task<IReadOnlyList<(Guid SessionId, Guid EpisodeId, string Text)>> ObjectivesAsync(Guid clientId, List<Guid> sessions, CancellationToken cancellationToken)
    {
        var ticked = db.SessionNotes.AsNoTracking().Where(n => sessions.Contains(n.SessionId)).SelectMany(n => n.Lines, (n, l) => new { n.SessionId, Line = l })
            .SelectMany(x => x.Line.Objectives, (x, o) => new { x.SessionId, x.Line.EpisodeId, o.Lineage });
        var rows = await db.TreatmentPlans.AsNoTracking().Where(p => p.Episode.ClientId == clientId)
            .SelectMany(p => p.Problems, (p, problem) => new { p.EpisodeId, p.Number, problem }).SelectMany(x => x.problem.Goals, (x, goal) => new { x.EpisodeId, x.Number, goal })
            .SelectMany(x => x.goal.Objectives, (x, o) => new { x.EpisodeId, x.Number, o.Lineage, o.Text })
            .Join(ticked, o => new { o.EpisodeId, o.Lineage }, t => new { t.EpisodeId, t.Lineage }, (o, t) => new { t.SessionId, o.EpisodeId, o.Lineage, o.Number, o.Text })
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => (r.SessionId, r.EpisodeId, r.Lineage)).Select(v => (v.Key.SessionId, v.Key.EpisodeId, v.MaxBy(r => r.Number)!.Text)).OrderBy(o => o.Text, StringComparer.InvariantCulture)];
    }

    // Those of other clients are left in the database.
    private async Task<IReadOnlyList<(Guid SessionId, NoteAddendumRow Row)>> AddendaAsync(Guid clientId, List<Guid> sessions, CancellationToken cancellationToken)
    {
        var rows = await db.SessionNotes.AsNoTracking().Where(n => sessions.Contains(n.SessionId)).SelectMany(n => n.Addenda, (n, a) => new { n.SessionId, Addendum = a })
            .Where(x => x.Addendum.EpisodeId == null || db.Episodes.Any(e => e.Id == x.Addendum.EpisodeId && e.ClientId == clientId))
            .OrderBy(x => x.Addendum.At).ThenBy(x => x.Addendum.By).ThenBy(x => x.Addendum.Text)
            .Select(x => new { x.SessionId, Row = new NoteAddendumRow(x.Addendum.EpisodeId, x.Addendum.Text, x.Addendum.By, x.Addendum.At) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => (r.SessionId, r.Row))];
    }
}
