using System.Globalization;
using System.Text;
using CaseManager.Application.Importing;
using CsvHelper;

namespace CaseManager.Infrastructure.Importing;

/// <summary>Every warning, repeat and refusal of an import as a CSV, for a person to go through in a spreadsheet.</summary>
public static class RemarksCsv
{
    /// <summary>UTF-8 with byte order mark; columns row, line, column, kind and message.</summary>
    public static byte[] Write(IEnumerable<ImportRemark> remarks)
    {
        using var bytes = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), SpreadsheetCsv.Configuration))
        {
            WriteRow(csv, "row", "line", "column", "kind", "message");
            foreach (var remark in remarks)
            {
                WriteRow(csv, Number(remark.Row), Number(remark.Line), remark.Column, remark.Kind.ToString(), remark.Message);
            }
        }

        return bytes.ToArray();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteRow(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
