using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients.Merging;

/// <summary>Takes a merge back: both records say again what they said, and everything that moved moves back. Refused where something was built upon it.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record UndoMerge(Guid MergeId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.MergeClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Merge(MergeId)];
}

internal sealed class UndoMergeHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<UndoMerge, Guid>
{
    public async Task<Guid> HandleAsync(UndoMerge command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var merge = await db.ClientMerges.FirstOrDefaultAsync(m => m.Id == command.MergeId, cancellationToken) ?? throw new NotFoundException("The merge");
        ConflictException.ThrowIfStale(command.Version, merge.Version);
        var survivor = await db.WholeClientAsync(merge.SurvivorId, cancellationToken);
        var merged = await db.WholeClientAsync(merge.MergedId, cancellationToken);
        merge.Undo(survivor, merged, user.Name, time.GetUtcNow().UtcDateTime);
        await RequireNothingBuiltUponAsync(db, merge.Id, merge.At, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var belongings = new ClientBelongings(db);
        await belongings.MoveAsync(merge.Id, merged.Id, cancellationToken);
        await belongings.SetAsideAsync(merge.Id, null, cancellationToken);
        await RequireNoOverlapAsync(db, merged.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return merge.Id;
    }

    internal static async Task RequireNothingBuiltUponAsync(ICaseManagerDb db, Guid mergeId, DateTime mergedAt, CancellationToken cancellationToken)
    {
        var rows = db.MergedRows.Where(r => r.ClientMergeId == mergeId && !r.IsSetAside);
        var (stays, attendances) = (rows.Where(r => r.Kind == MergedRowKind.Episode), rows.Where(r => r.Kind == MergedRowKind.Attendance));
        var transferred = await db.Episodes.CountAsync(e => stays.Any(s => s.RowId == e.TransferredFromId) && !stays.Any(s => s.RowId == e.Id), cancellationToken);
        Require.That(transferred == 0, "merge.transferred-since", "A stay that moved was transferred to another program since. The stay that goes on from it cannot be told apart.");
        var recorded = await db.Attendances.CountAsync(a => stays.Any(s => s.RowId == a.EpisodeId) && !attendances.Any(m => m.RowId == a.Id), cancellationToken);
        Require.That(recorded == 0, "merge.attendance-since", $"Attendance was recorded {recorded} times since, in a stay that moved. It cannot be told which of the two records it belongs to.");
        var corrected = await db.AttendanceCorrections.CountAsync(
            c => c.At > mergedAt && db.Attendances.Any(a => a.GroupSessionId == c.GroupSessionId && a.ClientId == c.ClientId && attendances.Any(m => m.RowId == a.Id)), cancellationToken);
        Require.That(corrected == 0, "merge.corrected-since", $"Attendance that moved was corrected {corrected} times since.");
    }

    // A stay that moved may have been given other dates since, and one that was set aside stood still.
    internal static async Task RequireNoOverlapAsync(ICaseManagerDb db, Guid clientId, CancellationToken cancellationToken)
    {
        var stays = await db.Episodes.AsNoTracking().Where(e => e.ClientId == clientId).OrderBy(e => e.AdmittedOn).ToListAsync(cancellationToken);
        Require.That(!stays.Any(a => stays.Any(b => a != b && a.ProgramId == b.ProgramId && a.Overlaps(b.AdmittedOn, b.DischargedOn))), "merge.overlap",
            "A stay that moved was given other dates since, and would overlap with one that was set aside.");
    }
}
