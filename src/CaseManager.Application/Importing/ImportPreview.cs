using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing;

/// <summary>What an upload that waits would change by now.</summary>
/// <param name="Plan">Null where it cannot be imported any more.</param>
/// <param name="Problem">Why it cannot, such as where its site was renamed; otherwise null.</param>
public sealed record Preview(ImportPlan? Plan, string? Problem);

/// <summary>Plans uploads that wait to be confirmed.</summary>
public sealed class ImportPreview(ICaseManagerDb db, ImportPlanning planning) : IReader
{
    /// <summary>Plans it on the database as it is; null where nothing waits under this id.</summary>
    public async Task<Preview?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var batch = await db.ImportBatches.AsNoTracking().Where(b => b.Id == id && b.Content != null)
            .Select(b => new { b.Kind, b.FileName, b.Content }).FirstOrDefaultAsync(cancellationToken);
        if (batch is null)
        {
            return null;
        }

        var upload = StoredUpload.Unpack(batch.Kind, batch.FileName, batch.Content!);
        try
        {
            return new Preview(await planning.PlanAsync(upload.Files, upload.Target, cancellationToken), null);
        }
        catch (RuleViolationException e)
        {
            return new Preview(null, e.Message);
        }
    }
}
