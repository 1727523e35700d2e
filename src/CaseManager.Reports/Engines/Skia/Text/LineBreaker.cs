using System.Globalization;

namespace CaseManager.Reports.Engines.Skia.Text;

/// <summary>Breaks text into lines that fit. A word too long for a line is broken after a hyphen or slash, else between letters.</summary>
internal sealed class LineBreaker(TextShaper shaper)
{
    /// <summary>Lines of at most <paramref name="width"/> points; at least one.</summary>
    public IReadOnlyList<TextLine> Break(string text, TextStyle style, float width)
    {
        var clean = CleanText.Of(text);
        var ems = width / style.Size;
        if (clean.Length == 0)
        {
            return [TextLine.Empty];
        }

        if (clean.AsSpan().IndexOfAny(' ', '\n') < 0)
        {
            var word = shaper.Shape(clean, style.Bold);
            if (word.Width <= ems)
            {
                return [new TextLine([word], word.Width)];
            }
        }

        var lines = new List<TextLine>();
        foreach (var paragraph in clean.AsSpan().Split('\n'))
        {
            BreakParagraph(clean.AsSpan(paragraph), style.Bold, ems, lines);
        }

        return lines;
    }

    /// <summary>All on one line, however long.</summary>
    public TextLine Line(string text, TextStyle style) => Break(text, style, float.MaxValue)[0];

    private void BreakParagraph(ReadOnlySpan<char> text, bool bold, float ems, List<TextLine> lines)
    {
        var space = shaper.Shape(" ", bold).Width;
        var (words, width) = (new List<ShapedWord>(), 0f);
        foreach (var range in text.Split(' '))
        {
            if (range.Start.Equals(range.End))
            {
                continue;
            }

            foreach (var word in Pieces(text[range], bold, ems))
            {
                var wider = words.Count == 0 ? word.Width : width + space + word.Width;
                if (wider > ems && words.Count > 0)
                {
                    lines.Add(TextLine.InReadingOrder(words, width));
                    (words, wider) = ([], word.Width);
                }

                words.Add(word);
                width = wider;
            }
        }

        lines.Add(words.Count == 0 ? TextLine.Empty : TextLine.InReadingOrder(words, width));
    }

    private List<ShapedWord> Pieces(ReadOnlySpan<char> word, bool bold, float ems)
    {
        var whole = shaper.Shape(word, bold);
        var pieces = new List<ShapedWord>(1);
        while (whole.Width > ems && FittingLength(word, bold, ems) is var length && length < word.Length)
        {
            pieces.Add(shaper.Shape(word[..length], bold));
            word = word[length..];
            whole = shaper.Shape(word, bold);
        }

        pieces.Add(whole);
        return pieces;
    }

    // Letters are measured one by one: kerning makes a word narrower far more often than wider.
    private int FittingLength(ReadOnlySpan<char> word, bool bold, float ems)
    {
        var (width, at, afterHyphen) = (0f, 0, 0);
        while (at < word.Length)
        {
            var length = StringInfo.GetNextTextElementLength(word[at..]);
            width += shaper.Shape(word.Slice(at, length), bold).Width;
            if (width > ems && at > 0)
            {
                return afterHyphen > 0 ? afterHyphen : at;
            }

            afterHyphen = word[at] is '-' or '/' or '–' ? at + length : afterHyphen;
            at += length;
        }

        return at;
    }
}
