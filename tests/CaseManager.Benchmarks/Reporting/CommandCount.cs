using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Benchmarks.Reporting;

/// <summary>Counts every command that is sent to the database.</summary>
internal sealed class CommandCount : DbCommandInterceptor
{
    private int count;

    public int Count => count;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return new(result);
    }
}
