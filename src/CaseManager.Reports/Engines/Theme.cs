using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Reporting;
using CaseManager.Reports.Charts;
using SkiaSharp;

namespace CaseManager.Reports.Engines;

/// <summary>How a printed document looks: quiet colours that survive a black-and-white copier. Lengths in points (1/72 inch).</summary>
internal static class Theme
{
    public const float Margin = 42;
    public const float ThinRule = 0.5f;
    public const float StrongRule = 0.9f;

    public static readonly SKColor Ink = new(0x1F, 0x29, 0x33);
    public static readonly SKColor Muted = new(0x52, 0x60, 0x6D);
    public static readonly SKColor Rule = new(0xD0, 0xD7, 0xDE);
    public static readonly SKColor Shade = new(0xEE, 0xF2, 0xF6);
    public static readonly SKColor Accent = new(0x2B, 0x55, 0x73);

    public static readonly TextStyle Title = new(15, true, Accent);
    public static readonly TextStyle Subject = new(10.5f, true, Ink);
    public static readonly TextStyle Section = new(12, true, Accent);
    public static readonly TextStyle Subsection = new(10, true, Ink);
    public static readonly TextStyle Body = new(9.5f, false, Ink);
    public static readonly TextStyle Small = new(8, false, Muted);
    public static readonly TextStyle SmallBold = new(8, true, Muted);
    public static readonly TextStyle Cell = new(9, false, Ink);
    public static readonly TextStyle HeaderCell = new(8, true, Ink);
    public static readonly TextStyle CellBold = new(9, true, Ink);
    public static readonly TextStyle ChartLetters = new(ChartDrawing.LetterSize, false, Muted);
    public static readonly TextStyle Footer = new(7.5f, false, Muted);
    public static readonly TextStyle FooterBold = new(7.5f, true, Ink);

    /// <summary>Width and height of a page.</summary>
    public static (float Width, float Height) PageOf(ReportDocument document)
    {
        var (shorter, longer) = document.Furniture.Paper switch
        {
            Paper.Letter => (612f, 792f),
            Paper.A4 => (595f, 842f),
            _ => throw new InvalidOperationException($"Unknown paper {document.Furniture.Paper}."),
        };
        return document.Landscape ? (longer, shorter) : (shorter, longer);
    }
}
