using CaseManager.Application.Abstractions;
using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing.Clients;

/// <summary>What an import of clients and their stays changes.</summary>
public sealed class ClientPlan : ImportPlan
{
    internal ClientPlan(ClientCounts counts, ImportAdditions additions, IReadOnlyList<ImportRemark> remarks, IReadOnlyList<NewClient> clients, IReadOnlyList<NewStay> stays)
        : base(counts, additions, remarks, [.. stays.Select(s => s.Program.Place.Names).Distinct()]) => (Clients, Stays) = (clients, stays);

    internal IReadOnlyList<NewClient> Clients { get; }

    internal IReadOnlyList<NewStay> Stays { get; }

    internal override Task WriteAsync(ICaseManagerDb db, ImportBatch batch, CancellationToken cancellationToken) =>
        new ClientWriter(db, this, batch).WriteAsync(cancellationToken);
}
