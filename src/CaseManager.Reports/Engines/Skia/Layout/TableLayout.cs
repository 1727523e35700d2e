using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia.Text;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>Lays out a table: columns into parts that fit side by side, rows into fragments below a header that is repeated.</summary>
internal sealed class TableLayout(LineBreaker lines, TextLayout text, float width, float bodyHeight)
{
    // Rows and headers higher than this share of the page are broken into pieces.
    private const float LargestPiece = 0.4f;

    // A part up to this share of the page is not torn apart.
    private const float KeptTogether = 0.7f;

    public IEnumerable<Fragment> Table(TableBlock table)
    {
        if (table.Columns.Count == 0)
        {
            return [];
        }

        var parts = ColumnParts.Of(table, width);
        return parts.SelectMany((columns, index) =>
        {
            var caption = parts.Count == 1 ? table.Caption : $"{table.Caption} (part {index + 1} of {parts.Count})";
            return Part(new TablePart(table, columns.Columns, columns.Widths, lines), table, caption);
        });
    }

    private IEnumerable<Fragment> Part(TablePart part, TableBlock table, string caption)
    {
        List<Fragment> top = [.. text.Caption(caption)];
        List<RowFragment> header = [.. Pieces(part, part.Header, isHeader: true)];
        List<RowFragment> rows = [.. table.Rows.SelectMany(row => Pieces(part, row, isHeader: false))];
        var height = top.Sum(f => f.SpaceBefore + f.Height) + header.Sum(f => f.Height) + rows.Sum(f => f.Height);
        var together = height <= bodyHeight * KeptTogether;
        var repeated = header.Count == 1 ? header[0] : null;
        return top.Concat(header.Select(f => f with { KeepWithNext = rows.Count > 0 }))
            .Concat(rows.Select((f, i) => f with { Repeated = repeated, KeepWithNext = i < rows.Count - 1 && (together || StaysWithNext(rows, i)) }));
    }

    // No section heading without a row below it, no total without a row above it.
    private static bool StaysWithNext(List<RowFragment> rows, int i) =>
        rows[i].Row.Kind is RowKind.Section || (rows[i].Row.Kind is RowKind.Body && rows[i + 1].Row.Kind is RowKind.Total);

    private IEnumerable<RowFragment> Pieces(TablePart part, Row row, bool isHeader)
    {
        var count = part.LinesIn(row);
        var most = Math.Max(1, (int)((bodyHeight * LargestPiece) / TablePart.LineHeight));
        for (var from = 0; from < count; from += most)
        {
            var until = Math.Min(count, from + most);
            yield return new RowFragment(part, row, from, until, isHeader) { Closed = until == count };
        }
    }
}
