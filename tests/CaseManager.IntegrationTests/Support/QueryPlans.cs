using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace CaseManager.IntegrationTests.Support;

/// <summary>What SQLite does to answer a query.</summary>
internal static partial class QueryPlans
{
    /// <summary>The tables that a query reads as a whole, each with the query and its plan.</summary>
    /// <param name="but">Tables that hold a handful of rows in any center.</param>
    public static IEnumerable<string> ScansOf(TestDatabase database, SentQuery query, params string[] but)
    {
        // The steps call tables by their aliases; what a part of the query found before is scanned under an alias of its own.
        var tables = Table().Matches(query.Sql).Where(m => !but.Contains(m.Groups["table"].Value)).Select(m => $"SCAN {m.Groups["alias"].Value}").ToHashSet();
        var plan = StepsOf(database, query);
        return plan.Where(step => tables.Contains(step.Split(" USING")[0])).Select(step => $"{step}\n{query.Sql}\n{string.Join('\n', plan)}");
    }

    /// <summary>The steps of its plan.</summary>
    public static IReadOnlyList<string> StepsOf(TestDatabase database, SentQuery query)
    {
        using var connection = new SqliteConnection(database.Settings.ConnectionString);
        connection.Open();
        using var explain = connection.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + query.Sql;
        foreach (var (name, value) in query.Parameters)
        {
            explain.Parameters.AddWithValue(name, value);
        }

        using var reader = explain.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex("(FROM|JOIN) \"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Table();
}
