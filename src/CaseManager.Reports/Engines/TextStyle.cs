using SkiaSharp;

namespace CaseManager.Reports.Engines;

/// <summary>Size in points, weight and colour of a text.</summary>
internal readonly record struct TextStyle(float Size, bool Bold, SKColor Color)
{
    // Open Sans needs 1.36 of its size from the top of an accented capital to the bottom of a g.
    private const float Leading = 1.38f;
    private const float AscentInLine = 1.08f;

    /// <summary>From one line to the next, in points.</summary>
    public float LineHeight => Size * Leading;

    /// <summary>From the top of a line down to its baseline, in points.</summary>
    public float Baseline => Size * AscentInLine;
}
