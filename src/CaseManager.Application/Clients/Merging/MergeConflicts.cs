using CaseManager.Application.Abstractions;
using CaseManager.Application.Wording;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients.Merging;

/// <summary>Something that both records have at the same time, and one person cannot.</summary>
/// <param name="RowId">The row of the record that is to be merged.</param>
/// <param name="Mine">What the record that stands has.</param>
/// <param name="Theirs">What the record that is to be merged has.</param>
/// <param name="MaySetAside">Whether theirs can stay with the merged record, counting nowhere; else it must be put right first.</param>
public sealed record MergeConflict(MergedRowKind Kind, Guid RowId, string Where, string Mine, string Theirs, bool MaySetAside);

/// <summary>Finds all that is in the way of a merge, in three queries. It is as much as two records of one person share, and none of it may be passed over.</summary>
internal static class MergeConflicts
{
    public static async Task<IReadOnlyList<MergeConflict>> FindAsync(ICaseManagerDb db, Guid survivorId, Guid mergedId, CancellationToken cancellationToken) =>
    [
        .. await StaysAsync(db, survivorId, mergedId, cancellationToken),
        .. await MembershipsAsync(db, survivorId, mergedId, cancellationToken),
        .. await AttendancesAsync(db, survivorId, mergedId, cancellationToken),
    ];

    private static async Task<IEnumerable<MergeConflict>> StaysAsync(ICaseManagerDb db, Guid survivorId, Guid mergedId, CancellationToken cancellationToken)
    {
        var stays = await db.Episodes.AsNoTracking().Where(e => e.ClientId == survivorId || e.ClientId == mergedId).OrderBy(e => e.AdmittedOn)
            .Select(e => new Span(e.Id, e.ClientId, e.ProgramId, e.Program.Name + ", " + e.Program.Site.Name, e.AdmittedOn, e.DischargedOn,
                !db.Attendances.Any(a => a.EpisodeId == e.Id) && !db.TreatmentPlans.Any(p => p.EpisodeId == e.Id)
                    && !db.SessionNotes.Any(n => n.Lines.Any(l => l.EpisodeId == e.Id) || n.Addenda.Any(a => a.EpisodeId == e.Id))
                    && !db.CounselingSessions.Any(s => s.EpisodeId == e.Id) && !db.CounselingSeries.Any(s => s.EpisodeId == e.Id)
                    && !db.MedicationOrders.Any(o => o.EpisodeId == e.Id) && !db.MedicationDecisions.Any(d => d.EpisodeId == e.Id) && !db.DrugTests.Any(t => t.EpisodeId == e.Id)))
            .ToListAsync(cancellationToken);
        return Overlapping(MergedRowKind.Episode, stays, mergedId);
    }

    private static async Task<IEnumerable<MergeConflict>> MembershipsAsync(ICaseManagerDb db, Guid survivorId, Guid mergedId, CancellationToken cancellationToken)
    {
        var memberships = await db.GroupMemberships.AsNoTracking().Where(m => m.ClientId == survivorId || m.ClientId == mergedId).OrderBy(m => m.From)
            .Join(db.Groups, m => m.GroupId, g => g.Id, (m, g) => new Span(m.Id, m.ClientId, g.Id, g.Name, m.From, m.Until, true))
            .ToListAsync(cancellationToken);
        return Overlapping(MergedRowKind.Membership, memberships, mergedId);
    }

    private static async Task<IEnumerable<MergeConflict>> AttendancesAsync(ICaseManagerDb db, Guid survivorId, Guid mergedId, CancellationToken cancellationToken)
    {
        var twice = await db.Attendances.AsNoTracking().Where(a => a.ClientId == mergedId)
            .Join(db.Attendances.Where(a => a.ClientId == survivorId), a => a.GroupSessionId, b => b.GroupSessionId,
                (theirs, mine) => new { theirs.Id, Group = theirs.GroupSession.Group.Name, theirs.GroupSession.Date, Mine = mine.Status, Theirs = theirs.Status })
            .OrderBy(t => t.Date).ThenBy(t => t.Group).ToListAsync(cancellationToken);
        return twice.Select(t => new MergeConflict(MergedRowKind.Attendance, t.Id, $"{t.Group}, {Words(t.Date)}", t.Mine.Words(), t.Theirs.Words(), MaySetAside: true));
    }

    private static IEnumerable<MergeConflict> Overlapping(MergedRowKind kind, IReadOnlyList<Span> spans, Guid mergedId) =>
        from theirs in spans
        where theirs.ClientId == mergedId
        let mine = spans.FirstOrDefault(s => s.ClientId != mergedId && s.PlaceId == theirs.PlaceId && s.Overlaps(theirs))
        where mine is not null
        select new MergeConflict(kind, theirs.Id, theirs.Place, mine.Words, theirs.Words, theirs.IsEmpty);

    private static string Words(DateOnly day) => day.ToString("MMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Span(Guid Id, Guid ClientId, Guid PlaceId, string Place, DateOnly From, DateOnly? Until, bool IsEmpty)
    {
        public string Words => Until is { } last ? $"{MergeConflicts.Words(From)} to {MergeConflicts.Words(last)}" : $"since {MergeConflicts.Words(From)}";

        public bool Overlaps(Span other) => (Until is null || other.From <= Until) && (other.Until is null || From <= other.Until);
    }
}
