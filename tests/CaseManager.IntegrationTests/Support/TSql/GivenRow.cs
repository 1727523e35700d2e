using System.Data;
using System.Text.RegularExpressions;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseManager.IntegrationTests.Support.TSql;

/// <summary>A row that the recorded database has: the answer to whoever asks for one row of its table, so that use cases get beyond their first query.</summary>
internal sealed partial class GivenRow
{
    private readonly string table;
    private readonly Dictionary<string, object?> values;

    /// <param name="entity">The root of an aggregate; what belongs to it is not there.</param>
    /// <param name="db">Knows how its values are stored.</param>
    public GivenRow(object entity, CaseManagerDbContext db)
    {
        var entry = db.Entry(entity);
        table = entry.Metadata.GetTableName()!;
        var store = StoreObjectIdentifier.Table(table);
        values = entry.Properties.ToDictionary(
            p => p.Metadata.GetColumnName(store)!,
            p => p.CurrentValue is { } value && p.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : p.CurrentValue);
    }

    /// <summary>The row with the columns asked for; null where <paramref name="sql"/> asks for something else.</summary>
    public DataTable? Answer(string sql)
    {
        var match = OneRow().Match(sql);
        var columns = match.Groups["column"].Captures.Select(c => c.Value).ToList();
        if (match.Groups["table"].Value != table || columns.Any(c => !values.ContainsKey(c)))
        {
            return null;
        }

        var answer = new DataTable();
        answer.Columns.AddRange([.. columns.Select(c => new DataColumn(c, typeof(object)))]);
        answer.Rows.Add([.. columns.Select(c => values[c] ?? DBNull.Value)]);
        return answer;
    }

    [GeneratedRegex(@"^SELECT TOP\([12]\) (\[\w+\]\.\[(?<column>\w+)\](, )?)+\s+FROM \[(?<table>\w+)\] AS ")]
    private static partial Regex OneRow();
}
