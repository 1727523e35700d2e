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

        Assert.That(Outline(subset, letter), Is.Not.Empty.And.EqualTo(Outline(whole, letter)));
    }

    [Test]
    public void A_letter_that_is_not_used_is_left_out_and_the_font_is_much_smaller()
    {
        using var whole = Load(Font());
        var bytes = FontSubset.Of(Font(), [Glyph(whole, "a")])!;
        using var subset = Load(bytes);

        Assert.Multiple(() =>
        {
            Assert.That(Outline(subset, "b"), Is.Empty);
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

    private static byte[] Font()
    {
        using var stream = ReportFonts.OpenRegular();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static SKTypeface Load(byte[] font) => SKTypeface.FromData(SKData.CreateCopy(font));

    private static ushort Glyph(SKTypeface typeface, string letter) => typeface.GetGlyphs(letter)[0];

    private static string Outline(SKTypeface typeface, string letter)
    {
        using var font = new SKFont(typeface, 100) { Hinting = SKFontHinting.None };
        using var path = font.GetGlyphPath(Glyph(typeface, letter));
        return path?.ToSvgPathData() ?? "";
    }
}
