using System.Globalization;
using System.Text;
using CaseManager.Application.Audit;
using CsvHelper;

namespace CaseManager.Infrastructure.Audit;

/// <summary>Entries of the trail as a CSV, for a person to go through in a spreadsheet.</summary>
public static class AuditCsv
{
    /// <summary>Writes UTF-8 with byte order mark, row by row; times are UTC.</summary>
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<AuditRow> rows, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, SpreadsheetCsv.Configuration, leaveOpen: true);
        await WriteAsync(csv, ["number", "at", "actor", "address", "action", "mrn", "subject", "key", "changes"]);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await WriteAsync(csv, [row.Number.ToString(CultureInfo.InvariantCulture), AuditValue.Of(row.At), row.Actor, row.Address, row.Action, row.Mrn, row.SubjectKind, row.SubjectId?.ToString(), row.Changes]);
        }
    }

    private static Task WriteAsync(CsvWriter csv, string?[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        return csv.NextRecordAsync();
    }
}
