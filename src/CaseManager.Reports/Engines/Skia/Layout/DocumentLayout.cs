using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia.Text;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>Turns the blocks of a document into fragments.</summary>
internal sealed class DocumentLayout
{
    private readonly LineBreaker lines;
    private readonly float width;
    private readonly TextLayout text;
    private readonly TableLayout tables;
    private readonly FactsLayout facts;

    public DocumentLayout(LineBreaker lines, float width, float bodyHeight)
    {
        (this.lines, this.width) = (lines, width);
        text = new TextLayout(lines, width);
        tables = new TableLayout(lines, text, width, bodyHeight);
        facts = new FactsLayout(lines, width);
    }

    public IEnumerable<Fragment> Fragments(IReadOnlyList<Block> blocks) => blocks.SelectMany(Fragments);

    private IEnumerable<Fragment> Fragments(Block block) => block switch
    {
        HeadingBlock heading => text.Heading(heading),
        ParagraphBlock paragraph => text.Paragraph(paragraph),
        FactsBlock some => facts.Facts(some),
        TableBlock table => tables.Table(table),
        ChartBlock chart => text.Caption(chart.Title).Append(ChartFragment.Of(chart, lines, width)),
        DrawingBlock drawing => text.Caption(drawing.Caption).Append(DrawingFragment.Of(drawing)),
        QrCodeBlock code => text.Caption(code.Caption).Append(QrCodeFragment.Of(code)),
        SignaturesBlock signatures => SignatureFragment.Of(signatures.Signers, lines, width),
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    };
}
