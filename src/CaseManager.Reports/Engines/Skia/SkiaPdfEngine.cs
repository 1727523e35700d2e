using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia;

/// <summary>Draws documents with Skia: text shaped by HarfBuzz, fonts embedded, pages written out one by one.</summary>
public sealed class SkiaPdfEngine : IPdfEngine
{
    /// <inheritdoc/>
    public void Draw(ReportDocument document, Stream output, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancellationToken = default)
    {
        using var pdf = SKDocument.CreatePdf(output, Metadata(document.Furniture));
        DocumentPages.Draw(new PdfPageTarget(pdf), document, null, progress, cancellationToken);
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
