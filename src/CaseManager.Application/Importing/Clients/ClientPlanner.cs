using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing.Clients;

// Turns the rows of a clients file and what the register knows into what is added. Pure: a rehearsal and an import plan alike.
internal sealed class ClientPlanner(ClientRecords records, KnownRegister known, StayPrograms programs, DateOnly today)
{
    private readonly RemarkList remarks = new();
    private readonly Dictionary<string, NewClient> clients = [];
    private readonly Dictionary<Guid, NewClient> persons = [];
    private readonly List<NewClient> added = [];

    public static async Task<ClientPlan> PlanAsync(ICaseManagerDb db, ClientRecords records, ImportTarget target, TimeProvider time, CancellationToken cancellationToken)
    {
        var programs = new StayPrograms(await PlaceFinder.LoadAsync(db, cancellationToken), target, time.GetUtcNow().UtcDateTime);
        programs.Require();
        foreach (var row in records.Rows)
        {
            _ = row.Stay is { } stay ? programs.Of(stay) : default;
        }

        return new ClientPlanner(records, await KnownRegister.LoadAsync(db, programs.Known, cancellationToken), programs, Today.Latest(time)).Plan();
    }

    public ClientPlan Plan()
    {
        remarks.Add(records.Faults);
        var stays = new StayRows(records.Map, known, programs, remarks);
        var persons = new PersonRows(records.Map, known, remarks);
        foreach (var row in records.Rows)
        {
            var client = ClientOf(row);
            if (IsBorn(row, client) && stays.Take(row, client))
            {
                persons.Take(row, client);
                Keep(row, client);
            }
        }

        var counts = new ClientCounts(persons.Count, stays.Count, remarks.Count(ImportRemarkKind.Repeat), remarks.Count(ImportRemarkKind.Refused));
        return new ClientPlan(counts, Add(stays.Added), remarks.InOrder(), added, stays.Added);
    }

    // Two records that were merged are one person. Whom only refused rows name is not kept.
    private NewClient ClientOf(ClientRow row) =>
        known.Clients.GetValueOrDefault(row.Mrn) is { } person
            ? persons.GetValueOrDefault(person.Id) ?? new NewClient(row, person)
            : clients.GetValueOrDefault(row.Mrn) ?? new NewClient(row, null);

    private void Keep(ClientRow row, NewClient client)
    {
        if (client.Known is { } person)
        {
            persons.TryAdd(person.Id, client);
        }
        else if (clients.TryAdd(row.Mrn, client))
        {
            added.Add(client);
        }
    }

    private bool IsBorn(ClientRow row, NewClient client)
    {
        var isBorn = client.Known is not null || row.BirthDate is null || row.BirthDate <= today;
        if (!isBorn)
        {
            remarks.Refuse(row, records.Map.ColumnOf(ClientMap.BirthDate), "The birth date lies in the future.");
        }

        return isBorn;
    }

    private ImportAdditions Add(IReadOnlyList<NewStay> stays)
    {
        var made = stays.Select(s => s.Program.Place).Distinct().ToList();
        return new ImportAdditions(
            made.Any(p => p.Site is null) ? 1 : 0, made.Count(p => p.Program is null), 0, 0, new ImportedRows(added.Count, stays.Count));
    }
}
