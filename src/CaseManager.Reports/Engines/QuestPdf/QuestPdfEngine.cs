using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Assets;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Library = QuestPDF.Settings;

namespace CaseManager.Reports.Engines.QuestPdf;

/// <summary>
/// Draws documents with QuestPDF, tagged for screen readers (PDF/UA-1) and for archives (PDF/A-3A). The library lays a document out as a whole: progress is told once,
/// and it stops only before it begins.
/// </summary>
public sealed class QuestPdfEngine : IPdfEngine
{
    /// <param name="license">The licence of the library, which has to be chosen by whoever runs the product.</param>
    /// <exception cref="InvalidOperationException">No licence is set, or the library knows none of that name.</exception>
    public QuestPdfEngine(PdfEngineLicense license)
    {
        Library.License = Enum.TryParse<LicenseType>(license.Value, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type
            : throw new InvalidOperationException($"QuestPdf__License is “{license.Value}”. This build draws with QuestPDF, whose licence you have to choose: {string.Join(", ", Enum.GetNames<LicenseType>())}.");
        Library.CheckIfAllTextGlyphsAreAvailable = false;
        using var regular = ReportFonts.OpenRegular();
        using var bold = ReportFonts.OpenBold();
        FontManager.RegisterFontWithCustomName(ReportFonts.Family, regular);
        FontManager.RegisterFontWithCustomName(ReportFonts.Family, bold);
    }

    /// <inheritdoc/>
    public void Draw(ReportDocument document, Stream output, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Document.Create(pages => pages.Page(page => new QuestPage(document).Compose(page)))
            .WithMetadata(Metadata(document.Furniture))
            .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1, PDFA_Conformance = PDFA_Conformance.PDFA_3A })
            .GeneratePdf(output);
        progress?.Report((1, 1));
    }

    // Nothing but the document itself goes in, so that the same document gives the same bytes.
    private static DocumentMetadata Metadata(Furniture furniture) => new()
    {
        Title = furniture.Title,
        Author = furniture.Center,
        Subject = furniture.AudienceText,
        Keywords = furniture.Code,
        Language = "en-US",
        Creator = "CaseManager",
        CreationDate = furniture.AsOfUtc,
        ModifiedDate = furniture.AsOfUtc,
    };
}
