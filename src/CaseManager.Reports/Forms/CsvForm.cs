using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Wording;
using CaseManager.Reports.Documents;

namespace CaseManager.Reports.Forms;

/// <summary>A document as CSV by RFC 4180: lines that say what it is and for whom, then each part of it behind an empty line, so that a spreadsheet shows the same from top to bottom.</summary>
internal static partial class CsvForm
{
    public static byte[] Of(ReportDocument document)
    {
        var csv = new StringBuilder();
        var furniture = document.Furniture;
        Append(csv, furniture.Title);
        Append(csv, "Subject", furniture.Subject);
        Append(csv, "Period", furniture.Period);
        Append(csv, "As of", furniture.AsOf);
        Append(csv, "Center", furniture.Center);
        Append(csv, "Counting rules", furniture.RulesVersion);
        if (furniture.Code is { } code)
        {
            Append(csv, "Code", code);
        }

        Append(csv, "Audience", furniture.AudienceText);
        Append(csv, "Notice", Furniture.Notice);
        foreach (var lines in document.Blocks.Select(Lines).Where(lines => lines.Count > 0))
        {
            csv.Append("\r\n");
            foreach (var line in lines)
            {
                Append(csv, [.. line]);
            }
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Lines(Block block) => block switch
    {
        HeadingBlock heading => [[heading.Text]],
        ParagraphBlock paragraph => [[paragraph.Text]],
        FactsBlock facts => [.. facts.Facts.Select(IReadOnlyList<string> (f) => [f.Label, f.Value])],
        TableBlock table => [[table.Caption], [.. table.Columns.Select(c => c.Header.ReplaceLineEndings(" "))], .. table.Rows.Select(r => r.Cells)],
        ChartBlock chart =>
        [
            [chart.Title], [chart.CategoryLabel, .. chart.Series.Select(s => $"{s.Name} ({chart.ValueLabel.ToLowerInvariant()})")],
            .. chart.Categories.Select(IReadOnlyList<string> (category, i) => [category, .. chart.Series.Select(s => s.Values[i]?.ToString("0.#", CultureInfo.InvariantCulture) ?? Words.None)]),
        ],
        SignaturesBlock or DrawingBlock or QrCodeBlock => [],
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    };

    private static void Append(StringBuilder csv, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            csv.Append(i == 0 ? "" : ",").Append(Field(cells[i]));
        }

        csv.Append("\r\n");
    }

    private static string Field(string text)
    {
        var safe = Neutral(text);
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet runs a cell that starts like a formula. A negative number is none.
    private static string Neutral(string text) =>
        text.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] && !NegativeNumber().IsMatch(text) ? "'" + text : text;

    [GeneratedRegex(@"^-\d+([.,]\d+)?%?$", RegexOptions.CultureInvariant)]
    private static partial Regex NegativeNumber();
}
