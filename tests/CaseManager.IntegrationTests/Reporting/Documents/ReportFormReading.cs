using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>Reads a report back from each of its forms, row by row, without spaces, so that the forms can be compared.</summary>
internal static partial class ReportFormReading
{
    /// <summary>Rows of a CSV file by RFC 4180, without the mark that keeps a cell from being a formula.</summary>
    public static IReadOnlyList<string[]> CsvRows(byte[] csv)
    {
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        var text = Encoding.UTF8.GetString(csv).TrimStart('\uFEFF');
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(Bare(cell));
                    break;
                case '\r' when !quoted:
                    break;
                case '\n' when !quoted:
                    row.Add(Bare(cell));
                    rows.Add([.. row]);
                    row.Clear();
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        return rows;
    }

    /// <summary>Rows of the tables of a page, head and body.</summary>
    public static IReadOnlyList<string[]> ScreenRows(string page) =>
        [.. TableRow().Matches(page).Select(r => TableCell().Matches(r.Value).Select(c => Bare(WebUtility.HtmlDecode(Tag().Replace(c.Groups[1].Value, "")))).ToArray()).Where(r => r.Length > 0)];

    /// <summary>Lines of a PDF: the letters that stand on one height, from left to right.</summary>
    public static IReadOnlyList<string> PdfLines(byte[] pdf)
    {
        using var read = PdfDocument.Open(pdf);
        return
        [
            .. read.GetPages().SelectMany(p => p.Letters.GroupBy(l => Math.Round(l.StartBaseLine.Y)).OrderByDescending(g => g.Key)
                .Select(g => Bare(string.Concat(g.OrderBy(l => l.StartBaseLine.X).Select(l => l.Value))))),
        ];
    }

    /// <summary>Without spaces and marks.</summary>
    public static string Bare(string text) => Space().Replace(text, "").TrimStart('\'');

    private static string Bare(StringBuilder cell)
    {
        var text = Bare(cell.ToString());
        cell.Clear();
        return text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex TableRow();

    [GeneratedRegex("<t[dh](?: [^>]*)?>(.*?)</t[dh]>", RegexOptions.Singleline)]
    private static partial Regex TableCell();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
