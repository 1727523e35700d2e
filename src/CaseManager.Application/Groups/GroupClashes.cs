using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Finds what sessions of a group ahead have in common with others at the same time: room, people who lead, clients. It looks at the whole site: a room is one.</summary>
public sealed class GroupClashes(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Most that are shown; whoever solves them sees the next.</summary>
    public const int Most = 50;

    /// <summary>By kind, name and day; a fixed number of queries.</summary>
    public async Task<IReadOnlyList<GroupClash>> ListAsync(Guid groupId, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var rosters = scope.Rosters(Permission.ViewGroups).Where(g => g.Id == groupId);
        var slots = await SlotsAsync(rosters, from, until, cancellationToken);
        var (mine, others) = (slots.Where(s => s.GroupId == groupId).ToList(), slots.Where(s => s.GroupId != groupId).ToLookup(s => s.Date));
        var pairs = mine.SelectMany(m => others[m.Date].Where(m.Overlaps), (m, o) => (Mine: m, Other: o)).ToList();
        var counseling = await CounselingAsync(groupId, [.. mine.Select(m => m.Date).Distinct()], [.. mine.SelectMany(m => m.Leaders).Distinct()], cancellationToken);
        var busy = mine.SelectMany(m => counseling.Where(c => c.Date == m.Date && m.Overlaps(c.StartsAt, c.Minutes)), (m, c) => (Mine: m, Counseling: c)).ToList();
        var names = await LeaderNamesAsync(mine.SelectMany(m => m.Leaders).Distinct().ToList(), cancellationToken);
        var clashes = pairs.Where(p => p.Mine.RoomId is not null && p.Mine.RoomId == p.Other.RoomId).Select(p => p.Mine.Clash(ClashKind.Room, p.Mine.Room!, p.Other.Group))
            .Concat(pairs.SelectMany(p => p.Mine.Leaders.Intersect(p.Other.Leaders).Where(names.ContainsKey).Select(id => p.Mine.Clash(ClashKind.Facilitator, names[id], p.Other.Group))))
            .Concat(busy.Where(b => names.ContainsKey(b.Counseling.CounselorId) && b.Mine.Leaders.Contains(b.Counseling.CounselorId)).Select(b => b.Mine.Clash(ClashKind.Facilitator, names[b.Counseling.CounselorId], null)))
            .Concat(await ClientsAsync(groupId, pairs, busy, cancellationToken));
        return [.. clashes.Distinct().OrderBy(c => c.Kind).ThenBy(c => c.Who, StringComparer.Ordinal).ThenBy(c => c.Date).ThenBy(c => c.TimeText, StringComparer.Ordinal).ThenBy(c => c.With, StringComparer.Ordinal).Take(Most)];
    }

    private Task<List<Slot>> SlotsAsync(IQueryable<Group> rosters, DateOnly from, DateOnly until, CancellationToken cancellationToken) =>
        db.GroupSessions.AsNoTracking()
            .Where(s => s.Date >= from && s.Date <= until && s.VoidedAt == null && s.State != SessionState.Cancelled && s.StartsAt != null && rosters.Any(g => g.SiteId == s.Group.SiteId))
            .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.Group.Name).ThenBy(s => s.GroupId)
            .Select(s => new Slot(s.GroupId, s.Group.Name, s.Date, s.StartsAt!.Value, s.PlannedMinutes ?? 0, s.TimeText, s.RoomId, s.Room == null ? null : s.Room.Name,
                s.Group.FacilitatorId, s.Group.CoFacilitators.OrderBy(c => c.StaffMemberId).Select(c => c.StaffMemberId).ToList()))
            .ToListAsync(cancellationToken);

    private Task<List<Busy>> CounselingAsync(Guid groupId, List<DateOnly> dates, List<Guid> leaders, CancellationToken cancellationToken) =>
        db.CounselingSessions.AsNoTracking()
            .Where(s => dates.Contains(s.Date) && s.VoidedAt == null && s.State != CounselingState.Cancelled
                && (leaders.Contains(s.CounselorId) || db.GroupMemberships.Any(m => m.GroupId == groupId && m.ClientId == s.Episode.ClientId && m.From <= s.Date && (m.Until == null || m.Until >= s.Date))))
            .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.CounselorId)
            .Select(s => new Busy(s.CounselorId, s.Episode.ClientId, s.Date, s.StartsAt, s.PlannedMinutes))
            .ToListAsync(cancellationToken);

    private Task<Dictionary<Guid, string>> LeaderNamesAsync(List<Guid> leaders, CancellationToken cancellationToken) =>
        db.Staff.AsNoTracking().Where(s => leaders.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);

    // Of another group only the name is told, which the schedule of the site shows to everybody.
    private async Task<IEnumerable<GroupClash>> ClientsAsync(Guid groupId, List<(Slot Mine, Slot Other)> pairs, List<(Slot Mine, Busy Counseling)> busy, CancellationToken cancellationToken)
    {
        var groups = pairs.Select(p => p.Other.GroupId).Append(groupId).Distinct().ToList();
        var members = await db.GroupMemberships.AsNoTracking()
            .Where(m => groups.Contains(m.GroupId) && db.GroupMemberships.Any(own => own.GroupId == groupId && own.ClientId == m.ClientId))
            .Select(m => new { m.GroupId, m.ClientId, m.From, m.Until, Name = Client.NameOf(m.Client.LegalFirstName, m.Client.LegalLastName, m.Client.PreferredName) })
            .ToListAsync(cancellationToken);
        var byGroup = members.ToLookup(m => m.GroupId);
        Dictionary<Guid, string> On(Guid group, DateOnly day) => byGroup[group].Where(m => m.From <= day && (m.Until is null || m.Until >= day)).DistinctBy(m => m.ClientId).ToDictionary(m => m.ClientId, m => m.Name);
        return pairs.SelectMany(p => On(groupId, p.Mine.Date).IntersectBy(On(p.Other.GroupId, p.Mine.Date).Keys, m => m.Key).Select(m => p.Mine.Clash(ClashKind.Client, m.Value, p.Other.Group)))
            .Concat(busy.Where(b => On(groupId, b.Mine.Date).ContainsKey(b.Counseling.ClientId)).Select(b => b.Mine.Clash(ClashKind.Client, On(groupId, b.Mine.Date)[b.Counseling.ClientId], null)));
    }

    private sealed record Busy(Guid CounselorId, Guid ClientId, DateOnly Date, TimeOnly StartsAt, int Minutes);

    private sealed record Slot(
        Guid GroupId, string Group, DateOnly Date, TimeOnly StartsAt, int Minutes, string TimeText, Guid? RoomId, string? Room, Guid? FacilitatorId, IReadOnlyList<Guid> CoFacilitators)
    {
        public IEnumerable<Guid> Leaders => FacilitatorId is { } leader ? CoFacilitators.Prepend(leader) : CoFacilitators;

        // Counted from midnight: one that lasts beyond it would end before it begins.
        public bool Overlaps(Slot other) => Overlaps(other.StartsAt, other.Minutes);

        public bool Overlaps(TimeOnly start, int minutes) => Start(StartsAt) < Start(start) + minutes && Start(start) < Start(StartsAt) + Minutes;

        public GroupClash Clash(ClashKind kind, string who, string? with) => new(kind, who, with, Date, TimeText);

        private static int Start(TimeOnly time) => (time.Hour * 60) + time.Minute;
    }
}
