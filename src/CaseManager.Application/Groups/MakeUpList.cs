using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>The session in which a topic can be made up for.</summary>
public sealed record MakeUpSession(Guid SessionId, Guid GroupId, string Group, DateOnly Date, string TimeText);

/// <summary>A topic that a client missed.</summary>
/// <param name="MissedOn">The last day on which it was covered without the client.</param>
/// <param name="Next">The next session with a seat that covers it; null where none is planned.</param>
public sealed record MissedTopic(string Title, DateOnly MissedOn, MakeUpSession? Next);

/// <summary>A client with what they missed of a group.</summary>
public sealed record MakeUpRow(Guid ClientId, string Name, string Mrn, Guid GroupId, string Group, IReadOnlyList<MissedTopic> Topics);

/// <summary>
/// Who missed which topics of a sequence, and when they come up again: in the group itself or in another one of its kind at the site that has a topic of the same title.
/// </summary>
public sealed class MakeUpList(ICaseManagerDb db, InScope scope) : IReader
{
    // Older sessions say little about what somebody has to make up for.
    private const int DaysBack = 366;

    /// <summary>The members of a group today, by last name; those who missed nothing too.</summary>
    public async Task<Page<MakeUpRow>> PageAsync(Guid groupId, DateOnly today, PageRequest request, CancellationToken cancellationToken)
    {
        var members = await scope.Rosters(Permission.ViewGroups).AsNoTracking().Where(g => g.Id == groupId)
            .SelectMany(g => g.Members.Where(m => m.From <= today && (m.Until == null || m.Until >= today)), (g, m) => new { g.Id, g.Name, m.Client })
            .OrderBy(m => m.Client.LegalLastName).ThenBy(m => m.Client.LegalFirstName).ThenBy(m => m.Client.Mrn)
            .Select(m => new Seat(m.Client.Id, Client.NameOf(m.Client.LegalFirstName, m.Client.LegalLastName, m.Client.PreferredName), m.Client.Mrn, m.Id, m.Name))
            .PageAsync(request, cancellationToken);
        return new Page<MakeUpRow>(await RowsAsync(members.Items, today, cancellationToken), members.Number, members.Size, members.Total);
    }

    /// <summary>The groups with topics that a client belongs to today, by name.</summary>
    public async Task<IReadOnlyList<MakeUpRow>> OfClientAsync(Guid clientId, DateOnly today, CancellationToken cancellationToken)
    {
        var clients = scope.Clients(Permission.ViewClients);
        var seats = await db.GroupMemberships.AsNoTracking()
            .Where(m => m.ClientId == clientId && m.From <= today && (m.Until == null || m.Until >= today) && clients.Any(c => c.Id == m.ClientId))
            .Join(db.Groups.Where(g => g.Topics.Any(t => !t.IsRemoved)), m => m.GroupId, g => g.Id, (m, g) => new { m.Client, Group = g })
            .OrderBy(m => m.Group.Name).ThenBy(m => m.Group.Code)
            .Select(m => new Seat(m.Client.Id, Client.NameOf(m.Client.LegalFirstName, m.Client.LegalLastName, m.Client.PreferredName), m.Client.Mrn, m.Group.Id, m.Group.Name))
            .ToListAsync(cancellationToken);
        return await RowsAsync(seats, today, cancellationToken);
    }

    private async Task<IReadOnlyList<MakeUpRow>> RowsAsync(IReadOnlyList<Seat> seats, DateOnly today, CancellationToken cancellationToken)
    {
        var (groups, clients, since) = (seats.Select(s => s.GroupId).Distinct().ToList(), seats.Select(s => s.ClientId).Distinct().ToList(), today.AddDays(-DaysBack));
        var topics = await db.Groups.AsNoTracking().Where(g => groups.Contains(g.Id)).SelectMany(g => g.Topics.Where(t => !t.IsRemoved)).OrderBy(t => t.Position)
            .Select(t => new { t.GroupId, t.Title, t.TitleKey }).ToListAsync(cancellationToken);
        var stays = await db.GroupMemberships.AsNoTracking().Where(m => clients.Contains(m.ClientId)).Select(m => new { m.GroupId, m.ClientId, m.From, m.Until }).ToListAsync(cancellationToken);
        var standing = db.GroupSessions.AsNoTracking().Where(s => s.TopicId != null && s.VoidedAt == null && s.State != SessionState.Cancelled);
        var covered = await standing.Where(s => groups.Contains(s.GroupId) && s.Date >= since && s.Date <= today && s.Attendances.Any())
            .Select(s => new { s.GroupId, s.Topic!.TitleKey, s.Date }).ToListAsync(cancellationToken);
        var attended = await standing.SelectMany(s => s.Attendances.Where(a => clients.Contains(a.ClientId)
                && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly)), (s, a) => new { a.ClientId, s.Topic!.TitleKey })
            .Distinct().ToListAsync(cancellationToken);
        var ahead = await AheadAsync(standing, groups, today, cancellationToken);
        var attendedBy = attended.ToLookup(a => a.ClientId, a => a.TitleKey);
        return [.. seats.Select(seat =>
        {
            var own = stays.Where(s => s.ClientId == seat.ClientId).ToList();
            var missed = MissedTopics.Of(covered.Where(c => c.GroupId == seat.GroupId).Select(c => new CoveredTopic(c.TitleKey, c.Date)),
                [.. own.Where(s => s.GroupId == seat.GroupId).Select(s => (s.From, s.Until))], attendedBy[seat.ClientId].ToHashSet());
            return new MakeUpRow(seat.ClientId, seat.Name, seat.Mrn, seat.GroupId, seat.Group, [.. topics.Where(t => t.GroupId == seat.GroupId && missed.ContainsKey(t.TitleKey))
                .Select(t => new MissedTopic(t.Title, missed[t.TitleKey], ahead.NextFor(t.TitleKey, seat.GroupId, s => own.Any(o => o.GroupId == s.GroupId && o.From <= s.Date && (o.Until is null || o.Until >= s.Date)))))]);
        })];
    }

    private async Task<Ahead> AheadAsync(IQueryable<GroupSession> standing, List<Guid> groups, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await standing.Where(s => s.Date > today && s.State == SessionState.Open && s.StartsAt != null
                && db.Groups.Any(g => groups.Contains(g.Id) && g.SiteId == s.Group.SiteId && g.Kind == s.Group.Kind && g.Topics.Any(t => t.TitleKey == s.Topic!.TitleKey)))
            .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.Group.Name).ThenBy(s => s.Group.Code)
            .Select(s => new
            {
                s.Id, s.GroupId, Group = s.Group.Name, s.Group.SiteId, s.Group.Kind, s.Topic!.TitleKey, s.Date, StartsAt = s.StartsAt!.Value, s.TimeText, s.Group.Capacity,
                Taken = s.Group.Members.Count(m => m.From <= s.Date && (m.Until == null || m.Until >= s.Date)),
            })
            .ToListAsync(cancellationToken);
        var places = await db.Groups.AsNoTracking().Where(g => groups.Contains(g.Id)).Select(g => new { g.Id, g.SiteId, g.Kind }).ToListAsync(cancellationToken);
        var sessions = rows.ToDictionary(r => r.Id, r => new MakeUpSession(r.Id, r.GroupId, r.Group, r.Date, r.TimeText));
        var beside = rows.ToLookup(r => (r.SiteId, r.Kind), r => new TopicAhead(r.Id, r.GroupId, r.TitleKey, r.Date, r.StartsAt, r.Capacity - r.Taken));
        return new Ahead(sessions, places.ToDictionary(p => p.Id, p => beside[(p.SiteId, p.Kind)].ToList()));
    }

    private sealed record Seat(Guid ClientId, string Name, string Mrn, Guid GroupId, string Group);

    private sealed record Ahead(Dictionary<Guid, MakeUpSession> Sessions, Dictionary<Guid, List<TopicAhead>> Beside)
    {
        public MakeUpSession? NextFor(string topicKey, Guid groupId, Func<TopicAhead, bool> isMember) =>
            MissedTopics.NextFor(topicKey, Beside[groupId], isMember) is { } found ? Sessions[found.SessionId] : null;
    }
}
