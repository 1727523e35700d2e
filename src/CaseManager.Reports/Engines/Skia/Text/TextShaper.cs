using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia.Text;

/// <summary>Turns words into placed glyphs and remembers them for the length of one document.</summary>
internal sealed class TextShaper : IDisposable
{
    // Without ligatures a PDF reads back letter by letter: "fi" is found by a search.
    private static readonly Feature[] Features = [new(new Tag('l', 'i', 'g', 'a'), 0), new(new Tag('c', 'l', 'i', 'g'), 0)];

    private readonly FontLibrary fonts = FontLibrary.Shared;
    private readonly HarfBuzzSharp.Buffer buffer = new();
    private readonly Dictionary<string, ShapedWord> regular = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShapedWord> bold = new(StringComparer.Ordinal);

    /// <summary>The glyphs shaped so far, by face.</summary>
    public Dictionary<FontFace, HashSet<ushort>> Used { get; } = [];

    /// <summary>Shapes a text without breaks.</summary>
    public ShapedWord Shape(ReadOnlySpan<char> word, bool isBold)
    {
        var known = isBold ? bold : regular;
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var shaped))
        {
            shaped = ShapeNew(word.ToString(), isBold);
            known.Add(shaped.Text, shaped);
        }

        return shaped;
    }

    public void Dispose() => buffer.Dispose();

    private ShapedWord ShapeNew(string word, bool isBold)
    {
        var visible = Visible(word, isBold);
        var stretches = Stretches(visible, isBold);
        var rightToLeft = stretches.Count > 0 && stretches[0].RightToLeft;
        if (rightToLeft)
        {
            stretches.Reverse();
        }

        var runs = new List<ShapedRun>(stretches.Count);
        var width = 0f;
        foreach (var (face, from, length, _) in stretches)
        {
            runs.Add(ShapeRun(face, visible.AsSpan(from, length), ref width));
        }

        return new ShapedWord(word, runs, width, rightToLeft);
    }

    // A letter that no font of the machine has is seen to be missing: a PDF draws nothing for it, and a name would be an empty cell.
    private string Visible(string word, bool isBold)
    {
        if (word.EnumerateRunes().All(rune => fonts.FaceFor(rune, isBold).Covers(rune)))
        {
            return word;
        }

        var letters = word.EnumerateRunes().Select(rune => fonts.FaceFor(rune, isBold).Covers(rune) ? rune : Rune.ReplacementChar);
        return string.Concat(letters);
    }

    // Neighbouring letters of one face and one direction are shaped together; letters with their marks stay together.
    private List<(FontFace Face, int From, int Length, bool RightToLeft)> Stretches(string word, bool isBold)
    {
        var found = new List<(FontFace Face, int From, int Length, bool RightToLeft)>(1);
        for (var at = 0; at < word.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(word, at);
            var rune = Rune.GetRuneAt(word, at);
            var (face, rightToLeft) = (FaceFor(word.AsSpan(at, length), isBold), CleanText.IsRightToLeft(rune));
            if (found is [.., var last] && last.Face == face && last.RightToLeft == rightToLeft)
            {
                found[^1] = last with { Length = last.Length + length };
            }
            else
            {
                found.Add((face, at, length, rightToLeft));
            }

            at += length;
        }

        return found;
    }

    private FontFace FaceFor(ReadOnlySpan<char> element, bool isBold)
    {
        var embedded = fonts.Embedded(isBold);
        foreach (var rune in element.EnumerateRunes())
        {
            if (!embedded.Covers(rune))
            {
                return fonts.FaceFor(rune, isBold);
            }
        }

        return embedded;
    }

    private ShapedRun ShapeRun(FontFace face, ReadOnlySpan<char> text, ref float width)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        face.Shape(buffer, Features);
        var infos = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        var glyphs = new ushort[infos.Length];
        var positions = new SKPoint[infos.Length];
        if (!Used.TryGetValue(face, out var used))
        {
            Used.Add(face, used = []);
        }

        var em = 1f / face.UnitsPerEm;
        var plain = true;
        for (var i = 0; i < glyphs.Length; i++)
        {
            plain &= places[i] is { XOffset: 0, YOffset: 0 } && places[i].XAdvance == face.AdvanceOf(infos[i].Codepoint);
            glyphs[i] = (ushort)infos[i].Codepoint;
            used.Add(glyphs[i]);
            positions[i] = new SKPoint(width + (places[i].XOffset * em), -places[i].YOffset * em);
            width += places[i].XAdvance * em;
        }

        return new ShapedRun(face, glyphs, positions, plain);
    }
}
