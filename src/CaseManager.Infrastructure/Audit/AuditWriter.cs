using CaseManager.Application.Audit;
using CaseManager.Infrastructure.Persistence;

namespace CaseManager.Infrastructure.Audit;

/// <summary>A transaction that holds nothing but a note.</summary>
internal sealed class AuditWriter(CaseManagerDbContext db, AuditInterceptor interceptor) : IAuditWriter
{
    public async Task WriteAsync(AuditNote note, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        interceptor.Note = note;
        await transaction.CommitAsync(cancellationToken);
    }
}
