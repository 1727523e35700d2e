using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia;
using SkiaSharp;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>The pages of a document as one picture below each other, drawn by the raster of the SkiaSharp that is referenced: the same on every machine but for the edges of letters.</summary>
internal sealed class PagePictures : IPageTarget, IDisposable
{
    // Pixels of a point: letters can just be read, and a page takes some ten kilobytes.
    private const float Scale = 0.75f;

    private readonly List<SKBitmap> pages = [];
    private SKCanvas? open;

    public static SKBitmap Of(ReportDocument document)
    {
        using var pictures = new PagePictures();
        DocumentPages.Draw(pictures, document, null, null, default);
        var all = new SKBitmap(pictures.pages.Max(p => p.Width), pictures.pages.Sum(p => p.Height));
        using var canvas = new SKCanvas(all);
        var top = 0;
        foreach (var page in pictures.pages)
        {
            canvas.DrawBitmap(page, 0, top);
            top += page.Height;
        }

        return all;
    }

    public SKCanvas Begin(float width, float height)
    {
        pages.Add(new SKBitmap((int)(width * Scale), (int)(height * Scale)));
        open = new SKCanvas(pages[^1]);
        open.Clear(SKColors.White);
        open.Scale(Scale);
        return open;
    }

    public void End()
    {
        open!.Dispose();
        open = null;
    }

    public void Dispose() => pages.ForEach(p => p.Dispose());
}
