using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups.Notes;

/// <summary>Somebody of a session, as its note shows them.</summary>
/// <param name="Person">Their names, and the stay during which they attended.</param>
/// <param name="Status">Null for a member without a record.</param>
public sealed record NotePerson(SessionPerson Person, string Mrn, AttendanceStatus? Status)
{
    /// <summary>As people call them.</summary>
    public string Name => Client.NameOf(Person.LegalFirstName, Person.LegalLastName, Person.PreferredName);

    /// <summary>Whether they attended.</summary>
    public bool WasThere => Status?.IsAttended() == true;
}

/// <summary>Everybody of a session: who has a record of it, whom its note is about though they have none any more, and who is a member on its day. Three queries, however many they are.</summary>
public sealed class NotePeople(ICaseManagerDb db) : IReader
{
    /// <summary>By last name.</summary>
    public async Task<IReadOnlyList<NotePerson>> OfAsync(Guid sessionId, Guid groupId, DateOnly day, CancellationToken cancellationToken)
    {
        var recorded = await db.Attendances.AsNoTracking().Where(a => a.GroupSessionId == sessionId)
            .Select(a => new NotePerson(new SessionPerson(a.ClientId, a.EpisodeId, a.Client.LegalFirstName, a.Client.LegalLastName, a.Client.PreferredName, a.Client.LegalMiddleName), a.Client.Mrn, a.Status))
            .ToListAsync(cancellationToken);
        var note = db.SessionNotes.Where(n => n.SessionId == sessionId);
        var stays = note.SelectMany(n => n.Lines).Select(l => l.EpisodeId).Concat(note.SelectMany(n => n.Addenda).Where(a => a.EpisodeId != null).Select(a => a.EpisodeId!.Value));
        var written = await db.Episodes.AsNoTracking().Where(e => stays.Contains(e.Id))
            .Select(e => new NotePerson(new SessionPerson(e.ClientId, e.Id, e.Client.LegalFirstName, e.Client.LegalLastName, e.Client.PreferredName, e.Client.LegalMiddleName), e.Client.Mrn, null))
            .ToListAsync(cancellationToken);
        var members = await db.MembersOn(groupId, day).AsNoTracking()
            .Select(m => new NotePerson(new SessionPerson(m.ClientId, null, m.Client.LegalFirstName, m.Client.LegalLastName, m.Client.PreferredName, m.Client.LegalMiddleName), m.Client.Mrn, null))
            .ToListAsync(cancellationToken);
        List<NotePerson> ofNote = [.. recorded.Concat(written).DistinctBy(p => p.Person.EpisodeId)];
        var known = ofNote.Select(p => p.Person.ClientId).ToHashSet();
        return [.. ofNote.Concat(members.Where(m => !known.Contains(m.Person.ClientId)).DistinctBy(m => m.Person.ClientId))
            .OrderBy(p => p.Person.LegalLastName, StringComparer.InvariantCultureIgnoreCase).ThenBy(p => p.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(p => p.Mrn, StringComparer.Ordinal)];
    }
}
