using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients.Merging;

/// <summary>Loads a client's record with all of its parts.</summary>
internal static class WholeClient
{
    /// <exception cref="NotFoundException">There is no such client.</exception>
    public static async Task<Client> WholeClientAsync(this ICaseManagerDb db, Guid id, CancellationToken cancellationToken) =>
        await db.Clients.Include(c => c.Contacts).Include(c => c.RecoveryStarts).FirstOrDefaultAsync(c => c.Id == id, cancellationToken)
        ?? throw new NotFoundException("The client");
}
