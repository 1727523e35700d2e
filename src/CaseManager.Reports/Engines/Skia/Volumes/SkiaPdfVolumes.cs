using System.Globalization;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Reporting;
using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia.Volumes;

/// <summary>Draws many documents into one PDF with the engine that draws them alone; Skia writes each page out as it ends, and keeps only where it is.</summary>
public sealed class SkiaPdfVolumes : IPdfVolumes
{
    /// <inheritdoc/>
    public IPdfVolume Begin(string title, string code, DateTime asOfUtc, Stream output) => new Volume(title, code, asOfUtc, new TailStream(output));

    private sealed class Volume(string title, string code, DateTime asOfUtc, TailStream output) : IPdfVolume
    {
        private readonly SKDocument pdf = SKDocument.CreatePdf(output, new SKDocumentPdfMetadata
        {
            Title = title,
            Creator = "CaseManager",
            Keywords = ReportCode.Show(code),
            Creation = asOfUtc,
            Modified = asOfUtc,
            RasterDpi = 144,
            EncodingQuality = 90,
        });

        private readonly List<string> bookmarks = [];

        public void Add(ReportDocument document, string bookmark, CancellationToken cancellationToken)
        {
            bookmarks.Add(bookmark);
            DocumentPages.Draw(new PdfPageTarget(pdf), document, PdfOutline.Destination(bookmarks.Count), null, cancellationToken);
        }

        public void Close()
        {
            // The catalog that the outline goes into is among what is written last.
            output.KeepTail();
            pdf.Close();
            PdfOutline.Append(output, bookmarks);
        }

        public void Dispose() => pdf.Dispose();
    }
}
