using System.Globalization;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Attendance;

/// <summary>
/// Clients who are recorded at a session for the first time, each with the stay that it belongs to: one in a program of the group's
/// site on that day; for a member, where there is none, any stay on that day.
/// </summary>
internal sealed class Newcomers
{
    // Each walk-in costs a parameter of a query; a session with more is saved in between.
    internal const int MostWalkIns = 100;

    private readonly Dictionary<Guid, Candidate> people;
    private readonly HashSet<Guid> members;

    private Newcomers(Dictionary<Guid, Candidate> people, HashSet<Guid> members) => (this.people, this.members) = (people, members);

    /// <exception cref="RuleViolationException"><c>attendance.no-episode</c>, naming the clients; <c>attendance.unknown-client</c>; <c>attendance.walk-ins</c>.</exception>
    internal static async Task<Newcomers> FindAsync(ICaseManagerDb db, GroupSession session, IEnumerable<Guid> clientIds, CancellationToken cancellationToken)
    {
        var wanted = clientIds.ToHashSet();
        if (wanted.Count == 0)
        {
            return new Newcomers([], []);
        }

        var people = await Candidates(db, db.MembersOn(session.GroupId, session.Date).Select(m => m.Client), session).ToListAsync(cancellationToken);
        var members = people.Select(p => p.ClientId).ToHashSet();
        var walkIns = wanted.Except(members).ToList();
        Require.That(walkIns.Count <= MostWalkIns, "attendance.walk-ins", $"Save before you add more than {MostWalkIns} walk-ins.");
        if (walkIns.Count > 0)
        {
            people.AddRange(await Candidates(db, db.Clients.Where(c => walkIns.Contains(c.Id)), session).ToListAsync(cancellationToken));
        }

        var found = new Newcomers(people.DistinctBy(p => p.ClientId).Where(p => wanted.Contains(p.ClientId)).ToDictionary(p => p.ClientId), members);
        Require.That(found.people.Count == wanted.Count, "attendance.unknown-client", "A client of this form is no longer in the register.");
        found.RequireEpisodes(session.Date);
        return found;
    }

    internal bool IsWalkIn(Guid clientId) => people.ContainsKey(clientId) && !members.Contains(clientId);

    internal Guid EpisodeOf(Guid clientId) => Episode(people[clientId])!.Value;

    private Guid? Episode(Candidate person) => person.AtSite ?? (members.Contains(person.ClientId) ? person.Anywhere : null);

    private void RequireEpisodes(DateOnly date)
    {
        var without = people.Values.Where(p => Episode(p) is null).Select(p => p.Name).Order(StringComparer.InvariantCultureIgnoreCase).ToList();
        Require.That(without.Count == 0, "attendance.no-episode",
            $"Not in a program on {date.ToString("MMM d, yyyy", CultureInfo.InvariantCulture)}: {string.Join(", ", without)}. Admit them first, or set them to “Not yet”.");
    }

    private static IQueryable<Candidate> Candidates(ICaseManagerDb db, IQueryable<Client> clients, GroupSession session)
    {
        var (day, site) = (session.Date, session.Group.SiteId);
        var stays = db.Episodes.Where(e => e.AdmittedOn <= day && (e.DischargedOn == null || e.DischargedOn >= day));
        return clients.AsNoTracking().Select(c => new Candidate(c.Id, Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName),
            stays.Where(e => e.ClientId == c.Id && e.Program.SiteId == site).OrderByDescending(e => e.AdmittedOn).ThenBy(e => e.Program.Name)
                .Select(e => (Guid?)e.Id).FirstOrDefault(),
            stays.Where(e => e.ClientId == c.Id).OrderByDescending(e => e.AdmittedOn).ThenBy(e => e.Program.Name).ThenBy(e => e.Program.Site.Name)
                .Select(e => (Guid?)e.Id).FirstOrDefault()));
    }

    private sealed record Candidate(Guid ClientId, string Name, Guid? AtSite, Guid? Anywhere);
}
