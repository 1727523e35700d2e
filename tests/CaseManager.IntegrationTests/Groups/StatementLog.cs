using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.IntegrationTests.Groups;

/// <summary>Counts what is sent to the database.</summary>
internal sealed class StatementLog : DbCommandInterceptor, IDbTransactionInterceptor
{
    public int Queries { get; private set; }

    public int Writes { get; private set; }

    public int Transactions { get; private set; }

    public void Clear() => (Queries, Writes, Transactions) = (0, 0, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource is CommandSource.SaveChanges)
        {
            Writes++;
        }
        else
        {
            Queries++;
        }

        return new(result);
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Transactions++;
        return new(result);
    }
}
