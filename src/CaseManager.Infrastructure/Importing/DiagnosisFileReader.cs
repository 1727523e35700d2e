using CaseManager.Application.Codes;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing;

internal sealed class DiagnosisFileReader : IDiagnosisFileReader
{
    private const string Chapter = "F1";
    private static readonly string[] Columns = ["code", "billable", "short_desc", "long_desc"];

    public DiagnosisFile Read(ReadOnlyMemory<byte> file)
    {
        using var table = new CsvTable(file.Span, FileFault.Diagnoses);
        var columns = Columns.Select(c => table.Find(c) ?? throw FileFault.Diagnoses.At(
            new CellPosition(0, table.Line, c), $"this column is missing. Needed are {string.Join(", ", Columns)}; the columns there are {table.Columns}.")).ToArray();
        var entries = new Dictionary<string, DiagnosisEntry>();
        var passedOver = 0;
        while (table.Read())
        {
            var code = table.Checked(columns[0], DiagnosisEntry.Dotted);
            if (!code.StartsWith(Chapter, StringComparison.Ordinal))
            {
                passedOver++;
            }
            else if (!entries.TryAdd(code, Entry(table, columns, code)))
            {
                throw table.At(columns[0], $"{code} stands further up already.");
            }
        }

        return entries.Count > 0 ? new DiagnosisFile([.. entries.Values], passedOver) : throw FileFault.Diagnoses.Whole("holds no code of F10 to F19.");
    }

    private static DiagnosisEntry Entry(CsvTable table, int[] columns, string code)
    {
        var isBillable = table.Cell(columns[1]) switch
        {
            "1" => true,
            "0" => false,
            var other => throw table.At(columns[1], $"“{other}” is neither 1 (can be billed) nor 0 (a heading)."),
        };
        var title = table.Checked(columns[2], text => Require.Text(text, nameof(DiagnosisEntry.ShortDescription), DiagnosisCode.ShortLength));
        return table.Checked(columns[3], text => new DiagnosisEntry(code, isBillable, title, text));
    }
}
