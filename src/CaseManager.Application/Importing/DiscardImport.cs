using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing;

/// <summary>Throws uploaded files away that wait to be confirmed. Discarding what is gone already changes nothing.</summary>
public sealed record DiscardImport(Guid BatchId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Import;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class DiscardImportHandler(ICaseManagerDb db) : IHandler<DiscardImport, bool>
{
    public async Task<bool> HandleAsync(DiscardImport command, CancellationToken cancellationToken)
    {
        var batch = await db.ImportBatches.FirstOrDefaultAsync(b => b.Id == command.BatchId, cancellationToken);
        if (batch is null)
        {
            return false;
        }

        Require.That(batch.State is ImportState.Rehearsed, "import.not-rehearsed", "This import is done. Undo it instead.");
        db.ImportBatches.Remove(batch);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
