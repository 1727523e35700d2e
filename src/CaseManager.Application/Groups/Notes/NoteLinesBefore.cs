using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups.Notes;

/// <summary>What the lines of a note are compared with: the note before of the group, and each client's own last line in any group. Two queries; nobody is shown what they find.</summary>
public sealed class NoteLinesBefore(ICaseManagerDb db) : IReader
{
    /// <summary>The lines before a session.</summary>
    public async Task<LinesBefore> OfAsync(GroupSession session, CancellationToken cancellationToken)
    {
        var (id, date, start) = (session.Id, session.Date, session.StartsAt);
        var before = db.SessionNotes.AsNoTracking().Where(n => n.SessionId != id && n.Session.VoidedAt == null && (n.Session.Date < date || (n.Session.Date == date && n.Session.StartsAt < start)));
        var last = before.Where(n => n.Session.GroupId == session.GroupId)
            .OrderByDescending(n => n.Session.Date).ThenByDescending(n => n.Session.StartsAt).ThenByDescending(n => n.Session.TimeText).Take(1);
        var others = await last.SelectMany(n => n.Lines).Where(l => l.Text != null).Select(l => new { l.EpisodeId, Text = l.Text! }).ToListAsync(cancellationToken);
        var own = await db.Attendances.AsNoTracking().Where(a => a.GroupSessionId == id)
            .Select(a => new
            {
                a.EpisodeId,
                Text = db.Episodes.Where(e => e.ClientId == a.ClientId)
                    .Join(before.SelectMany(n => n.Lines, (n, l) => new { n.Session, Line = l }).Where(x => x.Line.Text != null), e => e.Id, x => x.Line.EpisodeId, (e, x) => x)
                    .OrderByDescending(x => x.Session.Date).ThenByDescending(x => x.Session.StartsAt).ThenByDescending(x => x.Session.TimeText)
                    .Select(x => x.Line.Text).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return new LinesBefore([.. others.Select(o => (o.EpisodeId, o.Text))], own.Where(o => o.Text is not null).ToDictionary(o => o.EpisodeId, o => o.Text!));
    }
}
