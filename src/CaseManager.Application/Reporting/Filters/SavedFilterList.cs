using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Filters;

/// <summary>A saved filter.</summary>
public sealed record SavedFilterRow(Guid Id, int Version, string Name, ReportKind Kind, Guid? SiteId, Guid? ProgramId, Guid? GroupId, Guid? StaffId, PeriodRule Days, DateOnly? From, DateOnly? To, bool IsRemoved);

/// <summary>The filters that whoever asks has saved.</summary>
public sealed class SavedFilterList(InScope scope) : IReader
{
    /// <summary>All of them by name; there are <see cref="SavedFilter.Most"/> at most.</summary>
    public Task<List<SavedFilterRow>> AllAsync(CancellationToken cancellationToken) =>
        Rows(scope.SavedFilters.OrderBy(f => f.IsArchived).ThenBy(f => f.NameKey)).Take(SavedFilter.Most).ToListAsync(cancellationToken);

    /// <summary>One of them, or null.</summary>
    public Task<SavedFilterRow?> FindAsync(Guid id, CancellationToken cancellationToken) => Rows(scope.SavedFilters.Where(f => f.Id == id)).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<SavedFilterRow> Rows(IQueryable<SavedFilter> filters) =>
        filters.AsNoTracking().Select(f => new SavedFilterRow(f.Id, f.Version, f.Name, f.Kind, f.SiteId, f.ProgramId, f.GroupId, f.StaffId, f.Days, f.From, f.To, f.IsArchived));
}
