using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseManager.Reports.Engines.Skia.Volumes;

/// <summary>
/// Bookmarks, which Skia does not write: appended to its PDF as an incremental update (ISO 32000-1, 7.5.6), that is a new catalog with the outline, and a table of what is new. Nothing that was written is written again.
/// </summary>
internal static partial class PdfOutline
{
    /// <summary>The name of a document's first page, by its place from 1.</summary>
    public static string Destination(int place) => string.Create(CultureInfo.InvariantCulture, $"d{place}");

    /// <summary>Appends the outline to a PDF that was just closed; one bookmark for each destination, in their order.</summary>
    public static void Append(TailStream output, IReadOnlyList<string> bookmarks)
    {
        var end = End.Of(output.Tail, output.TailStart);
        var outline = end.Size;
        var offsets = new List<long>();
        Write(output, offsets, outline, string.Create(CultureInfo.InvariantCulture, $"<</Type /Outlines /First {outline + 1} 0 R /Last {outline + bookmarks.Count} 0 R /Count {bookmarks.Count}>>"));
        for (var i = 0; i < bookmarks.Count; i++)
        {
            Write(output, offsets, outline + 1 + i, Bookmark(bookmarks, i, outline));
        }

        var catalog = output.Position;
        Write(output, [], end.Root, string.Create(CultureInfo.InvariantCulture, $"{end.Catalog[..end.Catalog.LastIndexOf(">>", StringComparison.Ordinal)]}\n/Outlines {outline} 0 R\n/PageMode /UseOutlines>>"));
        var table = output.Position;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n{end.Root} 1\n{catalog:0000000000} 00000 n \n{outline} {offsets.Count}\n");
        offsets.ForEach(offset => text.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {outline + offsets.Count}\n/Root {end.Root} 0 R\n{end.Info}/Prev {end.Table}>>\nstartxref\n{table}\n%%EOF\n");
        output.Write(Encoding.Latin1.GetBytes(text.ToString()));
    }

    // UTF-16 in hexadecimal: no text can leave its place.
    private static string Bookmark(IReadOnlyList<string> bookmarks, int i, int outline)
    {
        var title = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(CleanText.Of(bookmarks[i]).Replace('\n', ' ')));
        var previous = i == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" /Prev {outline + i} 0 R");
        var next = i == bookmarks.Count - 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" /Next {outline + i + 2} 0 R");
        return string.Create(CultureInfo.InvariantCulture, $"<</Title <FEFF{title}> /Parent {outline} 0 R{previous}{next} /Dest /{Destination(i + 1)}>>");
    }

    private static void Write(TailStream output, List<long> offsets, int number, string content)
    {
        offsets.Add(output.Position);
        output.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n")));
    }

    /// <summary>What the end of a PDF says about the rest of it.</summary>
    private sealed partial record End(int Size, int Root, string Info, long Table, string Catalog)
    {
        // The table has an entry of twenty bytes for each object, behind two lines of its own.
        private const int Entry = 20;

        public static End Of(ReadOnlySpan<byte> tail, long start)
        {
            var words = Encoding.Latin1.GetString(tail[tail.LastIndexOf("trailer"u8)..]);
            var (size, root, table) = (Number(Sizes(), words), Number(Roots(), words), Number(Starts(), words));
            var entries = tail[(int)(table - start)..];
            for (var line = 0; line < 2; line++)
            {
                entries = entries[(entries.IndexOf((byte)'\n') + 1)..];
            }

            var offset = long.Parse(Encoding.Latin1.GetString(entries.Slice((int)root * Entry, 10)), CultureInfo.InvariantCulture);
            var catalog = tail[(int)(offset - start)..];
            catalog = catalog[catalog.IndexOf("<<"u8)..catalog.IndexOf("endobj"u8)];
            return new End((int)size, (int)root, string.Concat(Kept().Matches(words).Select(m => m.Value + "\n")), table, Encoding.Latin1.GetString(catalog));
        }

        private static long Number(Regex pattern, string words) => long.Parse(pattern.Match(words).Groups[1].Value, CultureInfo.InvariantCulture);

        [GeneratedRegex(@"/Size (\d+)")]
        private static partial Regex Sizes();

        [GeneratedRegex(@"/Root (\d+) 0 R")]
        private static partial Regex Roots();

        [GeneratedRegex(@"startxref\s+(\d+)")]
        private static partial Regex Starts();

        [GeneratedRegex(@"/Info \d+ 0 R|/ID \[[^\]]*\]")]
        private static partial Regex Kept();
    }
}
