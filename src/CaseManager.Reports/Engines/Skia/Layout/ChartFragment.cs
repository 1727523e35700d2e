using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Charts;
using CaseManager.Reports.Engines.Skia.Text;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>A chart across the width of the page, drawn as bars and letters, not as a picture.</summary>
internal sealed record ChartFragment(IReadOnlyList<ChartMark> Marks, IReadOnlyDictionary<ChartLabel, TextLine> Labels) : Fragment(ChartHeight)
{
    private const float ChartHeight = 138;

    public static ChartFragment Of(ChartBlock chart, LineBreaker lines, float width)
    {
        var marks = ChartDrawing.Of(chart, width, ChartHeight);
        var labels = marks.OfType<ChartLabel>().Distinct().ToDictionary(label => label, label => lines.Line(label.Text, Theme.ChartLetters));
        return new ChartFragment(marks, labels) { SpaceBefore = 4 };
    }

    public override void Draw(PageCanvas canvas, float left, float top)
    {
        foreach (var mark in Marks)
        {
            Draw(canvas, mark, left, top);
        }
    }

    private void Draw(PageCanvas canvas, ChartMark mark, float left, float top)
    {
        switch (mark)
        {
            case ChartRule rule:
                canvas.Rule(left + rule.Left, left + rule.Right, top + rule.Y, Theme.ThinRule, rule.IsAxis ? Theme.Muted : Theme.Rule);
                break;
            case ChartBar bar:
                DrawBar(canvas, bar, left, top);
                break;
            case ChartLabel label:
                var line = Labels[label];
                var before = label.Anchor switch { LabelAnchor.Start => 0, LabelAnchor.Middle => 0.5f, LabelAnchor.End => 1, _ => throw new InvalidOperationException("Unknown anchor.") };
                var style = Theme.ChartLetters;
                canvas.Text(line, left + label.X - (before * line.Width * style.Size), top + label.Baseline - style.Baseline, style);
                break;
            default:
                throw new InvalidOperationException($"Unknown mark {mark.GetType().Name}.");
        }
    }

    private static void DrawBar(PageCanvas canvas, ChartBar bar, float left, float top)
    {
        if (bar.Pattern is BarPattern.Solid)
        {
            canvas.Shade(left + bar.Left, top + bar.Top, bar.Width, bar.Height, Theme.Accent);
            return;
        }

        canvas.Outline(left + bar.Left, top + bar.Top, bar.Width, bar.Height, Theme.Accent);
        foreach (var y in bar.Stripes())
        {
            canvas.Rule(left + bar.Left, left + bar.Left + bar.Width, top + y, Theme.ThinRule, Theme.Accent);
        }
    }
}
