using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing.Clients;

// Carries a plan out inside the transaction of its caller.
internal sealed class ClientWriter(ICaseManagerDb db, ClientPlan plan, ImportBatch batch)
{
    // Each comes with some dozens of search terms, or with steps and substances.
    private const int RecordsInOneSave = 500;

    private readonly Dictionary<NewClient, Guid> clients = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var places = plan.Stays.Select(s => s.Program.Place).Distinct().ToDictionary(p => p, p => p.Make(db, batch.Id).ProgramId);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await AddAsync(plan.Clients, Add, cancellationToken);
        await AddAsync(plan.Stays, stay => Add(stay, places[stay.Program.Place]), cancellationToken);
        await db.RequireNoOverlapAsync(batch.Id, cancellationToken);
    }

    private void Add(NewClient client)
    {
        var row = client.FirstRow;
        var profile = ClientProfile.Empty with { Sex = row.Sex };
        clients.Add(client, db.Clients.Add(new Client(row.Mrn, row.Names, row.BirthDate, batch.Id, profile)).Entity.Id);
    }

    private void Add(NewStay stay, Guid programId)
    {
        var episode = stay.Admit(stay.Client.Known?.Id ?? clients[stay.Client], programId, batch.Id);
        stay.End(episode);
        db.Episodes.Add(episode);
    }

    private async Task AddAsync<T>(IReadOnlyList<T> all, Action<T> add, CancellationToken cancellationToken)
    {
        foreach (var some in all.Chunk(RecordsInOneSave))
        {
            Array.ForEach(some, add);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
