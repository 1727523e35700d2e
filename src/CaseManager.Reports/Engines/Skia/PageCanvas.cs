using System.Runtime.InteropServices;
using CaseManager.Reports.Engines.Skia.Text;
using SkiaSharp;

namespace CaseManager.Reports.Engines.Skia;

/// <summary>Draws shaped text, rules and shades on the page that is open. Lengths in points from the top left corner.</summary>
internal sealed class PageCanvas : IDisposable
{
    private readonly TextShaper shaper;
    private readonly Dictionary<FontFace, SKTypeface?> subsets;
    private readonly Dictionary<(FontFace Face, float Size), SKFont> fonts = [];
    private readonly SKTextBlobBuilder blobs = new();
    private readonly SKPaint paint = new() { IsAntialias = true };
    private readonly List<ushort> glyphs = [];
    private readonly List<SKPoint> positions = [];
    private bool plain = true;

    /// <param name="shaper">Has shaped every text of the document: the fonts are cut down to its letters.</param>
    /// <param name="wholeFonts">Leaves the fonts whole: in a volume nobody knows yet what the next document says, and all of them share one font.</param>
    public PageCanvas(TextShaper shaper, bool wholeFonts)
    {
        this.shaper = shaper;
        shaper.Shape(" ", isBold: false);
        shaper.Shape(" ", isBold: true);
        subsets = wholeFonts ? [] : shaper.Used.ToDictionary(used => used.Key, used => used.Key.With(used.Value));
    }

    /// <summary>The page that is open.</summary>
    public SKCanvas Page { get; set; } = null!;

    /// <summary>Draws a line of text whose top left corner is given.</summary>
    public void Text(TextLine line, float left, float top, TextStyle style)
    {
        if (line.Words.Count == 0)
        {
            return;
        }

        FontFace? face = null;
        var (start, space) = (0f, shaper.Shape(" ", style.Bold));
        for (var i = 0; i < line.Words.Count; i++)
        {
            start = Add(line.Words[i], start, style, ref face);
            if (i < line.Words.Count - 1)
            {
                start = Add(space, start, style, ref face);
            }
        }

        Flush(face, style);
        using var blob = blobs.Build();
        paint.Color = style.Color;
        Page.DrawText(blob, left, top + style.Baseline, paint);
    }

    /// <summary>As <see cref="Text"/>, ending at <paramref name="right"/>.</summary>
    public void TextEndingAt(TextLine line, float right, float top, TextStyle style) =>
        Text(line, right - (line.Width * style.Size), top, style);

    public void Rule(float left, float right, float y, float thickness, SKColor color)
    {
        paint.Color = color;
        Page.DrawRect(left, y - (thickness / 2), right - left, thickness, paint);
    }

    public void Shade(float left, float top, float width, float height, SKColor color)
    {
        paint.Color = color;
        Page.DrawRect(left, top, width, height, paint);
    }

    public void Outline(float left, float top, float width, float height, SKColor color)
    {
        Rule(left, left + width, top, Theme.ThinRule, color);
        Shade(left, top, Theme.ThinRule, height, color);
        Shade(left + width - Theme.ThinRule, top, Theme.ThinRule, height, color);
    }

    /// <summary>Gives the top of the page a name that bookmarks lead to.</summary>
    public void NameTop(string name)
    {
        using var data = Page.DrawNamedDestinationAnnotation(SKPoint.Empty, name);
    }

    /// <summary>Draws strokes of a pen.</summary>
    /// <param name="scale">Points for each unit of the path.</param>
    public void Strokes(SKPath path, float left, float top, float scale, SKColor color)
    {
        using var pen = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1.2f / scale, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round, Color = color };
        Page.Save();
        Page.Translate(left, top);
        Page.Scale(scale);
        Page.DrawPath(path, pen);
        Page.Restore();
    }

    /// <summary>Fills squares without softening their edges: a camera reads them.</summary>
    /// <param name="scale">Points for each unit of the path.</param>
    public void Fill(SKPath path, float left, float top, float scale, SKColor color)
    {
        using var ink = new SKPaint { IsAntialias = false, Style = SKPaintStyle.Fill, Color = color };
        Page.Save();
        Page.Translate(left, top);
        Page.Scale(scale);
        Page.DrawPath(path, ink);
        Page.Restore();
    }

    public void Dispose()
    {
        foreach (var font in fonts.Values)
        {
            font.Dispose();
        }

        foreach (var subset in subsets.Values)
        {
            subset?.Dispose();
        }

        blobs.Dispose();
        paint.Dispose();
    }

    private float Add(ShapedWord word, float start, TextStyle style, ref FontFace? face)
    {
        foreach (var run in word.Runs)
        {
            if (face is not null && face != run.Face)
            {
                Flush(face, style);
            }

            face = run.Face;
            plain &= run.IsPlain;
            glyphs.AddRange(run.Glyphs);
            foreach (var position in run.Positions)
            {
                positions.Add(new SKPoint((start + position.X) * style.Size, position.Y * style.Size));
            }
        }

        return start + word.Width;
    }

    private void Flush(FontFace? face, TextStyle style)
    {
        if (face is not null && glyphs.Count > 0)
        {
            var font = FontOf(face, style.Size);
            if (plain)
            {
                blobs.AddRun(CollectionsMarshal.AsSpan(glyphs), font, positions[0]);
            }
            else
            {
                blobs.AddPositionedRun(CollectionsMarshal.AsSpan(glyphs), font, CollectionsMarshal.AsSpan(positions));
            }
        }

        glyphs.Clear();
        positions.Clear();
        plain = true;
    }

    private SKFont FontOf(FontFace face, float size)
    {
        if (!fonts.TryGetValue((face, size), out var font))
        {
            font = new SKFont(subsets.GetValueOrDefault(face) ?? face.Typeface, size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
            fonts.Add((face, size), font);
        }

        return font;
    }
}
