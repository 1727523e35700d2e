using System.Globalization;
using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Reports.Charts;

/// <summary>Where everything in a bar chart stands. PDF and screen draw the same marks.</summary>
internal sealed class ChartDrawing
{
    /// <summary>Size of the letters, in points.</summary>
    public const float LetterSize = 7.5f;

    private const float Left = 30;
    private const float Top = 20;
    private const float Bottom = 28;
    private const float LabelRoom = 46;
    private const float BarShare = 0.72f;
    private const float LetterWidth = 0.56f;

    private readonly ChartBlock chart;
    private readonly float width;
    private readonly float axis;
    private readonly ChartScale scale;
    private readonly List<ChartMark> marks = [];

    private ChartDrawing(ChartBlock chart, float width, float height)
    {
        (this.chart, this.width, axis) = (chart, width, height - Bottom);
        scale = ChartScale.For(Math.Max(chart.Series.SelectMany(s => s.Values).Max() ?? 0, chart.Line is { } line ? line.Value + 1 : 0), chart.Maximum);
    }

    public static IReadOnlyList<ChartMark> Of(ChartBlock chart, float width, float height)
    {
        var drawing = new ChartDrawing(chart, width, height);
        drawing.AddValueAxis();
        drawing.AddCategories();
        drawing.AddBars();
        drawing.AddLine();
        drawing.AddLegend();
        return drawing.marks;
    }

    private float Slot => (width - Left) / Math.Max(1, chart.Categories.Count);

    private void AddValueAxis()
    {
        foreach (var tick in scale.Ticks())
        {
            marks.Add(new ChartRule(Left, width, Height(tick), IsAxis: tick == 0));
            marks.Add(new ChartLabel(Left - 4, Height(tick) + (LetterSize / 3), tick.ToString("0.#", CultureInfo.InvariantCulture), LabelAnchor.End));
        }

        marks.Add(new ChartLabel(0, LetterSize, chart.ValueLabel, LabelAnchor.Start));
    }

    // Every label where there is room, else every second, third ...
    private void AddCategories()
    {
        var every = Math.Max(1, (int)Math.Ceiling(LabelRoom / Slot));
        for (var i = 0; i < chart.Categories.Count; i += every)
        {
            var half = WidthOf(chart.Categories[i]) / 2;
            marks.Add(new ChartLabel(Math.Min(Left + ((i + 0.5f) * Slot), width - half), axis + LetterSize + 3, chart.Categories[i], LabelAnchor.Middle));
        }

        marks.Add(new ChartLabel(Left + ((width - Left) / 2), axis + (2 * LetterSize) + 8, chart.CategoryLabel, LabelAnchor.Middle));
    }

    private void AddBars()
    {
        var wide = Math.Min(14, Slot * BarShare / Math.Max(1, chart.Series.Count));
        for (var s = 0; s < chart.Series.Count; s++)
        {
            for (var i = 0; i < chart.Categories.Count; i++)
            {
                if (chart.Series[s].Values[i] is > 0 and var value)
                {
                    var left = Left + ((i + 0.5f) * Slot) + ((s - (chart.Series.Count / 2f)) * wide);
                    marks.Add(new ChartBar(left, Height(value), wide, axis - Height(value), PatternOf(s)));
                }
            }
        }
    }

    // Stronger than the lines of the scale; its name stands in the legend, where no bar reaches.
    private void AddLine()
    {
        if (chart.Line is { } line)
        {
            marks.Add(new ChartRule(Left, width, Height(line.Value), IsAxis: true));
        }
    }

    private void AddLegend()
    {
        var right = width;
        if (chart.Line is { } line)
        {
            right -= WidthOf(line.Name);
            marks.Add(new ChartLabel(right, LetterSize, line.Name, LabelAnchor.Start));
            marks.Add(new ChartRule(right - 13, right - 4, LetterSize * 0.6f, IsAxis: true));
            right -= 23;
        }

        for (var s = chart.Series.Count - 1; s >= 0; s--)
        {
            var name = chart.Series[s].Name;
            right -= WidthOf(name);
            marks.Add(new ChartLabel(right, LetterSize, name, LabelAnchor.Start));
            right -= 13;
            marks.Add(new ChartBar(right, 0.5f, 9, LetterSize, PatternOf(s)));
            right -= 10;
        }
    }

    private float Height(double value) => axis - (float)((axis - Top) * value / scale.Top);

    // An estimate that serves page and screen alike, whose fonts differ.
    private static float WidthOf(string text) => text.Length * LetterSize * LetterWidth;

    private static BarPattern PatternOf(int series) => (BarPattern)(series % 3);
}
