using CaseManager.Application.Abstractions;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing.Attendance;

// Carries a plan out inside the transaction of its caller.
internal sealed class AttendanceWriter(ICaseManagerDb db, PlannedChanges changes, ImportBatch batch)
{
    // Enough rows to keep the number of saves low, few enough to keep memory flat.
    private const int RecordsInOneSave = 5000;

    private readonly Dictionary<PlannedClient, Guid> clients = [];
    private readonly Dictionary<PlannedGroup, Guid> groups = [];
    private readonly Dictionary<PlannedStay, Guid> stays = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (changes.Sessions.Count > 0)
        {
            AddPlaceAndPeople();
        }

        await db.SaveChangesAsync(cancellationToken);
        await AddSessionsAsync(cancellationToken);
        await db.RequireNoOverlapAsync(batch.Id, cancellationToken);
    }

    private void AddPlaceAndPeople()
    {
        var (siteId, programId) = changes.Place.Make(db, batch.Id);

        // People who are in the database already would otherwise be taken for new ones, with the groups they lead.
        db.Staff.AttachRange(changes.Staff);
        var staff = changes.Staff.ToList();
        foreach (var group in changes.Sessions.Select(s => s.Group).Distinct())
        {
            groups.Add(group, group.Known?.Id ?? AddGroup(siteId, group.Row!, staff));
        }

        foreach (var client in changes.Stays.Select(s => s.Client).Distinct())
        {
            clients.Add(client, client.Known?.Id ?? AddClient(client.FirstRow));
        }

        foreach (var stay in changes.Stays)
        {
            stays.Add(stay, stay.Known is { } known ? Follow(stay, known) : AddEpisode(stay, programId));
        }
    }

    private Guid AddGroup(Guid siteId, GroupRow row, List<StaffMember> staff)
    {
        var facilitator = Facilitator.Of(row);
        var leader = facilitator?.FindIn(staff);
        if (leader is null && facilitator is not null)
        {
            leader = db.Staff.Add(new StaffMember(siteId, facilitator.Name, facilitator.Credential, importBatchId: batch.Id)).Entity;
            staff.Add(leader);
        }

        return db.Groups.Add(new Group(siteId, row.Code, row.Name, row.Kind, row.Fellowship, new GroupLeadership(leader), row.Capacity, batch.Id)).Entity.Id;
    }

    private Guid AddClient(AttendanceRow row) =>
        db.Clients.Add(new Client(row.Mrn, row.FirstName, row.LastName, birthDate: row.BirthDate, importBatchId: batch.Id)).Entity.Id;

    private Guid AddEpisode(PlannedStay stay, Guid programId) =>
        db.Episodes.Add(new Episode(clients[stay.Client], programId, stay.From, stay.To, batch.Id)).Entity.Id;

    private Guid Follow(PlannedStay stay, Episode known)
    {
        if (stay.IsExtended)
        {
            db.Episodes.Attach(known);
            known.FollowHistory(stay.From, stay.To!.Value);
        }

        return known.Id;
    }

    private async Task AddSessionsAsync(CancellationToken cancellationToken)
    {
        var waiting = 0;
        foreach (var planned in changes.Sessions)
        {
            Add(planned);
            waiting += planned.Records.Count;
            if (waiting >= RecordsInOneSave)
            {
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                waiting = 0;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void Add(PlannedSession planned)
    {
        var row = planned.FirstRow;
        var session = planned.Known ?? new GroupSession(groups[planned.Group], row.Date, row.Time.StartsAt, row.Time.Minutes, row.Time.Text, batch.Id);
        if (planned.Known is not null)
        {
            db.GroupSessions.Attach(session);
        }

        foreach (var record in planned.Records)
        {
            session.AddHistory(clients[record.Client], stays[record.Stay], record.Mark, batch.Id);
        }

        if (planned.Known is null)
        {
            db.GroupSessions.Add(session);
        }
    }
}
