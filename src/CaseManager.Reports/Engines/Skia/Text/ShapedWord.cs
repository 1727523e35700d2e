using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia.Text;

/// <summary>Glyphs of one face, placed from the start of their word. Lengths in ems: a word is shaped once for every size.</summary>
/// <param name="Face">The face.</param>
/// <param name="Glyphs">Numbers of the glyphs.</param>
/// <param name="Positions">Where each starts.</param>
/// <param name="IsPlain">Each stands where the one before it ends: a PDF says that in less than half the bytes and time.</param>
internal sealed record ShapedRun(FontFace Face, ushort[] Glyphs, SKPoint[] Positions, bool IsPlain);

/// <summary>A word ready to be drawn.</summary>
internal sealed class ShapedWord(string text, IReadOnlyList<ShapedRun> runs, float width, bool rightToLeft)
{
    public string Text { get; } = text;

    public IReadOnlyList<ShapedRun> Runs { get; } = runs;

    /// <summary>In ems.</summary>
    public float Width { get; } = width;

    public bool RightToLeft { get; } = rightToLeft;
}
