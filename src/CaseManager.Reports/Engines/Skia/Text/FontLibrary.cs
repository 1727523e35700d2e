using System.Collections.Concurrent;
using System.Text;
using CaseManager.Assets;
using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia.Text;

/// <summary>The embedded faces, and the machine's own fonts for scripts that these lack.</summary>
internal sealed class FontLibrary
{
    private static readonly Lazy<FontLibrary> Instance = new(() => new FontLibrary());

    private readonly FontFace regular = new(Load(ReportFonts.OpenRegular));
    private readonly FontFace bold = new(Load(ReportFonts.OpenBold));
    private readonly ConcurrentDictionary<Rune, FontFace?> substitutes = new();
    private readonly ConcurrentDictionary<string, FontFace> machineFaces = new();
    private readonly Lazy<IReadOnlyList<SKTypeface>> machineTypefaces = new(FindMachineTypefaces);

    private FontLibrary()
    {
    }

    public static FontLibrary Shared => Instance.Value;

    public FontFace Embedded(bool isBold) => isBold ? bold : regular;

    /// <summary>The embedded face, or one of the machine's that has the letter; the embedded one, which does not cover it, where none has.</summary>
    public FontFace FaceFor(Rune rune, bool isBold)
    {
        var embedded = Embedded(isBold);
        return embedded.Covers(rune) ? embedded : substitutes.GetOrAdd(rune, Substitute) ?? embedded;
    }

    private FontFace? Substitute(Rune rune)
    {
        // The system's answer where it gives one; without fontconfig Skia gives none and the fonts are asked one by one.
        var found = SKFontManager.Default.MatchCharacter(rune.Value) is { } match && match.ContainsGlyph(rune.Value)
            ? match
            : machineTypefaces.Value.FirstOrDefault(t => t.ContainsGlyph(rune.Value));
        return found is null ? null : machineFaces.GetOrAdd(found.FamilyName, _ => new FontFace(found));
    }

    // Sans serif first, as that is what stands beside it; by name, so that every run of the same machine takes the same font.
    private static List<SKTypeface> FindMachineTypefaces() =>
        [.. SKFontManager.Default.FontFamilies
            .OrderBy(name => !name.Contains("Sans", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => SKFontManager.Default.MatchFamily(name, SKFontStyle.Normal)).OfType<SKTypeface>()];

    private static SKTypeface Load(Func<Stream> open)
    {
        using var stream = open();
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
