using CaseManager.Application.Abstractions;
using CaseManager.Domain.Importing;
using CaseManager.Domain.PeerSupport;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing.Meetings;

// Carries a plan out inside the transaction of its caller.
internal sealed class MeetingWriter(ICaseManagerDb db, MeetingPlan plan, ImportBatch batch)
{
    private const int MeetingsInOneSave = 500;

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        foreach (var rows in plan.Added.Chunk(MeetingsInOneSave))
        {
            db.ChangeTracker.Clear();
            db.Meetings.AddRange(rows.Select(row => Meeting.Listed(row.Details, plan.Source, row.Key, batch.Id)));
            await db.SaveChangesAsync(cancellationToken);
        }

        foreach (var keys in plan.Followed.Keys.Chunk(MeetingsInOneSave))
        {
            db.ChangeTracker.Clear();
            foreach (var meeting in await db.Meetings.Where(m => keys.Contains(m.Id)).OrderBy(m => m.MatchKey).ToListAsync(cancellationToken))
            {
                db.MeetingChanges.Add(meeting.Follow(plan.Followed[meeting.Id], batch.Id, batch.ImportedAt!.Value));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    // Makes every meeting what it was before the import, and takes out those that it added.
    public static async Task TakeOutAsync(ICaseManagerDb db, Guid batchId, CancellationToken cancellationToken)
    {
        var changes = await db.MeetingChanges.Where(c => c.ImportBatchId == batchId).OrderBy(c => c.MeetingId).ToListAsync(cancellationToken);
        foreach (var some in changes.Chunk(MeetingsInOneSave))
        {
            var keys = some.Select(c => c.MeetingId).ToList();
            var meetings = await db.Meetings.Where(m => keys.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
            foreach (var change in some)
            {
                meetings[change.MeetingId].TakeBack(change);
                db.MeetingChanges.Remove(change);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.Meetings.Where(m => m.ImportBatchId == batchId).ExecuteDeleteAsync(cancellationToken);
    }
}
