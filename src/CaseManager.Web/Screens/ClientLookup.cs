using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Runs;

namespace CaseManager.Web.Screens;

/// <summary>The client whom somebody means by what they typed.</summary>
/// <param name="Id">Who it is; null where it is not sure.</param>
/// <param name="Fitting">Who it could be.</param>
/// <param name="Problem">What to do, where it is not sure.</param>
public sealed record FoundClient(Guid? Id, IReadOnlyList<ClientRow> Fitting, string? Problem);

/// <summary>Finds the client of a report by MRN or part of the name.</summary>
public sealed class ClientLookup(ReportSubjects subjects, ClientList clients)
{
    private const int MostChoices = 10;

    /// <summary>Whom a form means: what is typed counts before who was chosen, unless they were chosen among those that fit.</summary>
    /// <param name="typed">What stands in the field.</param>
    /// <param name="chosen">Whom the form was opened for, or who was chosen below the field.</param>
    public async Task<FoundClient> FindAsync(string? typed, Guid? chosen, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return new(chosen, [], null);
        }

        var found = await LookAsync(typed, cancellationToken);
        return found.Id is null && found.Fitting.Any(c => c.Id == chosen) ? new(chosen, found.Fitting, null) : found;
    }

    private async Task<FoundClient> LookAsync(string typed, CancellationToken cancellationToken)
    {
        if (await subjects.ClientAsync(typed, cancellationToken) is { } exact)
        {
            return new(exact.Id, [], null);
        }

        var page = await clients.PageAsync(typed, new PageRequest(1, MostChoices), cancellationToken);
        return page.Total switch
        {
            0 => new(null, [], "Nobody matches. Try part of the name without accents, or the MRN."),
            1 => new(page.Items[0].Id, [], null),
            _ => new(null, page.Items, $"{page.Total} clients match. Choose one below, or type more."),
        };
    }
}
