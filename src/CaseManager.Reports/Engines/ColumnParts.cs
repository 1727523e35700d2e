using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Reports.Engines;

/// <summary>Which columns of a table stand side by side, and how wide each is, in points.</summary>
internal sealed record ColumnParts(IReadOnlyList<int> Columns, IReadOnlyList<float> Widths)
{
    /// <summary>As few parts as the least widths allow, about equally full, each beginning with the frozen columns.</summary>
    public static IReadOnlyList<ColumnParts> Of(TableBlock table, float width)
    {
        var frozen = Enumerable.Range(0, Math.Min(table.FrozenColumns, table.Columns.Count)).ToList();
        var parts = Split(table, frozen, width);
        if (parts.Count == 1)
        {
            return [new ColumnParts(parts[0], Fill(table, parts[0], width))];
        }

        // One scale for all parts, so that columns stand below each other.
        var scale = width / parts.Max(part => Least(table, part));
        return [.. parts.Select(part => new ColumnParts(part, [.. part.Select(c => Math.Min(width, (float)table.Columns[c].MinWidth * scale))]))];
    }

    private static List<List<int>> Split(TableBlock table, List<int> frozen, float width)
    {
        var free = width - Least(table, frozen);
        var moving = Enumerable.Range(frozen.Count, table.Columns.Count - frozen.Count).ToList();
        var needed = (int)Math.Ceiling(Least(table, moving) / Math.Max(1, free));
        var share = needed <= 1 ? float.MaxValue : Math.Min(free, (Least(table, moving) / needed) + (float)moving.Max(c => table.Columns[c].MinWidth));
        var parts = new List<List<int>> { new(frozen) };
        var used = 0f;
        foreach (var column in moving)
        {
            var least = (float)table.Columns[column].MinWidth;
            if (used + least > share && parts[^1].Count > frozen.Count)
            {
                parts.Add([.. frozen]);
                used = 0;
            }

            parts[^1].Add(column);
            used += least;
        }

        return parts;
    }

    private static float Least(TableBlock table, IEnumerable<int> columns) => (float)columns.Sum(c => table.Columns[c].MinWidth);

    // The width beyond the least is shared out by weight; where even the least is too wide, all columns shrink.
    private static List<float> Fill(TableBlock table, List<int> columns, float width)
    {
        var extra = width - Least(table, columns);
        if (extra < 0)
        {
            return [.. columns.Select(c => (float)table.Columns[c].MinWidth * width / Least(table, columns))];
        }

        var weights = (float)columns.Sum(c => table.Columns[c].Weight);
        return [.. columns.Select(c => (float)table.Columns[c].MinWidth + (weights > 0 ? extra * (float)table.Columns[c].Weight / weights : 0))];
    }
}
