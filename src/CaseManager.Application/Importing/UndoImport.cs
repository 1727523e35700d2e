using System.Data.Common;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing;

/// <summary>
/// Takes everything that an import added out again, all or nothing, unless somebody built upon it. Undoing what is undone already changes nothing.
/// </summary>
public sealed record UndoImport(Guid BatchId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Import;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

/// <summary>What came of undoing an import.</summary>
/// <param name="InTheWay">What was built upon it, in words; nothing was changed unless this is empty.</param>
public sealed record UndoResult(IReadOnlyList<string> InTheWay)
{
    /// <summary>Whether the import is undone.</summary>
    public bool IsUndone => InTheWay.Count == 0;
}

internal sealed class UndoImportHandler(ICaseManagerDb db, TimeProvider time) : IHandler<UndoImport, UndoResult>
{
    public async Task<UndoResult> HandleAsync(UndoImport command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var batch = await db.ImportBatches.FirstOrDefaultAsync(b => b.Id == command.BatchId, cancellationToken) ?? throw new NotFoundException("The import");
        if (batch.State is ImportState.Undone)
        {
            return new UndoResult([]);
        }

        var inTheWay = await UndoObstacles.FindAsync(db, batch.Id, cancellationToken);
        if (inTheWay.Count > 0)
        {
            return new UndoResult(inTheWay);
        }

        batch.Undo(time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        await TakeOutAsync(batch.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new UndoResult([]);
    }

    internal async Task TakeOutAsync(Guid batch, CancellationToken cancellationToken)
    {
        var shrinking = await ShrinkingAsync(batch, cancellationToken);
        try
        {
            await MeetingWriter.TakeOutAsync(db, batch, cancellationToken);
            await db.Attendances.Where(a => a.ImportBatchId == batch).ExecuteDeleteAsync(cancellationToken);
            await db.GroupSessions.Where(s => s.ImportBatchId == batch).ExecuteDeleteAsync(cancellationToken);
            await db.Episodes.Where(e => e.ImportBatchId == batch).ExecuteDeleteAsync(cancellationToken);
            await db.Clients.Where(c => c.ImportBatchId == batch).ExecuteDeleteAsync(cancellationToken);
            await db.Groups.Where(g => g.ImportBatchId == batch).ExecuteDeleteAsync(cancellationToken);
            await db.Staff.Where(s => s.ImportBatchId == batch).ExecuteDeleteAsync(cancellationToken);
            await db.Programs.Where(p => p.ImportBatchId == batch).ExecuteDeleteAsync(cancellationToken);
            await db.Sites.Where(s => s.ImportBatchId == batch).ExecuteDeleteAsync(cancellationToken);
        }
        catch (DbException)
        {
            throw new RuleViolationException("import.in-use", "Something else in the product, such as a user, refers to what this import added. Nothing was taken out.");
        }

        // A center without a site and with this name was made by an import, too.
        await db.Centers.Where(c => c.Name == ImportTarget.NewName && !db.Sites.Any(s => s.CenterId == c.Id)).ExecuteDeleteAsync(cancellationToken);
        foreach (var (stay, first, last) in shrinking)
        {
            stay.FollowHistory(first, last);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    // Stays of other histories that this one extended, with the first and the last row that will be left to them.
    private async Task<List<(Episode Stay, DateOnly First, DateOnly Last)>> ShrinkingAsync(Guid batch, CancellationToken cancellationToken)
    {
        var mine = db.Attendances.Where(a => a.ImportBatchId == batch);
        var stays = await db.Episodes.Where(e => e.ImportBatchId != null && e.ImportBatchId != batch && !e.IsChangedByHand && !e.Steps.Any() && mine.Any(a => a.EpisodeId == e.Id))
            .OrderBy(e => e.AdmittedOn).ToListAsync(cancellationToken);
        var left = await db.Attendances.Where(a => a.ImportBatchId != batch && mine.Any(m => m.EpisodeId == a.EpisodeId))
            .Select(a => new { a.EpisodeId, a.GroupSession.Date })
            .GroupBy(a => a.EpisodeId).Select(g => new { g.Key, First = g.Min(a => a.Date), Last = g.Max(a => a.Date) })
            .ToDictionaryAsync(r => r.Key, cancellationToken);
        return [.. stays.Where(s => left.ContainsKey(s.Id)).Select(s => (s, left[s.Id].First, left[s.Id].Last)).Where(s => (s.s.AdmittedOn, s.s.DischargedOn) != (s.First, s.Last))];
    }
}
