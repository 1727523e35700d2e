using CaseManager.Application.Abstractions;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients.Merging;

/// <summary>
/// Everything that belongs to a client and moves with a merge. A table that refers to clients is either here or a part of the client's record: a test
/// holds the model to it. Each kind moves in one command, whatever the number of its rows.
/// </summary>
internal sealed class ClientBelongings(ICaseManagerDb db)
{
    /// <summary>The keys of what belongs to a client, by kind.</summary>
    public async Task<IReadOnlyList<(MergedRowKind Kind, List<Guid> Ids)>> OfAsync(Guid clientId, CancellationToken cancellationToken)
    {
        var found = new List<(MergedRowKind, List<Guid>)>();
        foreach (var (kind, ids) in Keys(clientId))
        {
            found.Add((kind, await ids.ToListAsync(cancellationToken)));
        }

        return found;
    }

    /// <summary>Whether anything belongs to a client but what was set aside.</summary>
    public async Task<bool> IsAnyLeftAsync(Guid clientId, CancellationToken cancellationToken)
    {
        foreach (var (_, ids) in Keys(clientId))
        {
            if (await ids.AnyAsync(cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves what a merge noted to another client. Aggregates get another version, so that whoever has them open is told.</summary>
    public async Task MoveAsync(Guid mergeId, Guid toClientId, CancellationToken cancellationToken)
    {
        IQueryable<Guid> Moved(MergedRowKind kind) => db.MergedRows.Where(r => r.ClientMergeId == mergeId && r.Kind == kind && !r.IsSetAside).Select(r => r.RowId);
        var (stays, attendances, corrections) = (Moved(MergedRowKind.Episode), Moved(MergedRowKind.Attendance), Moved(MergedRowKind.Correction));
        var (memberships, reports, records) = (Moved(MergedRowKind.Membership), Moved(MergedRowKind.Report), Moved(MergedRowKind.MergedRecord));
        await db.Episodes.Where(e => stays.Contains(e.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.ClientId, toClientId).SetProperty(e => e.Version, e => e.Version + 1), cancellationToken);
        await db.GroupSessions.Where(s => s.Attendances.Any(a => attendances.Contains(a.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version + 1), cancellationToken);
        await db.Attendances.Where(a => attendances.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.ClientId, toClientId), cancellationToken);
        await db.AttendanceCorrections.Where(c => corrections.Contains(c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.ClientId, toClientId), cancellationToken);
        await db.Groups.Where(g => g.Members.Any(m => memberships.Contains(m.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Version, g => g.Version + 1), cancellationToken);
        await db.GroupMemberships.Where(m => memberships.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.ClientId, toClientId), cancellationToken);
        var waiting = Moved(MergedRowKind.Waiting);
        await db.Groups.Where(g => g.Waiting.Any(w => waiting.Contains(w.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Version, g => g.Version + 1), cancellationToken);
        await db.WaitingClients.Where(w => waiting.Contains(w.Id)).ExecuteUpdateAsync(set => set.SetProperty(w => w.ClientId, toClientId), cancellationToken);
        var peerSupport = Moved(MergedRowKind.PeerSupport);
        await db.PeerSupportEntries.Where(e => peerSupport.Contains(e.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.ClientId, toClientId).SetProperty(e => e.Version, e => e.Version + 1), cancellationToken);
        await db.ReportRuns.Where(r => reports.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.ClientId, toClientId), cancellationToken);
        var documents = Moved(MergedRowKind.PackDocument);
        await db.PackItems.Where(i => documents.Contains(i.Id)).ExecuteUpdateAsync(set => set.SetProperty(i => i.ClientId, toClientId), cancellationToken);
        await db.Clients.Where(c => records.Contains(c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, toClientId), cancellationToken);
    }

    /// <summary>Sets aside what a merge noted as such, so that it counts nowhere, or brings it back.</summary>
    /// <param name="by">The merge; null to bring back.</param>
    public async Task SetAsideAsync(Guid mergeId, Guid? by, CancellationToken cancellationToken)
    {
        IQueryable<Guid> Aside(MergedRowKind kind) => db.MergedRows.Where(r => r.ClientMergeId == mergeId && r.Kind == kind && r.IsSetAside).Select(r => r.RowId);
        var (stays, attendances, memberships) = (Aside(MergedRowKind.Episode), Aside(MergedRowKind.Attendance), Aside(MergedRowKind.Membership));
        await db.Episodes.IgnoreQueryFilters().Where(e => stays.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.SetAsideById, by), cancellationToken);
        await db.Attendances.IgnoreQueryFilters().Where(a => attendances.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.SetAsideById, by), cancellationToken);
        await db.GroupMemberships.IgnoreQueryFilters().Where(m => memberships.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.SetAsideById, by), cancellationToken);
    }

    private IEnumerable<(MergedRowKind Kind, IQueryable<Guid> Ids)> Keys(Guid clientId) =>
    [
        (MergedRowKind.Episode, db.Episodes.Where(e => e.ClientId == clientId).Select(e => e.Id)),
        (MergedRowKind.Attendance, db.Attendances.Where(a => a.ClientId == clientId).Select(a => a.Id)),
        (MergedRowKind.Correction, db.AttendanceCorrections.Where(c => c.ClientId == clientId).Select(c => c.Id)),
        (MergedRowKind.Membership, db.GroupMemberships.Where(m => m.ClientId == clientId).Select(m => m.Id)),
        (MergedRowKind.Waiting, db.WaitingClients.Where(w => w.ClientId == clientId).Select(w => w.Id)),
        (MergedRowKind.Report, db.ReportRuns.Where(r => r.ClientId == clientId).Select(r => r.Id)),
        (MergedRowKind.PackDocument, db.PackItems.Where(i => i.ClientId == clientId).Select(i => i.Id)),
        (MergedRowKind.PeerSupport, db.PeerSupportEntries.Where(e => e.ClientId == clientId).Select(e => e.Id)),
        (MergedRowKind.MergedRecord, db.Clients.Where(c => c.MergedIntoId == clientId).Select(c => c.Id)),
    ];
}
