using System.Text;
using System.Text.RegularExpressions;
using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Reports.Forms;

/// <summary>The tables of a document as CSV by RFC 4180, below lines that say what it is and for whom.</summary>
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
        foreach (var table in document.Tables)
        {
            csv.Append("\r\n");
            Append(csv, table.Caption);
            Append(csv, [.. table.Columns.Select(c => c.Header.ReplaceLineEndings(" "))]);
            foreach (var row in table.Rows)
            {
                Append(csv, [.. row.Cells]);
            }
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

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
