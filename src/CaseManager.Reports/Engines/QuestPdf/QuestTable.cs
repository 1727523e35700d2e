using CaseManager.Application.Reporting.Blocks;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace CaseManager.Reports.Engines.QuestPdf;

/// <summary>A table, in as many parts as its columns need; each repeats its header on every page.</summary>
internal sealed class QuestTable(TableBlock table, float width)
{
    private const float NarrowColumn = 34;

    public void Compose(IContainer container)
    {
        var parts = table.Columns.Count == 0 ? [] : ColumnParts.Of(table, width);
        container.Column(column =>
        {
            for (var i = 0; i < parts.Count; i++)
            {
                var part = parts[i];
                column.Item().PaddingTop(8).SemanticCaption().Text((parts.Count == 1 ? table.Caption : $"{table.Caption} (part {i + 1} of {parts.Count})").Clean()).Style(Theme.SmallBold);
                column.Item().PaddingTop(2).SemanticTable().Table(t => Part(t, part));
            }
        });
    }

    private void Part(TableDescriptor descriptor, ColumnParts part)
    {
        descriptor.ColumnsDefinition(columns =>
        {
            foreach (var wide in part.Widths)
            {
                columns.ConstantColumn(wide);
            }
        });
        descriptor.Header(header =>
        {
            for (var i = 0; i < part.Columns.Count; i++)
            {
                var cell = header.Cell().BorderBottom(Theme.StrongRule).BorderColor(Theme.Muted.Hex()).AlignBottom();
                Write(cell, part, i, table.Columns[part.Columns[i]].Header, Theme.HeaderCell);
            }
        });
        foreach (var row in table.Rows)
        {
            Row(descriptor, part, row);
        }
    }

    private void Row(TableDescriptor descriptor, ColumnParts part, Row row)
    {
        var style = row.Kind is RowKind.Body ? Theme.Cell : Theme.CellBold;
        if (row.Kind is RowKind.Section && row.Cells.Skip(1).All(string.IsNullOrEmpty))
        {
            Write(descriptor.Cell().ColumnSpan((uint)part.Columns.Count).Background(Theme.Shade.Hex()), part, 0, row.Cells[0], style);
            return;
        }

        for (var i = 0; i < part.Columns.Count; i++)
        {
            var cell = descriptor.Cell().BorderBottom(Theme.ThinRule).BorderColor(Theme.Rule.Hex()).MinHeight((float)table.LeastRowHeight).AlignMiddle();
            Write(row.Kind is RowKind.Total ? cell.BorderTop(Theme.StrongRule).BorderColor(Theme.Muted.Hex()) : cell, part, i, row.Cells[part.Columns[i]], style);
        }
    }

    private void Write(IContainer cell, ColumnParts part, int place, string text, TextStyle style)
    {
        var padded = cell.PaddingVertical(2.6f).PaddingHorizontal(part.Widths[place] < NarrowColumn ? 1 : 4);
        var aligned = table.Columns[part.Columns[place]].Align switch
        {
            Align.Start => padded.AlignLeft(),
            Align.Center => padded.AlignCenter(),
            Align.End => padded.AlignRight(),
            _ => throw new InvalidOperationException("Unknown alignment."),
        };
        aligned.Text(text.Clean()).Style(style);
    }
}
