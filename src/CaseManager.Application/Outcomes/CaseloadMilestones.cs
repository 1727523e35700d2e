using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Application.PeerSupport;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Outcomes;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Outcomes;

/// <summary>A milestone of one's client.</summary>
/// <param name="Today">The day at the site of their stay.</param>
public sealed record CaseloadMilestone(Guid ClientId, string Name, Milestone Milestone, DateOnly Today);

/// <summary>What the clients reached in the last days in whose care team the user is (rule 11). Of others it tells nothing: whom one does not know, one does not congratulate.</summary>
public sealed class CaseloadMilestones(ICaseManagerDb db, InScope scope, ICurrentUser user, TimeProvider time) : IReader
{
    /// <summary>How many days a milestone is shown, its own among them.</summary>
    public const int Days = 7;

    // More than anybody's caseload; whoever is named in the team of everybody sees those of the first ones by name.
    private const int MostClients = 200;

    /// <summary>The latest first, in three queries whatever the caseload.</summary>
    public async Task<IReadOnlyList<CaseloadMilestone>> ListAsync(CancellationToken cancellationToken)
    {
        var clients = await Mine.OrderBy(e => e.Client.LegalLastName).ThenBy(e => e.Client.LegalFirstName).ThenBy(e => e.Client.Mrn)
            .Select(e => new Known(e.ClientId, Client.NameOf(e.Client.LegalFirstName, e.Client.LegalLastName, e.Client.PreferredName), e.Client.RecoveryStartsOn, e.Program.Site.TimeZoneId))
            .Take(MostClients).ToListAsync(cancellationToken);
        var window = new Period(Today.Earliest(time).AddDays(1 - Days), Today.Latest(time));
        List<Guid> ids = [.. clients.Select(c => c.ClientId).Distinct()];
        var (meetings, goals) = (await MeetingsAsync(ids, window, cancellationToken), await GoalsAsync(ids, window, cancellationToken));
        return clients.DistinctBy(c => c.ClientId).SelectMany(c => Of(c, meetings[c.ClientId], goals[c.ClientId]))
            .OrderByDescending(m => m.Milestone.Day).ThenBy(m => m.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(m => m.Milestone.Kind).ToList();
    }

    private IQueryable<Episode> Mine
    {
        get
        {
            // Nobody where the user is not on the staff.
            var me = user.Scope.StaffMemberId ?? Guid.Empty;
            return scope.Episodes(Permission.ViewPlans).AsNoTracking().Where(e => e.DischargedOn == null && e.CareTeam.Any(m => m.StaffMemberId == me && m.Until == null));
        }
    }

    private IEnumerable<CaseloadMilestone> Of(Known client, IEnumerable<DateOnly> meetings, IEnumerable<IReadOnlyCollection<DateOnly?>> goals)
    {
        var today = SiteClock.Of(client.TimeZoneId).Today(time);
        var days = new Period(today.AddDays(1 - Days), today);
        return (client.RecoveryStart is { } start ? Milestone.OfRecovery(start, days) : []).Concat(Milestone.OfMeetings(meetings, days)).Concat(Milestone.OfGoals(goals, days))
            .Select(m => new CaseloadMilestone(client.ClientId, client.Name, m, today));
    }

    // On site and as the client reports it; "some, nobody knows how often" is no week in a row.
    private async Task<ILookup<Guid, DateOnly>> MeetingsAsync(List<Guid> clients, Period window, CancellationToken cancellationToken)
    {
        var days = new Period(Milestone.MeetingsFrom(window), window.To);
        var meetings = await db.MeetingsOf(clients, days).Where(m => !m.IsFrequencyUnknown).Select(m => new { m.ClientId, m.Date }).Distinct().ToListAsync(cancellationToken);
        return meetings.ToLookup(m => m.ClientId, m => m.Date);
    }

    // Of the goals with an objective that was reviewed in these days: a goal is met on the day of a review.
    private async Task<ILookup<Guid, IReadOnlyCollection<DateOnly?>>> GoalsAsync(List<Guid> clients, Period window, CancellationToken cancellationToken)
    {
        var (from, to) = (window.From, window.To);
        var goals = await db.TreatmentPlans.AsNoTracking().Where(p => p.Status == PlanStatus.Active && p.Episode.DischargedOn == null && clients.Contains(p.Episode.ClientId))
            .SelectMany(p => p.Problems, (p, problem) => new { p.Episode.ClientId, problem }).SelectMany(x => x.problem.Goals, (x, goal) => new { x.ClientId, goal })
            .Where(x => x.goal.Objectives.Any(o => o.Progress.Any(r => r.Status == ObjectiveStatus.Met && r.Date >= from && r.Date <= to)))
            .Select(x => new
            {
                x.ClientId,
                Last = x.goal.Objectives.Select(o => o.Progress.OrderByDescending(r => r.Date).ThenByDescending(r => r.At).Select(r => new { r.Status, r.Date }).FirstOrDefault()).ToList(),
            }).ToListAsync(cancellationToken);
        return goals.ToLookup(g => g.ClientId, IReadOnlyCollection<DateOnly?> (g) => [.. g.Last.Select(r => r is { Status: ObjectiveStatus.Met } ? r.Date : (DateOnly?)null)]);
    }

    private sealed record Known(Guid ClientId, string Name, DateOnly? RecoveryStart, string TimeZoneId);
}
