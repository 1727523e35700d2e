using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>A client in a list.</summary>
public sealed record ClientRow(Guid Id, string Mrn, string LegalFirstName, string LegalLastName, string? PreferredName, DateOnly? BirthDate, string? Program)
{
    /// <summary>Last name first, as lists are read.</summary>
    public string ListName => $"{LegalLastName}, {LegalFirstName}";
}

/// <summary>Finds clients by part of a name, by birth date or by MRN.</summary>
public sealed class ClientList(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Longest search text that is looked at, in characters.</summary>
    public const int SearchLength = 100;

    /// <summary>
    /// A page of the clients who match every word of <paramref name="search"/>, by last name; of everybody where nothing is searched. Accents, case, apostrophes,
    /// hyphens and the order of the words do not matter, and dates may be written in any usual form. More than 500 matches are cut, see <see cref="IPage.IsCut"/>.
    /// </summary>
    public async Task<Page<ClientRow>> PageAsync(string? search, PageRequest page, CancellationToken cancellationToken)
    {
        if (ClientQuery.Of(search) is not { } query)
        {
            return await Rows(scope.Clients(Permission.ViewClients).Where(c => c.MergedIntoId == null)).PageAsync(page, cancellationToken);
        }

        var keys = await ClientMatching.KeysAsync(db, scope.ClientKeys, query, ClientMatching.Most + 1, cancellationToken);
        var found = await keys.ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return new Page<ClientRow>([], 1, page.Size, 0);
        }

        var most = found.Take(ClientMatching.Most).Distinct().ToList();
        return await Rows(db.Clients.Where(c => most.Contains(c.Id))).PageAsync(page, most.Count, cancellationToken) with { IsCut = found.Count > ClientMatching.Most };
    }

    private IQueryable<ClientRow> Rows(IQueryable<Client> clients) =>
        clients.AsNoTracking().OrderBy(c => c.LegalLastName).ThenBy(c => c.LegalFirstName).ThenBy(c => c.Mrn)
            .Select(c => new ClientRow(c.Id, c.Mrn, c.LegalFirstName, c.LegalLastName, c.PreferredName, c.BirthDate,
                db.Episodes.Where(e => e.ClientId == c.Id && e.DischargedOn == null).OrderByDescending(e => e.AdmittedOn).ThenBy(e => e.Program.Name)
                    .Select(e => e.Program.Name).FirstOrDefault()));
}
