using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.IntegrationTests.Reporting.Packs;

/// <summary>Ends a process between two commands of its choosing, as a kill does: from then on nothing of it reaches the database, not even that it gives up.</summary>
internal sealed class Kill(int after) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int left = after;

    /// <summary>Whether it is dead.</summary>
    public bool IsDead => left < 0;

    /// <summary>Ends it at once.</summary>
    public void Now()
    {
        left = -1;
        throw new OperationCanceledException("killed");
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Pass(result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Pass(result));

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(Pass(result));

    private T Pass<T>(T result) => Interlocked.Decrement(ref left) >= 0 ? result : throw new KilledException();
}

internal sealed class KilledException() : Exception("killed");
