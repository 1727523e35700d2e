using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups.Notes;

/// <summary>What saving and signing a note have in common.</summary>
internal sealed class SessionNoteWriting(ICaseManagerDb db, NotePeople people, NoteObjectives objectives, ICurrentUser user, TimeProvider time)
{
    /// <summary>Loads the note of a session, or starts it, and writes in it; nothing is saved yet.</summary>
    /// <exception cref="NotFoundException">There is no such session.</exception>
    /// <exception cref="ConflictException">Somebody else wrote in it since.</exception>
    /// <exception cref="RuleViolationException">As <see cref="SessionNote.Start"/> and <see cref="SessionNote.Write"/>; <c>session-note.unknown-objective</c>.</exception>
    internal async Task<(SessionNote Note, GroupSession Session, IReadOnlyList<SessionPerson> People)> WriteAsync(SaveSessionNote command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, cancellationToken);
        var note = await db.SessionNoteAsync(command.SessionId, cancellationToken);
        ConflictException.ThrowIfStale(command.Version, note?.Version ?? 0);
        note ??= db.SessionNotes.Add(SessionNote.Start(session, session.Group)).Entity;
        await RequireObjectivesAsync(note, command, cancellationToken);
        note.Write(command.Content, session, user.Name);
        var present = (await people.OfAsync(session.Id, session.GroupId, session.Date, cancellationToken)).Select(p => p.Person).ToList();
        foreach (var hit in NoteNames.HitsIn(note.Content, present).Where(h => command.NotThem.Contains(h.Key)))
        {
            note.MarkNotThisPerson(hit, user.Id, user.Name, time.GetUtcNow().UtcDateTime);
        }

        return (note, session, present);
    }

    // What was ticked before stays, even where the plan no longer has it.
    private async Task RequireObjectivesAsync(SessionNote note, SaveSessionNote command, CancellationToken cancellationToken)
    {
        var before = note.Lines.SelectMany(l => l.Objectives.Select(o => (l.EpisodeId, o.Lineage))).ToHashSet();
        if (command.Lines.SelectMany(l => l.Objectives.Select(o => (l.EpisodeId, o))).All(before.Contains))
        {
            return;
        }

        var known = (await objectives.OfAsync(command.SessionId, cancellationToken)).Select(o => (o.EpisodeId, o.Lineage)).Concat(before).ToHashSet();
        foreach (var (i, line) in command.Lines.Index())
        {
            Require.That(line.Objectives.All(o => known.Contains((line.EpisodeId, o))), "session-note.unknown-objective", "Choose objectives of this client’s plan.", $"Lines[{i}].Objectives");
        }
    }
}

/// <summary>Loads the note of a session to be changed.</summary>
internal static class SessionNoteLoading
{
    /// <summary>The note with its lines and marks; null where none is written yet.</summary>
    internal static async Task<SessionNote?> SessionNoteAsync(this ICaseManagerDb db, Guid sessionId, CancellationToken cancellationToken)
    {
        var note = await db.InOneQuery(db.SessionNotes.Include(n => n.Lines).ThenInclude(l => l.Objectives)).FirstOrDefaultAsync(n => n.SessionId == sessionId, cancellationToken);
        await db.SessionNotes.Where(n => n.SessionId == sessionId).SelectMany(n => n.NameMarks).LoadAsync(cancellationToken);
        return note;
    }

    /// <summary>The note that is there.</summary>
    /// <exception cref="NotFoundException">None is written.</exception>
    /// <exception cref="ConflictException">It was changed since.</exception>
    internal static async Task<SessionNote> SessionNoteAsync(this ICaseManagerDb db, Guid sessionId, int version, CancellationToken cancellationToken)
    {
        var note = await db.SessionNoteAsync(sessionId, cancellationToken) ?? throw new NotFoundException("The note");
        ConflictException.ThrowIfStale(version, note.Version);
        return note;
    }
}
