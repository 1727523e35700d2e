using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia.Layout;
using CaseManager.Reports.Engines.Skia.Text;

namespace CaseManager.Reports.Engines.Skia;

/// <summary>
/// Draws the pages of one document. Everything is laid out first, as page x of y needs the number of pages; lines of text are made again for the page
/// that is drawn, so that a long document does not lie in memory.
/// </summary>
internal static class DocumentPages
{
    /// <param name="target">Where the pages go, behind those that are there.</param>
    /// <param name="document">What to draw.</param>
    /// <param name="destination">The name of its first page in a volume; null where the document is the whole PDF.</param>
    /// <param name="progress">Told after each page how many of how many are drawn.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public static void Draw(IPageTarget target, ReportDocument document, string? destination, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        using var shaper = new TextShaper();
        var lines = new LineBreaker(shaper);
        var (width, height) = Theme.PageOf(document);
        var bodyWidth = width - (2 * Theme.Margin);
        var furniture = new PageFurniture(document.Furniture, lines, bodyWidth);
        var bodyHeight = height - (2 * Theme.Margin) - furniture.BodyTop - PageFurniture.FooterHeight;
        var pages = Paginator.Paginate(new DocumentLayout(lines, bodyWidth, bodyHeight).Fragments(document.Blocks), bodyHeight);
        furniture.Prepare(pages.Count);

        using var canvas = new PageCanvas(shaper, wholeFonts: destination is not null);
        for (var i = 0; i < pages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            canvas.Page = target.Begin(width, height);
            if (i == 0 && destination is not null)
            {
                canvas.NameTop(destination);
            }

            furniture.Draw(canvas, Theme.Margin, Theme.Margin, height - Theme.Margin, i + 1, pages.Count);
            foreach (var (fragment, top) in pages[i])
            {
                fragment.Draw(canvas, Theme.Margin, Theme.Margin + furniture.BodyTop + top);
            }

            target.End();
            progress?.Report((i + 1, pages.Count));
        }
    }
}
