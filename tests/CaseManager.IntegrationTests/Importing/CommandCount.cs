using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.IntegrationTests.Importing;

/// <summary>Counts the commands sent, and fails the one asked for.</summary>
internal sealed class CommandCount : DbCommandInterceptor
{
    public int Reads { get; set; }

    public int Writes { get; private set; }

    public int FailAt { get; set; } = int.MaxValue;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count(command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(isRead: false);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Count(bool isRead)
    {
        Reads += isRead ? 1 : 0;
        Writes += isRead ? 0 : 1;
        if (Writes == FailAt)
        {
            throw new InvalidOperationException("The disk is gone.");
        }
    }
}
