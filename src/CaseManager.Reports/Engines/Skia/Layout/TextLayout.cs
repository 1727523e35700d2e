using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia.Text;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>Lays out headings, paragraphs and captions, a fragment a line.</summary>
internal sealed class TextLayout(LineBreaker lines, float width)
{
    private const float QuoteIndent = 10;
    private const float NoticePadding = 6;

    public IEnumerable<Fragment> Heading(HeadingBlock heading) => heading.Level <= 2
        ? Lines(heading.Text, Theme.Section, spaceBefore: 16, keepAll: true)
        : Lines(heading.Text, Theme.Subsection, spaceBefore: 10, keepAll: true);

    /// <summary>The line above a table or chart.</summary>
    public IEnumerable<Fragment> Caption(string text) => Lines(text, Theme.SmallBold, spaceBefore: 8, keepAll: true);

    public IEnumerable<Fragment> Paragraph(ParagraphBlock paragraph) => paragraph.Tone switch
    {
        Tone.Normal => Lines(paragraph.Text, Theme.Body, spaceBefore: 5),
        Tone.Small => Lines(paragraph.Text, Theme.Small, spaceBefore: 4),
        Tone.Quote => Lines(paragraph.Text, Theme.Body, spaceBefore: 5, indent: QuoteIndent).Select(f => f with { Bar = Theme.Accent }),
        Tone.Notice => Framed(paragraph.Text),
        _ => throw new InvalidOperationException($"Unknown tone {paragraph.Tone}."),
    };

    private IEnumerable<TextFragment> Framed(string text)
    {
        var fragments = Lines(text, Theme.Body, spaceBefore: 8, indent: QuoteIndent).ToList();
        for (var i = 0; i < fragments.Count; i++)
        {
            var (above, below) = (i == 0 ? NoticePadding : 0, i == fragments.Count - 1 ? NoticePadding : 0);
            yield return fragments[i] with
            {
                Height = fragments[i].Height + above + below,
                PaddingTop = above,
                Bar = Theme.Accent,
                ShadeWidth = width,
            };
        }
    }

    // The first two lines stay together, and so do the last two.
    private IEnumerable<TextFragment> Lines(string text, TextStyle style, float spaceBefore, float indent = 0, bool keepAll = false)
    {
        var broken = lines.Break(text, style, width - (2 * indent));
        for (var i = 0; i < broken.Count; i++)
        {
            yield return new TextFragment(broken[i], style, style.LineHeight)
            {
                Indent = indent,
                SpaceBefore = i == 0 ? spaceBefore : 0,
                KeepWithNext = keepAll || (i < broken.Count - 1 && (i == 0 || i == broken.Count - 2)),
            };
        }
    }
}
