using System.Globalization;
using CaseManager.Domain.Common;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaseManager.Infrastructure.Importing;

// A CSV file (RFC 4180) with a header, read strictly: every row has as many cells as the header, and what is wrong has a row and a column.
internal sealed class CsvTable : IDisposable
{
    // Far above any name or note; a quotation mark that is never closed swallows the rest of a file.
    private const int LongestCell = 10_000;

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { Delimiter = "," };

    // What spreadsheets write instead of commas, by the language they are set to.
    private static readonly (char Mark, string Name)[] Separators = [(';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars")];

    private readonly CsvParser parser;
    private readonly FileFault fault;
    private readonly string[] header;
    private string[] cells = [];

    public CsvTable(ReadOnlySpan<byte> file, FileFault fault)
    {
        this.fault = fault;
        parser = new CsvParser(new StringReader(StrictUtf8.Decode(file, fault)), Configuration);
        header = ReadRecord() ? [.. cells.Select(c => c.Trim())] : throw fault.Whole("is empty: it has no header.");
        if (header is [var only] && Separators.FirstOrDefault(s => only.Contains(s.Mark)) is { Name: { } name })
        {
            throw fault.At(new CellPosition(0, Line, null), $"the cells are separated by {name}, not by commas. Save it as “CSV UTF-8 (comma delimited)”.");
        }

        if (header.Where(h => h.Length > 0).GroupBy(h => h).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw fault.At(new CellPosition(0, Line, twice.Key), "two columns have this name.");
        }
    }

    // Data row from 1; 0 for the header.
    public int Row { get; private set; } = -1;

    // Line of the file where the row begins, from 1.
    public int Line { get; private set; }

    public string Columns => string.Join(", ", header.Select(h => $"“{h}”"));

    public int? Find(string column) => Array.IndexOf(header, column) is >= 0 and var index ? index : null;

    // The column that a key of the map asks for.
    public int Mapped(string key, string column) => Find(column) ?? throw fault.At(
        new CellPosition(0, Line, column), $"this column is missing; the key “{key}” of the map asks for it. The columns there are {Columns}.");

    public int? MappedIfAny(string key, string? column) => column is null ? null : Mapped(key, column);

    // Rows without anything in them, such as spreadsheets leave behind the last one, are passed over.
    public bool Read()
    {
        while (ReadRecord())
        {
            if (cells.Length != header.Length)
            {
                var column = header[Math.Min(cells.Length, header.Length) - 1];
                throw At(column, $"the row has {cells.Length} cells, the header {header.Length}; it goes wrong behind this column.");
            }

            if (cells.Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                return true;
            }
        }

        return false;
    }

    public string Cell(int column) => cells[column].Trim();

    // What a domain rule has against a cell gets its row and column.
    public T Checked<T>(int column, Func<string, T> check)
    {
        try
        {
            return check(Cell(column));
        }
        catch (RuleViolationException e)
        {
            throw At(column, e.Message);
        }
    }

    public RuleViolationException At(int column, string message) => At(header[column], message);

    public void Dispose() => parser.Dispose();

    private RuleViolationException At(string column, string message) => fault.At(new CellPosition(Row, Line, column), message);

    private bool ReadRecord()
    {
        if (!parser.Read())
        {
            return false;
        }

        Row++;

        var raw = parser.RawRecord.AsSpan();
        if (EndsInQuotes(raw))
        {
            Line = parser.RawRow - raw.Count('\n');
            throw Bad(parser.Count - 1, "a quotation mark is opened and never closed.");
        }

        Line = parser.RawRow - raw.TrimEnd("\r\n").Count('\n');
        cells = new string[parser.Count];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = ReadCell(column);
        }

        return true;
    }

    // The rest of the file went into the last cell.
    private static bool EndsInQuotes(ReadOnlySpan<char> raw)
    {
        var (isOpen, isStart) = (false, true);
        foreach (var c in raw)
        {
            // Two quotation marks inside a cell close and open it again, which comes to the same.
            isOpen = c == '"' && (isOpen || isStart) ? !isOpen : isOpen;
            isStart = !isOpen && c is ',' or '"' or '\n';
        }

        return isOpen;
    }

    private string ReadCell(int column)
    {
        try
        {
            var cell = parser[column];
            return cell.Length <= LongestCell ? cell : throw Bad(column, $"the cell has {cell.Length} characters; at most {LongestCell} fit.");
        }
        catch (BadDataException)
        {
            throw Bad(column, "a quotation mark stands where none may. Put the cell into quotation marks and write those inside it twice.");
        }
    }

    private RuleViolationException Bad(int column, string message) =>
        fault.At(new CellPosition(Row, Line, header?.ElementAtOrDefault(column) ?? $"{column + 1}"), message);
}
