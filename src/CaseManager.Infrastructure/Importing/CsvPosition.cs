using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaseManager.Infrastructure.Importing;

// Where a file goes wrong that cannot be read as a whole.
internal static class CsvPosition
{
    public static CellPosition AtEndOf(string readable)
    {
        // One more letter makes sure that the cell in question has begun.
        using var parser = new CsvParser(new StringReader(readable + "?"), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ",", BadDataFound = null });
        string[] header = [];
        var (row, last) = (-1, Array.Empty<string>());
        while (parser.Read())
        {
            last = parser.Record!;
            header = row++ < 0 ? last : header;
        }

        var line = readable.Count(c => c == '\n') + 1;
        return row <= 0 ? new CellPosition(0, line, null) : new CellPosition(row, line, header.ElementAtOrDefault(last.Length - 1)?.Trim());
    }
}
