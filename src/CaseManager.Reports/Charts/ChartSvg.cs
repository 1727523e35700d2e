using System.Globalization;
using System.Net;
using System.Text;
using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Reports.Charts;

/// <summary>
/// A chart as SVG to be put into a page. It takes colour and font from where it stands, so that it reads in light and dark; it holds no
/// script, no style and no reference, and tells its numbers to those who cannot see it.
/// </summary>
public static class ChartSvg
{
    private const float Width = 640;
    private const float Height = 190;

    /// <summary>The <c>svg</c> element.</summary>
    public static string Render(ChartBlock chart)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Escape(chart.Title)}\"");
        svg.Append(CultureInfo.InvariantCulture, $" class=\"report-chart\" width=\"100%\" font-size=\"{ChartDrawing.LetterSize}\" fill=\"currentColor\" stroke=\"none\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(chart.Title)}</title><desc>{Escape(Numbers(chart))}</desc>");
        foreach (var mark in ChartDrawing.Of(chart, Width, Height))
        {
            Append(svg, mark);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Append(StringBuilder svg, ChartMark mark)
    {
        switch (mark)
        {
            case ChartRule rule:
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{rule.Left:0.##}\" y=\"{rule.Y:0.##}\" width=\"{rule.Right - rule.Left:0.##}\" height=\"{(rule.IsAxis ? 1 : 0.5)}\" opacity=\"{(rule.IsAxis ? 0.8 : 0.25)}\"/>");
                break;
            case ChartLabel label:
                var anchor = label.Anchor.ToString().ToLowerInvariant();
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{label.X:0.##}\" y=\"{label.Baseline:0.##}\" text-anchor=\"{anchor}\">{Escape(label.Text)}</text>");
                break;
            case ChartBar bar:
                Append(svg, bar);
                break;
            default:
                throw new InvalidOperationException($"Unknown mark {mark.GetType().Name}.");
        }
    }

    private static void Append(StringBuilder svg, ChartBar bar)
    {
        var paint = bar.Pattern is BarPattern.Solid ? "opacity=\"0.75\"" : "fill=\"none\" stroke=\"currentColor\" stroke-width=\"0.75\"";
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{bar.Left:0.##}\" y=\"{bar.Top:0.##}\" width=\"{bar.Width:0.##}\" height=\"{bar.Height:0.##}\" {paint}/>");
        foreach (var y in bar.Stripes())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{bar.Left:0.##}\" y=\"{y:0.##}\" width=\"{bar.Width:0.##}\" height=\"0.75\"/>");
        }
    }

    private static string Numbers(ChartBlock chart) => string.Join("; ", chart.Categories
        .Select((category, i) => $"{category}: {string.Join(", ", chart.Series.Select(s => $"{s.Name} {s.Values[i]?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–"}"))}")
        .Concat(chart.Line is { } line ? [string.Create(CultureInfo.InvariantCulture, $"line at {line.Value:0.#}: {line.Name}")] : []));

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
