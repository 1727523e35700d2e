using CaseManager.Assets;
using QuestPDF.Fluent;
using SkiaSharp;

namespace CaseManager.Reports.Engines.QuestPdf;

/// <summary>The theme in the words of the library.</summary>
internal static class QuestStyles
{
    /// <summary>A colour as #AARRGGBB.</summary>
    public static string Hex(this SKColor color) => color.ToString();

    /// <summary>Text that can be drawn.</summary>
    public static string Clean(this string text) => CleanText.Of(text);

    /// <summary>Sets a text in a style of the theme.</summary>
    public static T Style<T>(this T text, TextStyle style)
        where T : TextSpanDescriptor
    {
        var set = text.FontFamily(ReportFonts.Family).FontSize(style.Size).FontColor(style.Color.Hex());
        return style.Bold ? set.Bold() : set;
    }
}
