using System.Data.Common;
using System.Text.RegularExpressions;
using CaseManager.Application.Attendance;
using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.IntegrationTests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.IntegrationTests.Clients;

/// <summary>What SQLite does to answer a search.</summary>
public sealed partial class ClientSearchPlanTests
{
    [TestCase("ma")]
    [TestCase("maria")]
    [TestCase("alexandrovich")]
    [TestCase("maria gar")]
    [TestCase("3/7/1990")]
    [TestCase("garcia 3/7/90")]
    public async Task No_search_reads_a_whole_table(string search)
    {
        await using var test = await TestDatabase.CreateAsync();
        var sample = new Sample();
        await using (var db = test.Open())
        {
            await sample.AddToAsync(db);
        }

        var commands = new Recorder();
        await using (var db = test.Open(commands))
        {
            await new ClientList(db, Reaching.Everything(db)).PageAsync(search, new PageRequest(), default);
            await new WalkIns(db, Reaching.Everything(db)).FindAsync(sample.Session.Id, search, default);
        }

        Assert.That(commands.Sent, Has.Count.GreaterThanOrEqualTo(2));
        foreach (var command in commands.Sent)
        {
            // The steps call tables by their aliases; what a part of the query found before is scanned under an alias of its own.
            var tables = Table().Matches(command.Sql).Select(m => $"SCAN {m.Groups["alias"].Value}").ToHashSet();
            var plan = PlanOf(test, command);
            Assert.That(plan.Where(step => tables.Contains(step.Split(" USING")[0]) && step.StartsWith("SCAN", StringComparison.Ordinal)), Is.Empty, command.Sql + '\n' + string.Join('\n', plan));
        }
    }

    private static List<string> PlanOf(TestDatabase test, (string Sql, List<(string Name, object? Value)> Parameters) command)
    {
        using var connection = new SqliteConnection(test.Settings.ConnectionString);
        connection.Open();
        using var explain = connection.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.Sql;
        command.Parameters.ForEach(p => explain.Parameters.AddWithValue(p.Name, p.Value));
        using var reader = explain.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex("(FROM|JOIN) \"\\w+\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Table();

    private sealed class Recorder : DbCommandInterceptor
    {
        public List<(string Sql, List<(string Name, object? Value)> Parameters)> Sent { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Sent.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
            return new(result);
        }
    }
}