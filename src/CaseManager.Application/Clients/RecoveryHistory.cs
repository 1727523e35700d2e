using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>The recovery start dates of a client, the newest first.</summary>
public sealed record RecoveryView(Guid ClientId, int Version, string Name, DateOnly? Current, IReadOnlyList<RecoveryEntry> Entries);

/// <summary>A date as it was recorded; no date where the client no longer wished one.</summary>
public sealed record RecoveryEntry(DateOnly? Date, string By, DateTime At);

/// <summary>Reads the recovery start dates of a client (rule 11).</summary>
public sealed class RecoveryHistory(InScope scope) : IReader
{
    /// <summary>Most entries that are shown.</summary>
    public const int Most = 100;

    /// <summary>Null where there is no such client.</summary>
    public Task<RecoveryView?> FindAsync(Guid clientId, CancellationToken cancellationToken) =>
        scope.Clients(Permission.ViewClientDetails).AsNoTracking().Where(c => c.Id == clientId)
            .Select(c => new RecoveryView(c.Id, c.Version, Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName), c.RecoveryStartsOn,
                c.RecoveryStarts.OrderByDescending(r => r.At).Take(Most).Select(r => new RecoveryEntry(r.Date, r.By, r.At)).ToList()))
            .FirstOrDefaultAsync(cancellationToken);
}
