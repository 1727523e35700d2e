using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing;

/// <summary>
/// Imports an upload, all or nothing. It is planned again, since others may have worked meanwhile.
/// Confirming what is imported already changes nothing.
/// </summary>
public sealed record ConfirmImport(Guid BatchId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Import;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class ConfirmImportHandler(ICaseManagerDb db, ImportPlanning planning, TimeProvider time) : IHandler<ConfirmImport, Guid>
{
    public async Task<Guid> HandleAsync(ConfirmImport command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var batch = await db.ImportBatches.FirstOrDefaultAsync(b => b.Id == command.BatchId, cancellationToken) ?? throw new NotFoundException("The import");
        if (batch.State is ImportState.Imported)
        {
            return batch.Id;
        }

        Require.That(batch.Content is not null, "import.not-rehearsed", "This import was undone. Upload the files again.");
        var upload = StoredUpload.Unpack(batch.Kind, batch.FileName, batch.Content!);
        var plan = await planning.PlanAsync(upload.Files, upload.Target, cancellationToken);
        batch.Complete(plan.Additions.Rows, time.GetUtcNow().UtcDateTime);
        await plan.WriteAsync(db, batch, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return batch.Id;
    }
}
