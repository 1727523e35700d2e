using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia.Text;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>Lays out facts, two side by side, each label in front of its value.</summary>
internal sealed class FactsLayout(LineBreaker lines, float width)
{
    private const int MostLines = 20;
    private const float Gap = 12;
    private const float LabelShare = 0.32f;

    public IEnumerable<Fragment> Facts(FactsBlock block)
    {
        var half = (width - Gap) / 2;
        var label = half * LabelShare;
        foreach (var pair in block.Facts.Chunk(2))
        {
            var cells = pair.SelectMany((fact, i) => new[]
            {
                new FactCell(lines.Break(fact.Label, Theme.SmallBold, label - 4), Theme.SmallBold, i * (half + Gap)),
                new FactCell(lines.Break(fact.Value, Theme.Body, half - label), Theme.Body, (i * (half + Gap)) + label),
            }).ToList();
            var count = cells.Max(c => c.Lines.Count);
            for (var from = 0; from < count; from += MostLines)
            {
                var until = Math.Min(count, from + MostLines);
                yield return new FactsFragment(cells, from, until) { SpaceBefore = 2 };
            }
        }
    }
}

/// <summary>A label or a value and where it stands.</summary>
internal sealed record FactCell(IReadOnlyList<TextLine> Lines, TextStyle Style, float Left);

/// <summary>One or two facts side by side.</summary>
internal sealed record FactsFragment(IReadOnlyList<FactCell> Cells, int From, int Until) : Fragment((Until - From) * Theme.Body.LineHeight)
{
    public override void Draw(PageCanvas canvas, float left, float top)
    {
        foreach (var cell in Cells)
        {
            // Label and value share a baseline though their sizes differ.
            var drop = Theme.Body.Baseline - cell.Style.Baseline;
            for (var n = From; n < Math.Min(Until, cell.Lines.Count); n++)
            {
                canvas.Text(cell.Lines[n], left + cell.Left, top + drop + ((n - From) * Theme.Body.LineHeight), cell.Style);
            }
        }
    }
}
