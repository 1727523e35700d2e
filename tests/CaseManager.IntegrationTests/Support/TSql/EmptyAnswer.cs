using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;

namespace CaseManager.IntegrationTests.Support.TSql;

/// <summary>What a migrated database without rows answers: no rows, but one row to an aggregate, the lock for migrating, and “one row written” to each write.</summary>
internal static partial class EmptyAnswer
{
    private const int MostColumns = 150;

    public static DbDataReader To(string sql)
    {
        var writes = Written().Count(sql);
        if (writes > 0)
        {
            return new DataTableReader([.. Enumerable.Range(0, writes).Select(_ => Row(1))]);
        }

        return new DataTableReader(
            sql.StartsWith("SELECT COUNT(", StringComparison.Ordinal) || sql.Contains("sp_getapplock", StringComparison.Ordinal) ? Row(0)
            : sql.StartsWith("SELECT COUNT_BIG(", StringComparison.Ordinal) ? Row(0L)
            : Exists().IsMatch(sql) ? Row(false)
            : sql.StartsWith("SELECT COALESCE(SUM(", StringComparison.Ordinal) ? Row(0)
            : Aggregate().IsMatch(sql) ? Row(DBNull.Value)
            : NoRows());
    }

    // Split queries refuse a reader with fewer columns than they read, even where it has no row.
    private static DataTable NoRows()
    {
        var table = new DataTable();
        table.Columns.AddRange([.. Enumerable.Range(0, MostColumns).Select(_ => new DataColumn())]);
        return table;
    }

    private static DataTable Row(object value)
    {
        var table = new DataTable();
        table.Columns.Add("value", value is DBNull ? typeof(object) : value.GetType());
        table.Rows.Add(value);
        return table;
    }

    // EF Core asks each UPDATE and DELETE to say that it met its row.
    [GeneratedRegex(@"^OUTPUT 1\b", RegexOptions.Multiline)]
    private static partial Regex Written();

    [GeneratedRegex(@"^SELECT CASE\s+WHEN (NOT )?\(?(NOT )?EXISTS")]
    private static partial Regex Exists();

    [GeneratedRegex(@"^SELECT (MAX|MIN|AVG|SUM)\(")]
    private static partial Regex Aggregate();
}
