using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A session that is over, and not finished.</summary>
/// <param name="IsOpen">Whether its roll call is not signed.</param>
/// <param name="Recorded">Clients with a record.</param>
/// <param name="Waiting">Clients who belonged to the group on that day and have none.</param>
/// <param name="Note">Where its note stands; null where none is written.</param>
public sealed record UnfinishedSession(
    Guid SessionId, string Group, GroupKind Kind, string Site, string TimeZoneId, string? Facilitator, DateOnly Date, string TimeText, bool IsOpen, int Recorded, int Waiting, SessionNoteState? Note)
{
    /// <summary>What is left to do.</summary>
    public UnfinishedState State => !IsOpen ? Note switch
        {
            null => UnfinishedState.NoteNotWritten,
            SessionNoteState.AwaitingCoSignature => UnfinishedState.NoteNotCoSigned,
            _ => UnfinishedState.NoteNotSigned,
        }
        : Waiting == 0 ? UnfinishedState.NotSigned
        : Recorded == 0 ? UnfinishedState.NotStarted
        : UnfinishedState.NotComplete;
}

/// <summary>What is left to do of a session that is over.</summary>
public enum UnfinishedState
{
    /// <summary>Nobody is marked.</summary>
    NotStarted,

    /// <summary>Somebody is not marked.</summary>
    NotComplete,

    /// <summary>Everybody is marked, and nobody vouched for it.</summary>
    NotSigned,

    /// <summary>The roll call is signed, and there is no note.</summary>
    NoteNotWritten,

    /// <summary>The note is a draft.</summary>
    NoteNotSigned,

    /// <summary>The note waits for its second signature.</summary>
    NoteNotCoSigned,
}

/// <summary>
/// Sessions of the days before today, each on the clock of its site, that were not started, not completed or not signed, and for those who write notes those whose note is not finished. Whoever cannot sign is not
/// shown what only lacks a signature. Imported history stands as it is, and where nobody was expected nothing is left to do.
/// </summary>
public sealed class UnfinishedSessions(ICaseManagerDb db, InScope scope, ICurrentUser user, TimeProvider time) : IReader
{
    /// <summary>For so many days a note that nobody began is asked for; older ones belong to the time before notes were written here.</summary>
    public const int NoteDays = 60;

    /// <summary>A page of them, the oldest first.</summary>
    public async Task<Page<UnfinishedSession>> PageAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var zones = await scope.Sites.AsNoTracking().Select(s => s.TimeZoneId).Distinct().ToListAsync(cancellationToken);
        var days = zones.ToDictionary(z => z, z => SiteClock.Of(z).Today(time));
        var today = days.Count == 0 ? DateOnly.MinValue : days.Values.Min();
        // Where it is tomorrow already, the day that is today elsewhere is over.
        var ahead = days.Where(d => d.Value > today).Select(d => d.Key).ToList();
        var over = scope.Sessions(Permission.TakeRollCall).AsNoTracking()
            .Where(s => s.VoidedAt == null && s.ImportBatchId == null && (s.Date < today || (s.Date == today && ahead.Contains(s.Group.Site.TimeZoneId))));
        return await Rows(user.May(Permission.EditSessionNotes) ? Open(over).Concat(WithoutNote(over, today)) : Open(over)).PageAsync(page, cancellationToken);
    }

    private IQueryable<GroupSession> Open(IQueryable<GroupSession> over)
    {
        var open = over.Where(s => s.State == SessionState.Open);
        return user.May(Permission.SignSessions)
            ? open.Where(s => s.Attendances.Any() || s.Group.Members.Any(m => m.From <= s.Date && (m.Until == null || m.Until >= s.Date)))
            : open.Where(s => s.Group.Members.Any(m => m.From <= s.Date && (m.Until == null || m.Until >= s.Date) && !s.Attendances.Any(a => a.ClientId == m.ClientId)));
    }

    private IQueryable<GroupSession> WithoutNote(IQueryable<GroupSession> over, DateOnly today)
    {
        var since = today == DateOnly.MinValue ? today : today.AddDays(-NoteDays);
        return over.Where(s => s.State == SessionState.Signed && s.Group.Kind != GroupKind.PeerSupport
            && (db.SessionNotes.Any(n => n.SessionId == s.Id && n.State != SessionNoteState.Signed) || (s.Date >= since && !db.SessionNotes.Any(n => n.SessionId == s.Id))));
    }

    private IQueryable<UnfinishedSession> Rows(IQueryable<GroupSession> sessions) => sessions
        .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.Group.Name).ThenBy(s => s.Group.Code).ThenBy(s => s.TimeText)
        .Select(s => new UnfinishedSession(s.Id, s.Group.Name, s.Group.Kind, s.Group.Site.Name, s.Group.Site.TimeZoneId, s.Group.Facilitator!.Name, s.Date, s.TimeText,
            s.State == SessionState.Open, s.Attendances.Count,
            s.Group.Members.Where(m => m.From <= s.Date && (m.Until == null || m.Until >= s.Date) && !s.Attendances.Any(a => a.ClientId == m.ClientId)).Select(m => m.ClientId).Distinct().Count(),
            db.SessionNotes.Where(n => n.SessionId == s.Id).Select(n => (SessionNoteState?)n.State).FirstOrDefault()));
}
