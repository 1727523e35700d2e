using CaseManager.Application.Reporting.Blocks;
using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>A QR code as vectors, large enough for a phone held over a table.</summary>
internal sealed record QrCodeFragment(QrCodeBlock Code) : Fragment(Side)
{
    // Points: 3.2 cm with the quiet zone.
    private const float Side = 92;

    public static QrCodeFragment Of(QrCodeBlock code) => new(code);

    public override void Draw(PageCanvas canvas, float left, float top)
    {
        using var path = SKPath.ParseSvgPathData(Code.Path);
        if (path is not null)
        {
            canvas.Fill(path, left, top, Side / Code.Size, SKColors.Black);
        }
    }
}
