using CaseManager.Application.Paging;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Lists the rows of the figures of a kind, in a number of queries that does not grow with rows.</summary>
public interface IFigureRows
{
    /// <summary>What its rows are.</summary>
    RowsOf Of { get; }

    /// <summary>A page of them in a total order, with what all of them come to.</summary>
    /// <param name="filter">One that <see cref="RowFilter.Fits"/> the figure.</param>
    Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken);
}
