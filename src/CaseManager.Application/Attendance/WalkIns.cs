using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Attendance;

/// <summary>A client who may be added to a roll call.</summary>
public sealed record WalkIn(Guid ClientId, string Name, string Mrn);

/// <summary>Finds clients who came without being members: those with a stay at the site on the day of the session.</summary>
public sealed class WalkIns(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Most matches that are shown.</summary>
    public const int Most = 10;

    /// <summary>Those who match every word of <paramref name="search"/> and are not on the roster, by last name; at most <see cref="Most"/>.</summary>
    public Task<List<WalkIn>> FindAsync(Guid sessionId, string? search, CancellationToken cancellationToken) =>
        MatchingAsync(Strangers(sessionId), search, cancellationToken);

    /// <summary>Those who match every word of <paramref name="search"/> and have no record in the session, members too; at most <see cref="Most"/>.</summary>
    public Task<List<WalkIn>> ForgottenAsync(Guid sessionId, string? search, CancellationToken cancellationToken) =>
        MatchingAsync(Possible(sessionId), search, cancellationToken);

    /// <summary>One of them; null where the client has no stay at the site that day, or is on the roster.</summary>
    public Task<WalkIn?> OneAsync(Guid sessionId, Guid clientId, CancellationToken cancellationToken) =>
        Rows(Strangers(sessionId).Where(c => c.Id == clientId)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What those of <paramref name="clientIds"/> are called who could be walk-ins, at most a hundred of them.</summary>
    public async Task<IReadOnlyList<WalkIn>> NamedAsync(Guid sessionId, IReadOnlyList<Guid> clientIds, CancellationToken cancellationToken)
    {
        var ids = clientIds.Take(Newcomers.MostWalkIns).ToList();
        return ids.Count == 0 ? [] : await Rows(Strangers(sessionId).Where(c => ids.Contains(c.Id))).ToListAsync(cancellationToken);
    }

    private async Task<List<WalkIn>> MatchingAsync(IQueryable<Client> possible, string? search, CancellationToken cancellationToken)
    {
        if (ClientQuery.Of(search) is { } query)
        {
            var keys = await ClientMatching.AllKeysAsync(db, query, cancellationToken);
            possible = keys.Distinct().Join(possible, key => key, client => client.Id, (_, client) => client);
        }

        return await Rows(possible.OrderBy(c => c.LegalLastName).ThenBy(c => c.LegalFirstName).ThenBy(c => c.Mrn)).Take(Most).ToListAsync(cancellationToken);
    }

    private IQueryable<Client> Possible(Guid sessionId)
    {
        IQueryable<GroupSession> session = scope.Sessions(Permission.TakeRollCall).Where(s => s.Id == sessionId);
        return db.Clients.AsNoTracking()
            .Where(c => session.Any(s => db.Episodes.Any(e => e.ClientId == c.Id && e.Program.SiteId == s.Group.SiteId
                && e.AdmittedOn <= s.Date && (e.DischargedOn == null || e.DischargedOn >= s.Date))))
            .Where(c => !session.Any(s => s.Attendances.Any(a => a.ClientId == c.Id)));
    }

    private IQueryable<Client> Strangers(Guid sessionId)
    {
        IQueryable<GroupSession> session = scope.Sessions(Permission.TakeRollCall).Where(s => s.Id == sessionId);
        return Possible(sessionId).Where(c => !session.Any(s => s.Group.Members.Any(m => m.ClientId == c.Id && m.From <= s.Date && (m.Until == null || m.Until >= s.Date))));
    }

    private static IQueryable<WalkIn> Rows(IQueryable<Client> clients) =>
        clients.Select(c => new WalkIn(c.Id, Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName), c.Mrn));
}
