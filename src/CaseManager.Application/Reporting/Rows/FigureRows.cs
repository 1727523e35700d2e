using CaseManager.Application.Paging;
using CaseManager.Application.Security;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>The rows behind a figure: a page of them, and what all of them come to.</summary>
/// <param name="Columns">Headers; the first names the row.</param>
/// <param name="Totals">The figure, in each of the ways in which reports print it, such as <c>12 of 16</c> and <c>75.0%</c>.</param>
public sealed record FigureRows(IReadOnlyList<string> Columns, Page<FigureRow> Page, IReadOnlyList<string> Totals);

/// <summary>A row behind a figure.</summary>
/// <param name="Link">Where it leads.</param>
/// <param name="Cells">One for each column.</param>
public sealed record FigureRow(RowLink? Link, IReadOnlyList<string> Cells)
{
    /// <summary>What it adds to the figure, unrounded: 1 where rows are counted, else its minutes, days, hours or doses.</summary>
    public decimal Part { get; init; } = 1;

    /// <summary>What it adds to what the figure is a share of; 0 where it is no share.</summary>
    public decimal Whole { get; init; }

    /// <summary>Whether it is one of those that a share counts above the line.</summary>
    public bool IsMarked { get; init; }
}

/// <summary>Where a row leads.</summary>
/// <param name="Path">The page.</param>
/// <param name="Needs">The permission to open it.</param>
public sealed record RowLink(string Path, Permission Needs);
