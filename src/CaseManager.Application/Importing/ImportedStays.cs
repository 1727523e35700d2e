using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing;

// Stays that an import brings do not go through ClientStays, which keeps those of one client apart.
internal static class ImportedStays
{
    // Somebody may have admitted a client since the plan was made; whoever admits one now is told by the version.
    public static async Task RequireNoOverlapAsync(this ICaseManagerDb db, Guid batchId, CancellationToken cancellationToken)
    {
        var mine = db.Episodes.Where(e => e.ImportBatchId == batchId);
        await db.Clients.Where(c => c.ImportBatchId != batchId && mine.Any(e => e.ClientId == c.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        var isOverlapping = await mine.AnyAsync(e => db.Episodes.Any(o => o.Id != e.Id && o.ClientId == e.ClientId && o.ProgramId == e.ProgramId
            && (o.DischargedOn == null || o.DischargedOn >= e.AdmittedOn) && (e.DischargedOn == null || o.AdmittedOn <= e.DischargedOn)), cancellationToken);
        if (isOverlapping)
        {
            throw new ConflictException();
        }
    }
}
