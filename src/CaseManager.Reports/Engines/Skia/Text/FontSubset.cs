using System.Buffers.Binary;
using System.Text;

namespace CaseManager.Reports.Engines.Skia.Text;

/// <summary>
/// Cuts a TrueType font down to the outlines that a document uses. Skia embeds a font file as it is: without this, each PDF carries (and
/// compresses) every letter of three scripts. Glyph numbers stay, unused ones become empty; tables that only shaping reads are left out.
/// </summary>
internal static class FontSubset
{
    private static readonly string[] KeptTables = ["OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"];

    /// <summary>The smaller font; null where the file is no TrueType font with outlines of its own.</summary>
    public static byte[]? Of(byte[] font, IEnumerable<ushort> glyphs)
    {
        var tables = ReadTables(font);
        if (tables is null || !tables.TryGetValue("glyf", out var glyf) || !tables.TryGetValue("loca", out var loca) || !tables.TryGetValue("head", out var head))
        {
            return null;
        }

        var (outlines, places) = new Outlines(font, glyf, loca, head).Keep(glyphs);
        var longHead = font[head].ToArray();
        BinaryPrimitives.WriteInt16BigEndian(longHead.AsSpan(50), 1);
        return Write(KeptTables.Where(tables.ContainsKey).Select(tag => (tag, tag switch
        {
            "glyf" => outlines,
            "loca" => places,
            "head" => longHead,
            "post" => WithoutNames(font.AsSpan(tables[tag])),
            _ => font[tables[tag]],
        })).ToList());
    }

    private static Dictionary<string, Range>? ReadTables(byte[] font)
    {
        if (font.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(font) is not (0x00010000 or 0x74727565))
        {
            return null;
        }

        var tables = new Dictionary<string, Range>(StringComparer.Ordinal);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var entry = font.AsSpan(12 + (16 * i), 16);
            var from = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            tables.Add(Encoding.ASCII.GetString(entry[..4]), from..(from + BinaryPrimitives.ReadInt32BigEndian(entry[12..])));
        }

        return tables;
    }

    private static byte[] Write(List<(string Tag, byte[] Data)> tables)
    {
        var directory = 12 + (16 * tables.Count);
        var font = new byte[directory + tables.Sum(t => Padded(t.Data.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Count);
        var at = directory;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            var entry = font.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            data.CopyTo(font, at);
            at += Padded(data.Length);
        }

        return font;
    }

    // Version 3 of the table holds no glyph names.
    private static byte[] WithoutNames(ReadOnlySpan<byte> post)
    {
        var bytes = post[..Math.Min(32, post.Length)].ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes, 0x00030000);
        return bytes;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    /// <summary>The outlines of a font: where each lies, and which others it is put together from.</summary>
    private sealed class Outlines(byte[] font, Range glyfTable, Range locaTable, Range head)
    {
        // The first flag of a letter, and the flags of its first part.
        private const int OverlapOfStrokes = 0x40;
        private const int OverlapOfParts = 0x0400;
        private const int HasWords = 0x0001;
        private const int HasScale = 0x0008;
        private const int HasMore = 0x0020;
        private const int HasTwoScales = 0x0040;
        private const int HasMatrix = 0x0080;

        private readonly ReadOnlyMemory<byte> glyf = font.AsMemory(glyfTable);
        private readonly ReadOnlyMemory<byte> loca = font.AsMemory(locaTable);
        private readonly bool isLong = BinaryPrimitives.ReadInt16BigEndian(font.AsSpan(head)[50..]) != 0;

        private int Count => (loca.Length / (isLong ? 4 : 2)) - 1;

        public (byte[] Glyf, byte[] Loca) Keep(IEnumerable<ushort> glyphs)
        {
            var kept = WithParts(glyphs);
            var places = new byte[(Count + 1) * 4];
            using var outlines = new MemoryStream();
            for (var glyph = 0; glyph < Count; glyph++)
            {
                BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(glyph * 4), (int)outlines.Length);
                if (kept.Contains((ushort)glyph))
                {
                    outlines.Write(WithoutOverlap(Outline(glyph).ToArray()));
                    outlines.SetLength(outlines.Position = Padded((int)outlines.Length));
                }
            }

            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(Count * 4), (int)outlines.Length);
            return (outlines.ToArray(), places);
        }

        // Where an outline says that its strokes overlap, Skia makes one shape of them to measure it, which takes longer than all else that it does with a letter. Who draws the page fills them alike.
        private static byte[] WithoutOverlap(byte[] outline)
        {
            if (outline.Length < 12)
            {
                return outline;
            }

            var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
            if (contours < 0)
            {
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(10), (ushort)(BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(10)) & ~OverlapOfParts));
                return outline;
            }

            var instructions = 10 + (2 * contours);
            outline[instructions + 2 + BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(instructions))] &= unchecked((byte)~OverlapOfStrokes);
            return outline;
        }

        private HashSet<ushort> WithParts(IEnumerable<ushort> glyphs)
        {
            var kept = new HashSet<ushort>();
            var open = new Stack<ushort>(glyphs.Append((ushort)0));
            while (open.TryPop(out var glyph))
            {
                if (glyph < Count && kept.Add(glyph))
                {
                    Parts(Outline(glyph).Span, open);
                }
            }

            return kept;
        }

        // A letter such as é may be made of the outlines of e and of the accent.
        private static void Parts(ReadOnlySpan<byte> outline, Stack<ushort> found)
        {
            if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            {
                return;
            }

            var (at, flags) = (10, HasMore);
            while ((flags & HasMore) != 0)
            {
                flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
                found.Push(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
                at += 4 + ((flags & HasWords) != 0 ? 4 : 2)
                    + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
            }
        }

        private ReadOnlyMemory<byte> Outline(int glyph) => glyf[Place(glyph)..Place(glyph + 1)];

        private int Place(int glyph) => isLong
            ? BinaryPrimitives.ReadInt32BigEndian(loca.Span[(glyph * 4)..])
            : BinaryPrimitives.ReadUInt16BigEndian(loca.Span[(glyph * 2)..]) * 2;
    }
}
