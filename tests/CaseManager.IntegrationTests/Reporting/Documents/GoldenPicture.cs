using System.Runtime.CompilerServices;
using SkiaSharp;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>
/// A picture of a document as it should look, kept beside the tests. With <c>CASEMANAGER_GOLDEN=write</c> the pictures are made anew instead: look at each before it is committed.
/// </summary>
internal static class GoldenPicture
{
    // Edges of letters may differ from processor to processor by some grey; a letter that moved differs by nearly black.
    private const int MostGrey = 96;
    private const double MostPixels = 0.0005;

    public static void AssertSame(string name, SKBitmap actual)
    {
        var file = Path.Combine(Folder(), $"{name}.png");
        if (Environment.GetEnvironmentVariable("CASEMANAGER_GOLDEN") == "write")
        {
            Save(actual, file);
            Assert.Inconclusive($"{file} was written.");
        }

        Assert.That(File.Exists(file), $"{file} is missing. Write it with CASEMANAGER_GOLDEN=write, and look at it.");
        using var golden = SKBitmap.Decode(file);
        var places = golden.Width == actual.Width && golden.Height == actual.Height ? Differences(golden, actual) : null;
        if (places is null || places.Count > golden.Width * golden.Height * MostPixels)
        {
            var shown = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{name}.actual.png");
            Save(actual, shown);
            Assert.Fail(places is null
                ? $"{name}: {actual.Width} × {actual.Height} pixels instead of {golden.Width} × {golden.Height}. See {shown}."
                : $"{name}: {places.Count} pixels differ, between ({places.Min(p => p.X)}, {places.Min(p => p.Y)}) and ({places.Max(p => p.X)}, {places.Max(p => p.Y)}). They are red in {Marked(name, actual, places)}; see {shown} beside {file}.");
        }
    }

    private static List<(int X, int Y)> Differences(SKBitmap golden, SKBitmap actual)
    {
        var (before, now) = (golden.Pixels, actual.Pixels);
        return [.. Enumerable.Range(0, before.Length).Where(i => Math.Abs(Grey(before[i]) - Grey(now[i])) > MostGrey).Select(i => (i % golden.Width, i / golden.Width))];
    }

    private static int Grey(SKColor color) => ((2 * color.Red) + (5 * color.Green) + color.Blue) / 8;

    private static string Marked(string name, SKBitmap actual, List<(int X, int Y)> places)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{name}.difference.png");
        using var marked = actual.Copy();
        places.ForEach(p => marked.SetPixel(p.X, p.Y, SKColors.Red));
        Write(marked, file);
        return file;
    }

    private static void Save(SKBitmap picture, string file)
    {
        using var grey = picture.Copy(SKColorType.Gray8);
        Write(grey, file);
    }

    private static void Write(SKBitmap picture, string file)
    {
        using var data = picture.Encode(SKEncodedImageFormat.Png, 100);
        using var stream = File.Create(file);
        data.SaveTo(stream);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden");
}
