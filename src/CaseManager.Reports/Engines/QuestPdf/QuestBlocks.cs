using System.Globalization;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Charts;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace CaseManager.Reports.Engines.QuestPdf;

/// <summary>Puts one block after the other onto the page, each with the tag that screen readers know it by.</summary>
internal sealed class QuestBlocks(float width)
{
    private const float SignatureHeight = 54;
    private const float QrCodeSide = 92;

    public void Compose(IContainer container, Block block)
    {
        switch (block)
        {
            case HeadingBlock { Level: <= 2 } heading:
                container.PaddingTop(16).SemanticHeader2().Text(heading.Text.Clean()).Style(Theme.Section);
                break;
            case HeadingBlock heading:
                container.PaddingTop(10).SemanticHeader3().Text(heading.Text.Clean()).Style(Theme.Subsection);
                break;
            case ParagraphBlock paragraph:
                Paragraph(container, paragraph);
                break;
            case FactsBlock facts:
                Facts(container, facts);
                break;
            case TableBlock table:
                new QuestTable(table, width).Compose(container);
                break;
            case ChartBlock chart:
                Figure(container, chart.Title, chart.Title, ChartSvg.Render(chart).Replace("currentColor", Theme.Accent.ToString().Replace("#ff", "#", StringComparison.Ordinal), StringComparison.Ordinal), width);
                break;
            case DrawingBlock drawing:
                Figure(container, drawing.Caption, "Drawn signature",
                    Svg(drawing.Width, drawing.Height, drawing.Path, "fill=\"none\" stroke=\"#1f2933\" stroke-width=\"2\""), SignatureHeight * drawing.Width / drawing.Height);
                break;
            case QrCodeBlock code:
                Figure(container, code.Caption, "QR code of the address", Svg(code.Size, code.Size, code.Path, "fill=\"#000000\""), QrCodeSide);
                break;
            case SignaturesBlock signatures:
                Signatures(container, signatures);
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block.GetType().Name}.");
        }
    }

    private static void Paragraph(IContainer container, ParagraphBlock paragraph)
    {
        var (space, style) = paragraph.Tone is Tone.Small ? (4f, Theme.Small) : (5f, Theme.Body);
        var padded = container.PaddingTop(space);
        var place = paragraph.Tone switch
        {
            Tone.Quote => padded.SemanticBlockQuotation().BorderLeft(2).BorderColor(Theme.Accent.Hex()).PaddingLeft(8),
            Tone.Notice => padded.BorderLeft(2).BorderColor(Theme.Accent.Hex()).Background(Theme.Shade.Hex()).Padding(6).PaddingLeft(8).SemanticParagraph(),
            _ => padded.SemanticParagraph(),
        };
        place.Text(paragraph.Text.Clean()).Style(style);
    }

    private static void Facts(IContainer container, FactsBlock block) => container.PaddingTop(2).Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            for (var half = 0; half < 2; half++)
            {
                columns.RelativeColumn(32);
                columns.RelativeColumn(68);
            }
        });
        foreach (var fact in block.Facts)
        {
            table.Cell().PaddingVertical(1).PaddingRight(4).Text(fact.Label.Clean()).Style(Theme.SmallBold);
            table.Cell().PaddingVertical(1).PaddingRight(6).Text(fact.Value.Clean()).Style(Theme.Body);
        }
    });

    private static void Figure(IContainer container, string caption, string alternative, string svg, float wide) => container.PaddingTop(8).ShowEntire().Column(column =>
    {
        column.Item().SemanticCaption().Text(caption.Clean()).Style(Theme.SmallBold);
        column.Item().PaddingTop(4).Width(wide).SemanticFigure(alternative.Clean()).Svg(svg);
    });

    private static string Svg(int width, int height, string path, string paint) =>
        string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><path d=\"{path}\" {paint}/></svg>");

    private static void Signatures(IContainer container, SignaturesBlock block) => container.PaddingTop(14).ShowEntire().Column(column =>
    {
        foreach (var signer in block.Signers)
        {
            column.Item().PaddingTop(30).Row(row =>
            {
                foreach (var (share, label) in new[] { (45, $"{signer} – signature"), (35, "Name in print"), (20, "Date") })
                {
                    row.RelativeItem(share).PaddingRight(14).BorderTop(Theme.ThinRule).BorderColor(Theme.Muted.Hex()).PaddingTop(2).Text(label.Clean()).Style(Theme.Small);
                }
            });
        }
    });
}
