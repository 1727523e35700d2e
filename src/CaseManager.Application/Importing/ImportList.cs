using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing;

/// <summary>An import in the history of imports.</summary>
public sealed record ImportRow(
    Guid Id, ImportKind Kind, string FileName, string Sha256, string By, DateTime At, ImportState State, DateTime? ImportedAt, DateTime? UndoneAt, ImportedRows Added)
{
    /// <summary>What it added, by name.</summary>
    public IReadOnlyList<(string Words, int Count)> Parts => Kind switch
    {
        ImportKind.Clients => [("clients", Added.Clients), ("stays", Added.Stays)],
        ImportKind.Meetings => [("meetings", Added.Meetings), ("meetings changed", Added.MeetingsChanged), ("meetings removed", Added.MeetingsRemoved)],
        _ => [("clients", Added.Clients), ("stays", Added.Stays), ("groups", Added.Groups), ("sessions", Added.Sessions), ("attendances", Added.Attendances)],
    };
}

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
        b.Id, b.Kind, b.FileName, b.Sha256, b.By, b.At, b.State, b.ImportedAt, b.UndoneAt,
        new ImportedRows(b.ClientsAdded, b.StaysAdded, b.GroupsAdded, b.SessionsAdded, b.AttendancesAdded)
        {
            Meetings = b.MeetingsAdded, MeetingsChanged = b.MeetingsChanged, MeetingsRemoved = b.MeetingsRemoved,
        }));
}
