using CaseManager.Application.Reporting.Blocks;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace CaseManager.Reports.Engines.QuestPdf;

/// <summary>What stands on every page, and the blocks between.</summary>
internal sealed class QuestPage(ReportDocument document)
{
    private const float HeaderGap = 12;

    // A heading goes to the next page with what follows it where less than this is left, in points.
    private const float LeastBelowHeading = 96;

    private readonly Furniture furniture = document.Furniture;

    public void Compose(PageDescriptor page)
    {
        var (width, height) = Theme.PageOf(document);
        page.Size(width, height);
        page.Margin(Theme.Margin);
        page.Header().Element(Header);
        page.Content().PaddingTop(HeaderGap).Column(column =>
        {
            foreach (var part in Parts(document.Blocks))
            {
                column.Item().EnsureSpace(part.Count > 1 ? LeastBelowHeading : 0).Column(inner => part.ForEach(block => inner.Item().Element(c => new QuestBlocks(width - (2 * Theme.Margin)).Compose(c, block))));
            }
        });
        page.Footer().Element(Footer);
    }

    // Headings with the block that they head.
    private static IEnumerable<List<Block>> Parts(IReadOnlyList<Block> blocks)
    {
        var part = new List<Block>();
        foreach (var block in blocks)
        {
            part.Add(block);
            if (block is not HeadingBlock)
            {
                yield return part;
                part = [];
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private void Header(IContainer container) => container.BorderBottom(Theme.StrongRule).BorderColor(Theme.Accent.Hex()).PaddingBottom(4).Row(row =>
    {
        row.RelativeItem(62).Column(left =>
        {
            left.Item().SemanticHeader1().Text(furniture.Title.Clean()).Style(Theme.Title);
            left.Item().Text(furniture.Subject.Clean()).Style(Theme.Subject);
        });
        row.ConstantItem(10);
        row.RelativeItem(38).AlignRight().Column(right =>
        {
            right.Item().AlignRight().Text(furniture.Center.Clean()).Style(Theme.SmallBold);
            right.Item().AlignRight().Text(furniture.Period.Clean()).Style(Theme.Small);
            right.Item().AlignRight().Text($"As of {furniture.AsOf}".Clean()).Style(Theme.Small);
            right.Item().AlignRight().Text($"Counting rules {furniture.RulesVersion}{(furniture.Code is { } code ? $" · Code {code}" : "")}".Clean()).Style(Theme.Small);
        });
    });

    private void Footer(IContainer container) => container.BorderTop(Theme.ThinRule).BorderColor(Theme.Rule.Hex()).PaddingTop(4).Row(row =>
    {
        row.RelativeItem(26).Text(furniture.AudienceText).Style(Theme.FooterBold);
        row.RelativeItem(52).AlignCenter().Text(Furniture.Notice).Style(Theme.Footer);
        row.RelativeItem(22).AlignRight().Text(text =>
        {
            text.Span("Page ").Style(Theme.Footer);
            text.CurrentPageNumber().Style(Theme.Footer);
            text.Span(" of ").Style(Theme.Footer);
            text.TotalPages().Style(Theme.Footer);
        });
    });
}
