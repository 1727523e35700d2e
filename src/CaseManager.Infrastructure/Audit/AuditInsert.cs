using System.Data.Common;
using CaseManager.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseManager.Infrastructure.Audit;

/// <summary>
/// Adds an entry as the last thing that a transaction does. One command takes the next number and uses it; the row of the counter stays locked until the
/// transaction ends, so that numbers have no gap and follow the order in which transactions are committed.
/// </summary>
internal static class AuditInsert
{
    private static readonly string[] Columns =
    [
        nameof(AuditEntry.At), nameof(AuditEntry.UserId), nameof(AuditEntry.Actor), nameof(AuditEntry.Address), nameof(AuditEntry.Action), nameof(AuditEntry.ClientId),
        nameof(AuditEntry.SubjectKind), nameof(AuditEntry.SubjectId), nameof(AuditEntry.Changes), nameof(AuditEntry.Hash),
    ];

    // Plain SQL of both databases.
    private static readonly string Sql =
        "UPDATE \"AuditCounter\" SET \"Last\" = \"Last\" + 1; "
        + $"INSERT INTO \"AuditEntries\" (\"Number\", {string.Join(", ", Columns.Select(c => $"\"{c}\""))}) "
        + $"SELECT \"Last\", {string.Join(", ", Columns.Select((_, i) => $"@p{i}"))} FROM \"AuditCounter\"";

    /// <summary>The command, to be run inside of the transaction.</summary>
    public static DbCommand Of(DbContext db, DbTransaction transaction, AuditContent content, byte[] hash)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Sql;
        var entity = db.Model.FindEntityType(typeof(AuditEntry))!;
        object?[] values =
        [
            content.At, content.UserId, content.Actor, content.Address, content.Action, content.ClientId, content.SubjectKind, content.SubjectId, content.Changes, hash,
        ];
        for (var i = 0; i < Columns.Length; i++)
        {
            var property = entity.FindProperty(Columns[i])!;
            command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, $"@p{i}", values[i], property.IsNullable));
        }

        return command;
    }

    /// <summary>A transaction whose entry was not added is not committed.</summary>
    /// <exception cref="InvalidOperationException">The counter or the entry is not there.</exception>
    public static void Require(int rows)
    {
        if (rows is 0 or 1)
        {
            throw new InvalidOperationException("The entry of the audit trail could not be added: the row of AuditCounter is missing.");
        }
    }
}
