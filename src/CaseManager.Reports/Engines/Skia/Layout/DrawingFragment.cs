using CaseManager.Application.Reporting.Blocks;
using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>A drawn signature as vectors, at the size of one on paper.</summary>
internal sealed record DrawingFragment(DrawingBlock Drawing) : Fragment(DrawnHeight)
{
    // Points: 1.1 cm and at most 6 cm wide, as people sign on a line.
    private const float DrawnHeight = 54;

    public static DrawingFragment Of(DrawingBlock drawing) => new(drawing);

    public override void Draw(PageCanvas canvas, float left, float top)
    {
        // What is no path is not drawn; the record itself refuses it long before.
        using var path = SKPath.ParseSvgPathData(Drawing.Path);
        if (path is not null)
        {
            canvas.Strokes(path, left, top, DrawnHeight / Drawing.Height, Theme.Ink);
        }
    }
}
