using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseManager.Infrastructure.Audit;

/// <summary>Commands that change many rows at once, past the change tracker: what the trail says of them is their kind and number.</summary>
internal static partial class BulkWrite
{
    /// <summary>What a command writes; null where it is none of these, or leaves no entry.</summary>
    public static (string Kind, string Did)? Of(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource is not (CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete) || eventData.Context is not { } db)
        {
            return null;
        }

        var kind = KindOf(command.CommandText, db.Model);
        return AuditRules.WrittenInPassing.Contains(kind) ? null : (kind.Name, eventData.CommandSource is CommandSource.ExecuteDelete ? "removed" : "changed");
    }

    /// <summary>Only a transaction can be given an entry.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static void RequireTransaction(DbCommand command, CommandEventData eventData)
    {
        if (Of(command, eventData) is { } written && command.Transaction is null)
        {
            throw new InvalidOperationException($"Rows of {written.Kind} are {written.Did} by one command outside of a transaction, where the audit trail could not tell it.");
        }
    }

    private static Type KindOf(string sql, IModel model)
    {
        var table = Written().Match(sql).Groups["table"].Value;
        return model.GetEntityTypes().FirstOrDefault(e => e.GetTableName() == table)?.ClrType ?? throw new InvalidOperationException($"The audit trail cannot tell which table is written by: {sql}");
    }

    // SQLite names the table at once; SQL Server names an alias, and the table behind FROM.
    [GeneratedRegex("""^\s*(?:UPDATE|DELETE FROM) (?:"(?<table>\w+)"|(?:TOP\([^)]*\) )?\[\w+\][\s\S]*?\sFROM \[(?<table>\w+)\])""")]
    private static partial Regex Written();
}
