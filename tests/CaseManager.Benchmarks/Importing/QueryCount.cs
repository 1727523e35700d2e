using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Benchmarks.Importing;

/// <summary>Counts what is read, not what is written.</summary>
internal sealed class QueryCount : DbCommandInterceptor
{
    public int Count { get; private set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count += command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) ? 1 : 0;
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
