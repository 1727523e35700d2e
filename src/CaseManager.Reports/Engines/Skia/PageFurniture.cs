using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia.Text;

namespace CaseManager.Reports.Engines.Skia;

/// <summary>Header and footer of every page.</summary>
internal sealed class PageFurniture
{
    private const float HeaderGap = 12;
    private const float SubjectShare = 0.62f;

    private readonly LineBreaker lines;
    private readonly float width;
    private readonly List<(TextLine Line, TextStyle Style, float Top)> leftLines = [];
    private readonly List<(TextLine Line, TextStyle Style, float Top)> rightLines = [];
    private readonly string audience;

    public PageFurniture(Furniture furniture, LineBreaker lines, float width)
    {
        (this.lines, this.width, audience) = (lines, width, furniture.AudienceText);
        var left = Stack(leftLines, width * SubjectShare, 0, (furniture.Title, Theme.Title), (furniture.Subject, Theme.Subject));
        var right = Stack(rightLines, width * (1 - SubjectShare) - 10, 4, (furniture.Center, Theme.SmallBold), (furniture.Period, Theme.Small),
            ($"As of {furniture.AsOf}", Theme.Small), ($"Counting rules {furniture.RulesVersion}{(furniture.Code is { } code ? $" · Code {code}" : "")}", Theme.Small));
        HeaderHeight = Math.Max(left, right) + 4;
    }

    /// <summary>From the top margin to the rule below the header, in points.</summary>
    public float HeaderHeight { get; }

    /// <summary>Height that the header takes from the body.</summary>
    public float BodyTop => HeaderHeight + HeaderGap;

    /// <summary>Height that the footer takes from the body.</summary>
    public static float FooterHeight => 24;

    /// <summary>Shapes what only the footers say, before the fonts are cut down.</summary>
    public void Prepare(int pages)
    {
        for (var page = 1; page <= pages; page++)
        {
            PageOf(page, pages);
        }

        lines.Line(Furniture.Notice, Theme.Footer);
        lines.Line(audience, Theme.FooterBold);
    }

    public void Draw(PageCanvas canvas, float left, float top, float bottom, int page, int pages)
    {
        foreach (var (line, style, at) in leftLines)
        {
            canvas.Text(line, left, top + at, style);
        }

        foreach (var (line, style, at) in rightLines)
        {
            canvas.TextEndingAt(line, left + width, top + at, style);
        }

        canvas.Rule(left, left + width, top + HeaderHeight, Theme.StrongRule, Theme.Accent);
        var footer = bottom - Theme.Footer.LineHeight;
        var notice = lines.Line(Furniture.Notice, Theme.Footer);
        canvas.Rule(left, left + width, footer - 4, Theme.ThinRule, Theme.Rule);
        canvas.Text(lines.Line(audience, Theme.FooterBold), left, footer, Theme.FooterBold);
        canvas.Text(notice, left + ((width - (notice.Width * Theme.Footer.Size)) / 2), footer, Theme.Footer);
        canvas.TextEndingAt(PageOf(page, pages), left + width, footer, Theme.Footer);
    }

    private TextLine PageOf(int page, int pages) => lines.Line($"Page {page} of {pages}", Theme.Footer);

    private float Stack(List<(TextLine Line, TextStyle Style, float Top)> stack, float wide, float top, params ReadOnlySpan<(string Text, TextStyle Style)> texts)
    {
        foreach (var (text, style) in texts)
        {
            foreach (var line in lines.Break(text, style, wide))
            {
                stack.Add((line, style, top));
                top += style.LineHeight;
            }
        }

        return top;
    }
}
