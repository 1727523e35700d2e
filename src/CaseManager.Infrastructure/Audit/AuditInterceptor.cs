using System.Data.Common;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Infrastructure.Audit;

/// <summary>
/// Writes the one entry of each transaction right before it is committed, whatever it wrote: rows saved by the change tracker, commands that change many
/// rows at once, or a note. Belongs to one unit of work; changes nothing but the trail.
/// </summary>
internal sealed class AuditInterceptor(AuditContext context, AuditKeys keys, TimeProvider time, IServiceProvider services)
    : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private AuditChanges pending = new();
    private AuditChanges? saving;

    /// <summary>What the transaction that is open is about, where it writes nothing.</summary>
    public AuditNote? Note { get; set; }

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        saving = AuditChanges.Of(eventData.Context!.ChangeTracker, keys);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(SavingChanges(eventData, result));

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        // A save inside of a larger transaction; one that stood alone is committed, and its entry with it.
        if (saving is { } saved && eventData.Context!.Database.CurrentTransaction is not null)
        {
            pending.Add(saved);
        }

        saving = null;
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) => new(SavedChanges(eventData, result));

    public void SaveChangesFailed(DbContextErrorEventData eventData) => saving = null;

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        saving = null;
        return Task.CompletedTask;
    }

    public void SaveChangesCanceled(DbContextEventData eventData) => saving = null;

    public Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        saving = null;
        return Task.CompletedTask;
    }

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        // What an earlier transaction left behind was never committed.
        (pending, Note) = (new AuditChanges(), null);
        return result;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        new(TransactionStarted(connection, eventData, result));

    public InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        if (TakeEntry() is { } content)
        {
            using var command = AuditInsert.Of(eventData.Context!, transaction, content, keys.Hash(content));
            AuditInsert.Require(command.ExecuteNonQuery());
        }

        return result;
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (TakeEntry() is { } content)
        {
            await using var command = AuditInsert.Of(eventData.Context!, transaction, content, keys.Hash(content));
            AuditInsert.Require(await command.ExecuteNonQueryAsync(cancellationToken));
        }

        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        BulkWrite.RequireTransaction(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        if (result > 0 && BulkWrite.Of(command, eventData) is { } written)
        {
            pending.Add(written.Kind, written.Did, result);
        }

        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuted(command, eventData, result));

    private AuditContent? TakeEntry()
    {
        if (saving is { } last)
        {
            pending.Add(last);
        }

        var (changes, note) = (pending, Note);
        (pending, saving, Note) = (new AuditChanges(), null, null);
        if (changes.IsEmpty && note is null)
        {
            return null;
        }

        // Asked for only now: who it is may itself be looked up in the database.
        var user = services.GetRequiredService<ICurrentUser>();
        var subject = note is null ? changes.Subject : null;
        return new AuditContent(
            time.GetUtcNow().UtcDateTime.ToWholeMilliseconds(),
            note?.Actor is null ? user.Id : note.UserId,
            Short(note?.Actor ?? context.Actor ?? user.Name, AuditEntry.ActorLength)!,
            Short(user.Address, AuditEntry.AddressLength),
            Short(note?.Action ?? context.Action ?? AuditActions.Write, AuditEntry.NameLength)!,
            note is null ? changes.ClientId : note.ClientId,
            note is null ? subject?.Kind : note.SubjectKind,
            note is null ? subject?.Id : note.SubjectId,
            note is null ? changes.ToJson() : note.Tried is null ? null : System.Text.Json.JsonSerializer.Serialize(new { tried = note.Tried }));
    }

    private static string? Short(string? text, int length) => text?.Length > length ? text[..length] : text;
}
