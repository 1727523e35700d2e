using System.Buffers.Binary;
using CaseManager.Assets;
using CaseManager.Reports.Engines.Skia.Text;
using SkiaSharp;

namespace CaseManager.UnitTests.Reporting;

public sealed class FontSubsetTests
{
    [TestCase("a")]
    [TestCase("é")]
    [TestCase("Ǻ")]
    [TestCase("Щ")]
    [TestCase("ώ")]
    [TestCase("–")]
    public void A_letter_that_is_kept_looks_as_before_with_all_its_parts(string letter)
    {
        using var whole = Load(Font());
        using var subset = Load(FontSubset.Of(Font(), [Glyph(whole, letter)])!);

        var (before, after) = (Picture(whole, letter), Picture(subset, letter));
        Assert.That(before, Has.Member(true));
        // Where strokes overlap, the edge of one may fall on another pixel than that of both together.
        Assert.That(before.Zip(after).Count(p => p.First != p.Second), Is.LessThanOrEqualTo(before.Count(black => black) / 500));
    }

    // Skia joins the strokes of a letter that is marked so: a measure of it that takes longest of all, though it looks the same.
    [TestCase("a", false)]
    [TestCase("é", true)]
    public void No_letter_is_marked_as_one_whose_strokes_overlap(string letter, bool ofParts)
    {
        using var whole = Load(Font());
        var bytes = FontSubset.Of(Font(), [Glyph(whole, letter)])!;

        Assert.That(IsOverlapping(Glyf(Font(), Glyph(whole, letter)), ofParts), Is.True, "in the font");
        Assert.That(IsOverlapping(Glyf(bytes, Glyph(whole, letter)), ofParts), Is.False);
    }

    [Test]
    public void A_letter_that_is_not_used_is_left_out_and_the_font_is_much_smaller()
    {
        using var whole = Load(Font());
        var bytes = FontSubset.Of(Font(), [Glyph(whole, "a")])!;
        using var subset = Load(bytes);

        Assert.Multiple(() =>
        {
            Assert.That(Picture(subset, "b"), Has.None.True);
            Assert.That(Glyph(subset, "b"), Is.EqualTo(Glyph(whole, "b")));
            Assert.That(bytes, Has.Length.LessThan(Font().Length / 5));
        });
    }

    [Test]
    public void What_is_no_TrueType_font_is_left_as_it_is() =>
        Assert.Multiple(() =>
        {
            Assert.That(FontSubset.Of([], [1]), Is.Null);
            Assert.That(FontSubset.Of("OTTO............"u8.ToArray(), [1]), Is.Null);
        });

    private static byte[] Glyf(byte[] font, ushort glyph)
    {
        using var typeface = Load(font);
        var (glyf, loca, isLong) = (typeface.GetTableData(0x676C7966), typeface.GetTableData(0x6C6F6361), typeface.GetTableData(0x68656164)[51] == 1);
        int Place(int number) => isLong ? BinaryPrimitives.ReadInt32BigEndian(loca.AsSpan(4 * number)) : 2 * BinaryPrimitives.ReadUInt16BigEndian(loca.AsSpan(2 * number));
        return glyf[Place(glyph)..Place(glyph + 1)];
    }

    // OpenType, table glyf: bit 6 of the first flag of a letter, bit 10 of the flags of its first part.
    private static bool IsOverlapping(byte[] outline, bool ofParts)
    {
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        Assert.That(contours < 0, Is.EqualTo(ofParts));
        return ofParts ? (outline[10] & 0x04) != 0 : (outline[12 + (2 * contours) + BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(10 + (2 * contours)))] & 0x40) != 0;
    }

    private static byte[] Font()
    {
        using var stream = ReportFonts.OpenRegular();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static SKTypeface Load(byte[] font) => SKTypeface.FromData(SKData.CreateCopy(font));

    private static ushort Glyph(SKTypeface typeface, string letter) => typeface.GetGlyphs(letter)[0];

    // Which pixels of a large drawing of it are black.
    private static bool[] Picture(SKTypeface typeface, string letter)
    {
        using var font = new SKFont(typeface, 300) { Hinting = SKFontHinting.None };
        using var path = font.GetGlyphPath(Glyph(typeface, letter)) ?? new SKPath();
        using var bitmap = new SKBitmap(400, 500);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        canvas.Clear(SKColors.White);
        canvas.Translate(20, 350);
        canvas.DrawPath(path, paint);
        return [.. bitmap.Pixels.Select(p => p == SKColors.Black)];
    }
}
