using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>A row of a table, or so many lines of it where it is higher than a page. Its words are broken again when drawn, not kept.</summary>
internal sealed record RowFragment(TablePart Part, Row Row, int From, int Until, bool IsHeader = false)
    : Fragment(Math.Max(Part.LeastHeightOf(Row), TextHeight(From, Until)))
{
    /// <summary>Whether a rule closes it.</summary>
    public bool Closed { get; init; } = true;

    public override void Draw(PageCanvas canvas, float left, float top)
    {
        if (Row.Kind is RowKind.Section)
        {
            canvas.Shade(left, top, Part.Width, Height, Theme.Shade);
        }

        if (Row.Kind is RowKind.Total && !IsHeader)
        {
            canvas.Rule(left, left + Part.Width, top, Theme.StrongRule, Theme.Muted);
        }

        Part.Draw(canvas, Row, From, Until, left, top + ((Height - TextHeight(From, Until)) / 2), IsHeader);
        if (Closed)
        {
            canvas.Rule(left, left + Part.Width, top + Height, IsHeader ? Theme.StrongRule : Theme.ThinRule, IsHeader ? Theme.Muted : Theme.Rule);
        }
    }

    private static float TextHeight(int from, int until) => ((until - from) * TablePart.LineHeight) + (2 * TablePart.RowPadding);
}
