using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.IntegrationTests.Support;

/// <summary>Keeps the queries that are sent, with their parameters.</summary>
internal sealed class QueryRecorder : DbCommandInterceptor
{
    public List<SentQuery> Sent { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Sent.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        return new(result);
    }
}

/// <summary>A query as it was sent.</summary>
internal sealed record SentQuery(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);
