using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.BreakGlass;

/// <summary>A client who can be opened by breaking the glass: no more of them than finds the right one.</summary>
public sealed record BehindGlassRow(Guid ClientId, string Name, string Mrn);

/// <summary>A client opened outside of somebody's scope.</summary>
/// <param name="At">UTC.</param>
/// <param name="Until">UTC.</param>
public sealed record BreakGlassRow(Guid ClientId, string Client, string Mrn, string By, string Reason, DateTime At, DateTime Until);

/// <summary>Finds clients behind the glass, and who opened some.</summary>
public sealed class BreakGlassList(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Most matches that are shown.</summary>
    public const int Most = 10;

    /// <summary>Clients at the user's sites, out of their scope, who match every word, by last name; at most <see cref="Most"/>. None where nothing is searched.</summary>
    public async Task<IReadOnlyList<BehindGlassRow>> FindAsync(string? search, CancellationToken cancellationToken)
    {
        if (ClientQuery.Of(search) is not { } query)
        {
            return [];
        }

        var keys = await ClientMatching.AllKeysAsync(db, query, cancellationToken);
        return await Rows(keys.Distinct().Join(scope.BehindGlass, key => key, client => client.Id, (_, client) => client)
            .OrderBy(c => c.LegalLastName).ThenBy(c => c.LegalFirstName).ThenBy(c => c.Mrn).Take(Most)).ToListAsync(cancellationToken);
    }

    /// <summary>One of them; null where the client is in scope, at other sites, or not there.</summary>
    public Task<BehindGlassRow?> OneAsync(Guid clientId, CancellationToken cancellationToken) =>
        Rows(scope.BehindGlass.Where(c => c.Id == clientId)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A page of those who broke the glass for clients that the user oversees, the latest first.</summary>
    public Task<Page<BreakGlassRow>> PageAsync(PageRequest page, CancellationToken cancellationToken) =>
        db.BreakGlassAccesses.AsNoTracking().Join(scope.Clients(Permission.ReviewBreakGlass), a => a.ClientId, c => c.Id, (a, c) => new { Access = a, Client = c })
            .OrderByDescending(x => x.Access.At).ThenBy(x => x.Access.UserName).ThenBy(x => x.Client.Mrn)
            .Select(x => new BreakGlassRow(x.Client.MergedIntoId ?? x.Client.Id, Client.NameOf(x.Client.LegalFirstName, x.Client.LegalLastName, x.Client.PreferredName), x.Client.Mrn,
                x.Access.UserName, x.Access.Reason, x.Access.At, x.Access.Until))
            .PageAsync(page, cancellationToken);

    private static IQueryable<BehindGlassRow> Rows(IQueryable<Client> clients) =>
        clients.AsNoTracking().Select(c => new BehindGlassRow(c.Id, Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName), c.Mrn));
}
