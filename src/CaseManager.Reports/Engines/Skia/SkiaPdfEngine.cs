using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia.Layout;
using CaseManager.Reports.Engines.Skia.Text;
using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia;

/// <summary>
/// Draws documents with Skia on US Letter pages: text shaped by HarfBuzz, fonts embedded, pages written out one by one.
/// Everything is laid out first, as page x of y needs the number of pages; lines of text are made again for the page that is drawn, so
/// that a long document does not lie in memory.
/// </summary>
public sealed class SkiaPdfEngine : IPdfEngine
{
    /// <inheritdoc/>
    public void Draw(ReportDocument document, Stream output, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancellationToken = default)
    {
        using var shaper = new TextShaper();
        var lines = new LineBreaker(shaper);
        var (width, height) = document.Landscape ? (Theme.PageLong, Theme.PageShort) : (Theme.PageShort, Theme.PageLong);
        var bodyWidth = width - (2 * Theme.Margin);
        var furniture = new PageFurniture(document.Furniture, lines, bodyWidth);
        var bodyHeight = height - (2 * Theme.Margin) - furniture.BodyTop - PageFurniture.FooterHeight;
        var pages = Paginator.Paginate(new DocumentLayout(lines, bodyWidth, bodyHeight).Fragments(document.Blocks), bodyHeight);
        furniture.Prepare(pages.Count);

        using var pdf = SKDocument.CreatePdf(output, Metadata(document.Furniture));
        using var canvas = new PageCanvas(shaper);
        for (var i = 0; i < pages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            canvas.Page = pdf.BeginPage(width, height);
            furniture.Draw(canvas, Theme.Margin, Theme.Margin, height - Theme.Margin, i + 1, pages.Count);
            foreach (var (fragment, top) in pages[i])
            {
                fragment.Draw(canvas, Theme.Margin, Theme.Margin + furniture.BodyTop + top);
            }

            pdf.EndPage();
            progress?.Report((i + 1, pages.Count));
        }

        pdf.Close();
    }

    // Nothing but the document itself goes in, so that the same document gives the same bytes.
    private static SKDocumentPdfMetadata Metadata(Furniture furniture) => new()
    {
        Title = furniture.Title,
        Author = furniture.Center,
        Subject = furniture.AudienceText,
        Keywords = furniture.Code,
        Creator = "CaseManager",
        Creation = furniture.AsOfUtc,
        Modified = furniture.AsOfUtc,
        RasterDpi = 144,
        EncodingQuality = 90,
    };
}
