using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.IntegrationTests.Attendance;

/// <summary>Does something at each step of saving: before each command that writes, before the commit and after it.</summary>
internal sealed class SavePoints : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int step;

    /// <summary>What is done, given the number of the step; null to do nothing.</summary>
    public Action<int>? At { get; set; }

    /// <summary>How many steps there were since it began.</summary>
    public int Steps => step;

    public void Begin(Action<int> at) => (step, At) = (0, at);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource is CommandSource.SaveChanges)
        {
            Step();
        }

        return new(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.CompletedTask;
    }

    private void Step()
    {
        if (At is { } at)
        {
            at(step++);
        }
    }
}
