using CaseManager.Reports.Engines.Skia.Text;
using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>One line of running text, with the bar or the shade of its tone.</summary>
internal sealed record TextFragment(TextLine Line, TextStyle Style, float Height) : Fragment(Height)
{
    /// <summary>How far the text stands in from the left edge, in points.</summary>
    public float Indent { get; init; }

    /// <summary>How far the text stands below the upper edge, in points.</summary>
    public float PaddingTop { get; init; }

    /// <summary>Colour of the bar at the left edge; none where null.</summary>
    public SKColor? Bar { get; init; }

    /// <summary>Width of the shade behind the text, in points; 0 for none.</summary>
    public float ShadeWidth { get; init; }

    public override void Draw(PageCanvas canvas, float left, float top)
    {
        if (ShadeWidth > 0)
        {
            canvas.Shade(left, top, ShadeWidth, Height, Theme.Shade);
        }

        if (Bar is { } color)
        {
            canvas.Shade(left, top, 2, Height, color);
        }

        canvas.Text(Line, left + Indent, top + PaddingTop, Style);
    }
}
