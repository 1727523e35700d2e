using System.Text.Json.Serialization;

namespace CaseManager.Application.Reporting.Blocks;

/// <summary>One part of a document, from top to bottom. Screen, PDF and CSV are made of the same blocks.</summary>
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(FactsBlock), "facts")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(ChartBlock), "chart")]
[JsonDerivedType(typeof(SignaturesBlock), "signatures")]
[JsonDerivedType(typeof(DrawingBlock), "drawing")]
[JsonDerivedType(typeof(QrCodeBlock), "qr-code")]
public abstract record Block;

/// <summary>A heading; never the last line of a page.</summary>
/// <param name="Level">2 for a section, 3 below it; the title of the document is level 1.</param>
/// <param name="Text">Its words.</param>
public sealed record HeadingBlock(int Level, string Text) : Block;

/// <summary>Running text.</summary>
/// <param name="Text">Its words; line breaks stand.</param>
/// <param name="Tone">How it is set.</param>
public sealed record ParagraphBlock(string Text, Tone Tone = Tone.Normal) : Block;

/// <summary>How text is set.</summary>
public enum Tone
{
    /// <summary>Body text.</summary>
    Normal,

    /// <summary>Smaller: rules, footnotes.</summary>
    Small,

    /// <summary>The client's own words, set apart.</summary>
    Quote,

    /// <summary>Something to notice, framed.</summary>
    Notice,
}

/// <summary>Labels with values, such as a client's name and MRN.</summary>
public sealed record FactsBlock(IReadOnlyList<Fact> Facts) : Block;

/// <summary>One label with its value.</summary>
public sealed record Fact(string Label, string Value)
{
    /// <summary>The rows that its figure counts, see <see cref="Cell.Link"/>; null where it leads nowhere. Only the screen follows it.</summary>
    public string? Link { get; init; }
}

/// <summary>
/// A table. Its header is repeated on every page; where the columns do not fit side by side, they go on
/// in further parts, each beginning with the frozen columns.
/// </summary>
/// <param name="Caption">What it shows; read out by screen readers and written into the CSV.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">Each with one cell per column.</param>
/// <param name="FrozenColumns">How many columns at the left are repeated on further parts.</param>
public sealed record TableBlock(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, int FrozenColumns = 1) : Block
{
    /// <summary>Least height of a row in points (1/72 inch), where people write into the table by hand; 0 for as high as its words.</summary>
    public double LeastRowHeight { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Header">Its words; may hold line breaks.</param>
/// <param name="Align">Numbers stand at the end.</param>
/// <param name="Weight">Share of the width where the table fills the page; columns of a grid are narrow.</param>
/// <param name="MinWidth">Least width in points (1/72 inch), below which the columns flow onto further parts.</param>
public sealed record Column(string Header, Align Align = Align.Start, double Weight = 1, double MinWidth = 36);

/// <summary>Where a cell's text stands.</summary>
public enum Align
{
    /// <summary>Text.</summary>
    Start,

    /// <summary>Marks of a grid.</summary>
    Center,

    /// <summary>Numbers.</summary>
    End,
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">One per column.</param>
/// <param name="Kind">Body, group heading or total.</param>
public sealed record Row(IReadOnlyList<string> Cells, RowKind Kind = RowKind.Body)
{
    /// <summary>For each cell where it leads, see <see cref="Cell.Link"/>; null where no cell does. Only the screen follows it.</summary>
    public IReadOnlyList<string?>? Links { get; init; }

    /// <summary>A row of cells that may lead somewhere.</summary>
    public static Row Of(IReadOnlyList<Cell> cells, RowKind kind = RowKind.Body) =>
        new([.. cells.Select(c => c.Text)], kind) { Links = cells.Any(c => c.Link is not null) ? [.. cells.Select(c => c.Link)] : null };
}

/// <summary>A cell of a row.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Link">
/// The rows that its figure counts, as a query of the page that lists them, such as <c>?from=…&amp;what=Attended</c>; or the page of the record that it speaks of, such as <c>/episodes/…</c>; null where it leads nowhere.
/// </param>
public readonly record struct Cell(string Text, string? Link = null);

/// <summary>What a row is.</summary>
public enum RowKind
{
    /// <summary>One of many.</summary>
    Body,

    /// <summary>Heads the rows below it.</summary>
    Section,

    /// <summary>Sums up; bold.</summary>
    Total,
}

/// <summary>A bar chart with its numbers; the numbers are shown to those who cannot see it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="CategoryLabel">What the categories are, such as “Week from”.</param>
/// <param name="ValueLabel">What the values are, with their unit.</param>
/// <param name="Categories">From left to right.</param>
/// <param name="Series">One value per category each; told apart by pattern as well as colour.</param>
/// <param name="Maximum">Top of the value axis, such as 100 for percent; null to fit the values.</param>
public sealed record ChartBlock(
    string Title, string CategoryLabel, string ValueLabel, IReadOnlyList<string> Categories, IReadOnlyList<Series> Series, double? Maximum = null) : Block
{
    /// <summary>A line across the chart to read the bars by; null for none.</summary>
    public ChartLine? Line { get; init; }
}

/// <summary>A line across a chart.</summary>
/// <param name="Value">How high it lies.</param>
/// <param name="Name">What it stands for.</param>
public sealed record ChartLine(double Value, string Name);

/// <summary>One series of a chart.</summary>
/// <param name="Name">For the legend.</param>
/// <param name="Values">One per category; null where there is none.</param>
public sealed record Series(string Name, IReadOnlyList<double?> Values)
{
    /// <summary>For each value the rows that it counts, see <see cref="Cell.Link"/>; null where no value opens. Only the numbers below the chart on the screen follow it.</summary>
    public IReadOnlyList<string?>? Links { get; init; }
}

/// <summary>A signature as it was drawn; its caption stays with it on one page.</summary>
/// <param name="Caption">Whose it is, and of which day.</param>
/// <param name="Path">Strokes as an SVG path within the size given.</param>
/// <param name="Width">Width of the picture, in the units of the path.</param>
/// <param name="Height">Height of it.</param>
public sealed record DrawingBlock(string Caption, string Path, int Width, int Height) : Block;

/// <summary>An address as a QR code (ISO/IEC 18004), for the camera of a phone.</summary>
/// <param name="Caption">Where it leads; stays beside it.</param>
/// <param name="Address">The address; nobody has to type it.</param>
/// <param name="Path">The dark squares as an SVG path to be filled, each one unit wide, with the quiet zone around them.</param>
/// <param name="Size">Width and height of it in these units.</param>
public sealed record QrCodeBlock(string Caption, string Address, string Path, int Size) : Block;

/// <summary>Lines to sign on; kept together on one page.</summary>
/// <param name="Signers">Who signs, such as “Client” or “Counselor”.</param>
public sealed record SignaturesBlock(IReadOnlyList<string> Signers) : Block;
