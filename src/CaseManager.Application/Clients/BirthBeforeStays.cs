using CaseManager.Application.Abstractions;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>A birth date that is corrected still lies before every stay.</summary>
internal static class BirthBeforeStays
{
    /// <param name="also">A record whose stays the client takes over.</param>
    /// <exception cref="RuleViolationException"><c>client.born-after-stay</c>.</exception>
    internal static async Task RequireBornBeforeStaysAsync(this ICaseManagerDb db, Client client, CancellationToken cancellationToken, Guid? also = null)
    {
        if (client.BirthDate is { } born
            && await db.Episodes.Where(e => (e.ClientId == client.Id || e.ClientId == also) && e.AdmittedOn < born).OrderBy(e => e.AdmittedOn)
                .Select(e => (DateOnly?)e.AdmittedOn).FirstOrDefaultAsync(cancellationToken) is { } admitted)
        {
            throw new RuleViolationException("client.born-after-stay", $"The client was admitted on {admitted:yyyy-MM-dd} already.", nameof(Client.BirthDate));
        }
    }
}
