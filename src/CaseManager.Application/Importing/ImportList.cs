using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing;

/// <summary>An import in the history of imports.</summary>
public sealed record ImportRow(
    Guid Id, string FileName, string Sha256, string By, DateTime At, ImportState State, DateTime? ImportedAt, DateTime? UndoneAt,
    int Clients, int Groups, int Sessions, int Attendances);

/// <summary>The history of imports.</summary>
public sealed class ImportList(ICaseManagerDb db) : IReader
{
    /// <summary>A page of it, the newest first.</summary>
    public Task<Page<ImportRow>> PageAsync(PageRequest page, CancellationToken cancellationToken) =>
        Rows(db.ImportBatches.OrderByDescending(b => b.At).ThenBy(b => b.FileName).ThenBy(b => b.Sha256).ThenBy(b => b.ImportedAt)).PageAsync(page, cancellationToken);

    /// <summary>One of them; null where it is not there.</summary>
    public Task<ImportRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Rows(db.ImportBatches.Where(b => b.Id == id)).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<ImportRow> Rows(IQueryable<ImportBatch> batches) => batches.AsNoTracking().Select(b => new ImportRow(
        b.Id, b.FileName, b.Sha256, b.By, b.At, b.State, b.ImportedAt, b.UndoneAt, b.ClientsAdded, b.GroupsAdded, b.SessionsAdded, b.AttendancesAdded));
}
