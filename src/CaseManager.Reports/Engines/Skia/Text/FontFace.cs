using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace CaseManager.Reports.Engines.Skia.Text;

/// <summary>A typeface with what HarfBuzz needs to shape text in it. Lives as long as the process and is shared between threads.</summary>
#pragma warning disable CA1001 // Never disposed of: it lives as long as the process.
internal sealed class FontFace
#pragma warning restore CA1001
{
    private readonly Font font;
    private readonly Lazy<byte[]> file;

    public FontFace(SKTypeface typeface)
    {
        Typeface = typeface;
        file = new Lazy<byte[]>(() => Read(typeface));
        // The blob reads from the stream's memory and frees it when HarfBuzz lets go of it.
        using var blob = typeface.OpenStream(out var index).ToHarfBuzzBlob();
        using var face = new Face(blob, index);
        font = new Font(face);
        font.SetScale(face.UnitsPerEm, face.UnitsPerEm);
        font.SetFunctionsOpenType();
        UnitsPerEm = face.UnitsPerEm;
    }

    public SKTypeface Typeface { get; }

    public int UnitsPerEm { get; }

    /// <summary>The same face with only these glyphs, to be disposed of; null where it cannot be made smaller.</summary>
    public SKTypeface? With(IEnumerable<ushort> glyphs)
    {
        if (FontSubset.Of(file.Value, glyphs) is not { } smaller)
        {
            return null;
        }

        using var data = SKData.CreateCopy(smaller);
        return SKTypeface.FromData(data);
    }

    /// <summary>From the start of a glyph to that of the next, in units of the face.</summary>
    public int AdvanceOf(uint glyph) => font.GetHorizontalGlyphAdvance(glyph);

    /// <summary>Whether it has a picture of the letter; characters that are never seen count as covered.</summary>
    public bool Covers(Rune rune) =>
        font.TryGetNominalGlyph(rune.Value, out _) || IsInvisible(rune);

    public void Shape(HarfBuzzSharp.Buffer buffer, IReadOnlyList<Feature> features) => font.Shape(buffer, features, null);

    private static byte[] Read(SKTypeface typeface)
    {
        using var stream = typeface.OpenStream();
        var bytes = new byte[stream.Length];
        return stream.Read(bytes, bytes.Length) == bytes.Length ? bytes : [];
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control || rune.Value is >= 0xFE00 and <= 0xFE0F;
}
