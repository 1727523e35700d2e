using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaseManager.Infrastructure.Persistence;

/// <summary>Keeps the search terms of clients in step with their names, in the same transaction; see docs/adr/0012.</summary>
internal static class ClientSearchIndex
{
    /// <summary>A property of clients that only the database knows: the way their terms were made.</summary>
    public const string VersionProperty = "SearchVersion";

    // Raise it where terms or keys are made in another way: the next migration makes those of every client anew.
    private const int Version = 1;

    private const int BatchSize = 200;

    /// <summary>Makes the terms of every client that is about to be saved with other names than before.</summary>
    public static async Task UpdateAsync(CaseManagerDbContext db, CancellationToken cancellationToken)
    {
        foreach (var entry in db.ChangeTracker.Entries<Client>().Where(IsStale).ToList())
        {
            var terms = ClientSearchTerm.Of(entry.Entity);
            var known = entry.State is EntityState.Modified ? await KnownAsync(db, entry.Entity.Id, cancellationToken) : [];
            // One that stays is not removed and added again: its key would stand in the way.
            db.RemoveRange(known.ExceptBy(terms.Select(Place), Place));
            db.AddRange(terms.ExceptBy(known.Select(Place), Place));
            entry.Property<int>(VersionProperty).CurrentValue = Version;
        }
    }

    /// <summary>Makes the terms of clients that have none yet, or have them from an older version of the product. May be broken off and run again.</summary>
    public static async Task FillAsync(CaseManagerDbContext db, CancellationToken cancellationToken)
    {
        var stale = db.Clients.Where(c => EF.Property<int>(c, VersionProperty) < Version);

        // Nearly always there are none: to ask so costs each start far less than to prepare for reading them.
        while (await stale.AnyAsync(cancellationToken))
        {
            var clients = await stale.OrderBy(c => c.Mrn).Take(BatchSize).ToListAsync(cancellationToken);
            foreach (var client in clients)
            {
                client.RenewKeys();
                db.Entry(client).Property<int>(VersionProperty).IsModified = true;
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    // Also what this unit of work added itself.
    private static async Task<List<ClientSearchTerm>> KnownAsync(CaseManagerDbContext db, Guid clientId, CancellationToken cancellationToken)
    {
        await db.ClientSearchTerms.Where(t => t.ClientId == clientId).LoadAsync(cancellationToken);
        return [.. db.ClientSearchTerms.Local.Where(t => t.ClientId == clientId)];
    }

    private static bool IsStale(EntityEntry<Client> client) => client.State switch
    {
        EntityState.Added => client.Property<int>(VersionProperty).CurrentValue != Version,
        EntityState.Modified => client.Property(c => c.SearchKey).IsModified || client.Property<int>(VersionProperty).IsModified,
        _ => false,
    };

    private static (SearchPrefix, int) Place(ClientSearchTerm term) => (new SearchPrefix(term.First, term.Second, term.Third), term.Rank);
}
