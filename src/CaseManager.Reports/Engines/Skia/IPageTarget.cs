using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia;

/// <summary>Where pages are drawn, one after the other: a PDF, or the pictures that tests look at.</summary>
internal interface IPageTarget
{
    /// <summary>Opens the next page; lengths in points (1/72 inch).</summary>
    SKCanvas Begin(float width, float height);

    /// <summary>Closes it.</summary>
    void End();
}

/// <summary>The pages of a PDF.</summary>
internal sealed class PdfPageTarget(SKDocument pdf) : IPageTarget
{
    public SKCanvas Begin(float width, float height) => pdf.BeginPage(width, height);

    public void End() => pdf.EndPage();
}
