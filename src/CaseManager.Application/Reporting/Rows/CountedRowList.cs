using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Lists the rows that a figure of a report counts.</summary>
public sealed class CountedRowList(IEnumerable<IFigureRows> sources, InScope scope) : IReader
{
    /// <summary>The same rows where the client's record was merged into another one since the figure was printed.</summary>
    public async Task<RowFilter> StandingAsync(RowFilter filter, CancellationToken cancellationToken) => filter.ClientId is not { } client ? filter
        : filter with { ClientId = await scope.Clients(Permission.RunAttendanceReports).Where(c => c.Id == client).Select(c => c.MergedIntoId).FirstOrDefaultAsync(cancellationToken) ?? client };

    /// <summary>A page of them; what all of them come to is the figure.</summary>
    /// <param name="filter">One that fits the figure.</param>
    public Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken) =>
        sources.Single(s => s.Of == what.Rows()).ListAsync(filter, what, page, cancellationToken);
}
