using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Makes the sessions of groups appear ahead. Safe to run again, and on two nodes at once: what is there already stays as it is.</summary>
public sealed class SessionPlanner(ICaseManagerDb db, IStorageErrors errors, AuditContext audit, PlanningSettings settings, TimeProvider time)
{
    // Another node that plans at the same moment is done by the second look.
    private const int MostTries = 3;

    /// <summary>Brings the calendars of all groups up to date, in a number of queries that does not grow with them.</summary>
    /// <returns>How many sessions were added, changed, brought back or taken back.</returns>
    public async Task<int> PlanAllAsync(CancellationToken cancellationToken)
    {
        using var action = audit.Begin(AuditActions.PlanSessions);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await PlanOnceAsync(cancellationToken);
            }
            catch (DbUpdateException e) when (attempt < MostTries && (e is DbUpdateConcurrencyException || errors.IsDuplicate(e)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<int> PlanOnceAsync(CancellationToken cancellationToken)
    {
        var groups = await db.Groups.Include(g => g.Site).ThenInclude(s => s.Holidays).Include(g => g.Schedule).Include(g => g.Topics)
            .Where(g => !g.Site.IsArchived && (g.Schedule != null || g.Topics.Any()))
            .OrderBy(g => g.SiteId).ThenBy(g => g.CodeKey).ToListAsync(cancellationToken);
        var calendars = await CalendarsAsync(groups, cancellationToken);
        var changes = calendars.Sum(c => c.Apply(c.Plan()));
        await db.SaveChangesAsync(cancellationToken);
        return changes;
    }

    /// <summary>The calendar of one group whose site, holidays, schedule and topics are loaded.</summary>
    internal async Task<GroupCalendar> CalendarAsync(Group group, CancellationToken cancellationToken) => (await CalendarsAsync([group], cancellationToken)).Single();

    /// <summary>Goes through the changed topics of a group, and saves.</summary>
    internal async Task<Guid> GoThroughTopicsAsync(Group group, CancellationToken cancellationToken)
    {
        // A topic that was just added gets its key.
        db.ChangeTracker.DetectChanges();
        (await CalendarAsync(group, cancellationToken)).GoThroughTopics();
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }

    private async Task<IReadOnlyList<GroupCalendar>> CalendarsAsync(List<Group> groups, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var only = groups is [var single] ? single.Id : (Guid?)null;
        // At one moment the world has up to three dates.
        var from = DateOnly.FromDateTime(now).AddDays(-1);
        var sessions = await db.GroupSessions
            .Where(s => (s.Date >= from || s.PlannedFor >= from) && (only == null ? db.Groups.Any(g => g.Id == s.GroupId && (g.Schedule != null || g.Topics.Any())) : s.GroupId == only))
            .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.TimeText)
            .Select(s => new { Session = s, IsRecorded = s.Attendances.Any() })
            .ToListAsync(cancellationToken);
        var covered = await db.Groups.Where(g => g.Topics.Any() && (only == null || g.Id == only))
            .Select(g => new
            {
                g.Id,
                Topic = db.GroupSessions.Where(s => s.GroupId == g.Id && s.TopicId != null && s.VoidedAt == null && s.State != SessionState.Cancelled && s.Date < from)
                    .OrderByDescending(s => s.Date).ThenByDescending(s => s.StartsAt).Select(s => s.TopicId).FirstOrDefault(),
            })
            .ToDictionaryAsync(c => c.Id, c => c.Topic, cancellationToken);
        var byGroup = sessions.ToLookup(s => s.Session.GroupId, s => new CalendarEntry(s.Session, s.IsRecorded));
        return [.. groups.Select(g => new GroupCalendar(db, g, [.. byGroup[g.Id]], covered.GetValueOrDefault(g.Id), now, DateOnly.FromDateTime(g.Site.Clock.ToLocal(now)).AddDays(settings.DaysAhead)))];
    }
}
