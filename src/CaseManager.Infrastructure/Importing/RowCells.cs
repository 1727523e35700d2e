using CaseManager.Application.Importing;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing;

// The cells of the row that a table stands at, by the keys of a map. What is wrong with one is noted, and the others are read all the same.
internal sealed class RowCells
{
    private readonly CsvTable table;
    private readonly IReadOnlyDictionary<string, string> names;
    private readonly Dictionary<string, int> columns;
    private readonly List<ImportRemark> faults = [];

    public RowCells(CsvTable table, IReadOnlyDictionary<string, string> names)
    {
        (this.table, this.names) = (table, names);
        columns = names.ToDictionary(c => c.Key, c => table.Mapped(c.Key, c.Value));
    }

    // Of every row so far.
    public IReadOnlyList<ImportRemark> Faults => faults;

    public bool Has(string key) => columns.ContainsKey(key);

    // What is in a cell of a column that there is.
    public T? Read<T>(string key, Func<string, T> read)
    {
        try
        {
            return read(table.Cell(columns[key]));
        }
        catch (RuleViolationException e)
        {
            Refuse(key, e.Message);
            return default;
        }
    }

    // Null where the file has no such column, or the cell is empty or says that it is not known.
    public T? ReadIfAny<T>(string key, Func<string, T?> read) =>
        columns.TryGetValue(key, out var column) && table.Cell(column) is { Length: > 0 } and not TedsCodeSet.Missing ? Read(key, read) : default;

    public void Refuse(string key, string why) => faults.Add(ImportRemark.Refusal(table.Row, table.Line, names[key], why));
}
