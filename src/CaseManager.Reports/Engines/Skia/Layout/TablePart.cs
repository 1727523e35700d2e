using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia.Text;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>The columns of a table that stand side by side, and how its rows are drawn there.</summary>
internal sealed class TablePart(TableBlock table, IReadOnlyList<int> columns, IReadOnlyList<float> widths, LineBreaker lines)
{
    /// <summary>Above and below the text of a row, in points.</summary>
    public const float RowPadding = 2.6f;

    private const float NarrowColumn = 34;

    /// <summary>Width of all columns together, in points.</summary>
    public float Width { get; } = widths.Sum();

    /// <summary>Height of a line of <paramref name="row"/>, in points; all rows are set in one size.</summary>
    public static float LineHeight => Theme.Cell.LineHeight;

    /// <summary>The header as a row of its own.</summary>
    public Row Header { get; } = new([.. table.Columns.Select(c => c.Header)], RowKind.Total);

    /// <summary>How high the row is at least, in points.</summary>
    public float LeastHeightOf(Row row) => ReferenceEquals(row, Header) ? 0 : (float)table.LeastRowHeight;

    /// <summary>The most lines that a cell of the row has, at least 1.</summary>
    public int LinesIn(Row row)
    {
        var most = 1;
        for (var i = 0; i < columns.Count; i++)
        {
            most = Math.Max(most, CellLines(row, i, StyleOf(row)).Count);
        }

        return most;
    }

    /// <summary>Draws lines <paramref name="from"/> to <paramref name="until"/> (not included) of each cell.</summary>
    /// <param name="atFoot">Cells stand on the lower edge, as in a header.</param>
    public void Draw(PageCanvas canvas, Row row, int from, int until, float left, float top, bool atFoot)
    {
        var style = StyleOf(row);
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = CellLines(row, i, style);
            var first = atFoot ? Math.Max(0, until - from - cell.Count) : 0;
            for (var n = from; n < Math.Min(until, cell.Count); n++)
            {
                DrawLine(canvas, cell[n], i, left, top + RowPadding + ((n - from + first) * LineHeight), style);
            }

            if (IsSpanned(row))
            {
                return;
            }

            left += widths[i];
        }
    }

    private TextStyle StyleOf(Row row) => ReferenceEquals(row, Header) ? Theme.HeaderCell : row.Kind is RowKind.Body ? Theme.Cell : Theme.CellBold;

    // The words of a section stand across the whole row.
    private static bool IsSpanned(Row row) => row.Kind is RowKind.Section && row.Cells.Skip(1).All(string.IsNullOrEmpty);

    private void DrawLine(PageCanvas canvas, TextLine line, int column, float left, float top, TextStyle style)
    {
        var free = widths[column] - (2 * Padding(column)) - (line.Width * style.Size);
        var indent = table.Columns[columns[column]].Align switch
        {
            Align.Start => 0,
            Align.Center => free / 2,
            Align.End => free,
            _ => throw new InvalidOperationException("Unknown alignment."),
        };
        canvas.Text(line, left + Padding(column) + indent, top, style);
    }

    private IReadOnlyList<TextLine> CellLines(Row row, int column, TextStyle style)
    {
        if (IsSpanned(row))
        {
            return column == 0 ? lines.Break(row.Cells[0], style, Width - (2 * Padding(0))) : [];
        }

        var text = row.Cells[columns[column]];
        return text.Length == 0 ? [] : lines.Break(text, style, widths[column] - (2 * Padding(column)));
    }

    private float Padding(int column) => widths[column] < NarrowColumn ? 1 : 4;
}
