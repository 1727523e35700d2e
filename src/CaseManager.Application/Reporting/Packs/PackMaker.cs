using System.Data.Common;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>Makes a few items of a pack. Safe to call at any time, by any number of workers: an item belongs to one of them at a time, by its lease.</summary>
public sealed partial class PackMaker(
    ICaseManagerDb db, InScope scope, IServiceScopeFactory scopes, PackDocuments documents, PackVolumes volumes, TimeProvider time, AuditContext audit, ILogger<PackMaker> log)
{
    internal const string WentDown = "Making this one stopped our workers several times. Tell an administrator: the log knows more.";
    internal const string Broke = "Something went wrong on our side. Have it made again, or tell an administrator: the log knows more.";

    // So that a person sees slow items arrive, and quick ones share a transaction.
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(1);

    /// <summary>Makes the next items that nobody else makes.</summary>
    /// <param name="packId">The pack.</param>
    /// <param name="cancellationToken">Stops it; what is not made goes back to the others.</param>
    /// <returns>False where nothing is left to take: the pack is done, held, or in the hands of others.</returns>
    public async Task<bool> MakeAsync(Guid packId, CancellationToken cancellationToken = default)
    {
        await using var lease = await PackLease.TakeAsync(db, scopes, time, packId, cancellationToken);
        if (lease is null)
        {
            await CloseAsync(packId, cancellationToken);
            return false;
        }

        try
        {
            await MakeAsync(packId, lease);
            return true;
        }
        catch (Exception e)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                LogInterruption(log, e, packId);
            }

            await lease.GiveBackAsync(db, cancellationToken.IsCancellationRequested);
            throw;
        }
    }

    private async Task MakeAsync(Guid packId, PackLease lease)
    {
        var pack = await db.ReportPacks.AsNoTracking().FirstAsync(p => p.Id == packId, lease.Token);
        using var action = audit.Begin(AuditActions.MakeReport, pack.RequestedBy);
        await BeginAsync(pack, lease.Token);
        var items = await db.PackItems.Where(i => i.LeaseHolder == lease.Holder).OrderBy(i => i.Number).ToListAsync(lease.Token);
        var allowed = await ActAsRequesterAsync(pack, lease.Token);
        var reached = await ReachedAsync(pack, items, lease.Token);
        var saved = time.GetTimestamp();
        foreach (var item in items)
        {
            lease.Token.ThrowIfCancellationRequested();
            await MakeAsync(pack, item, allowed, reached, lease.Token);
            if (time.GetElapsedTime(saved) > SaveEvery)
            {
                await db.SaveChangesAsync(lease.Token);
                saved = time.GetTimestamp();
            }
        }

        await db.SaveChangesAsync(lease.Token);
        await CloseAsync(packId, lease.Token);
    }

    // One item that cannot be made stops no other one. A database that does not answer stops them all: they are tried again.
    private async Task MakeAsync(ReportPack pack, PackItem item, bool allowed, Dictionary<Guid, bool> reached, CancellationToken cancellationToken)
    {
        try
        {
            Require.That(allowed, "report.rights", "Whoever asked for this may not have it any more. Nothing was made.");
            if (item.ClientId is { } client)
            {
                var isMerged = reached.TryGetValue(client, out var merged) ? merged : throw new NotFoundException("The client");
                Require.That(!isMerged, "pack.merged", "This record was merged into another one since. Ask for a report of that one.");
                await MakeDocumentAsync(pack, item, client, cancellationToken);
            }
            else
            {
                await volumes.MakeAsync(pack, item, cancellationToken);
            }
        }
        catch (Exception e) when (e is NotFoundException or RuleViolationException)
        {
            item.Fail(e.Message, time.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is not OperationCanceledException and not DbUpdateException && e.GetBaseException() is not DbException)
        {
            LogFailure(log, e, pack.Id, item.Number);
            item.Fail(Broke, time.GetUtcNow().UtcDateTime);
        }
    }

    // The clients whom whoever asked still reaches, each with whether the record was merged into another one since.
    private async Task<Dictionary<Guid, bool>> ReachedAsync(ReportPack pack, List<PackItem> items, CancellationToken cancellationToken)
    {
        var clients = items.Select(i => i.ClientId).OfType<Guid>().ToList();
        return clients.Count == 0 ? [] : await scope.Clients(pack.Kind.Needs()).Where(c => clients.Contains(c.Id))
            .Select(c => new { c.Id, IsMerged = c.MergedIntoId != null }).ToDictionaryAsync(c => c.Id, c => c.IsMerged, cancellationToken);
    }

    private async Task MakeDocumentAsync(ReportPack pack, PackItem item, Guid client, CancellationToken cancellationToken)
    {
        using var output = new ChunkedOutput(item.Id, item.LeaseHolder!.Value);
        var code = await documents.WriteAsync(pack, client, output, cancellationToken);
        var sha256 = output.Complete();
        db.PackChunks.AddRange(output.Take());
        item.Finish(output.Length, sha256, time.GetUtcNow().UtcDateTime, code);
    }

    private async Task BeginAsync(ReportPack pack, CancellationToken cancellationToken)
    {
        if (pack.State is PackState.Queued)
        {
            await db.ReportPacks.Where(p => p.Id == pack.Id && p.State == PackState.Queued).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PackState.Running), cancellationToken);
        }
    }

    // Rights may have changed since it was asked for: each item is made with those of now.
    private async Task<bool> ActAsRequesterAsync(ReportPack pack, CancellationToken cancellationToken)
    {
        if (pack.RequestedById is not { } id)
        {
            return true;
        }

        var requester = await db.Users.AsNoTracking().WithRights().FirstOrDefaultAsync(u => u.Id == id && !u.IsDisabled, cancellationToken);
        if (requester?.Scope.May(pack.Kind.Needs()) is not true)
        {
            return false;
        }

        scope.ActAs(requester.Scope);
        return true;
    }

    // Whoever sees that nothing is left to make says so; a person who paused or cancelled it a moment ago is not overruled.
    private Task<int> CloseAsync(Guid packId, CancellationToken cancellationToken)
    {
        DateTime? now = time.GetUtcNow().UtcDateTime;
        return db.ReportPacks
            .Where(p => p.Id == packId && (p.State == PackState.Queued || p.State == PackState.Running)
                && !p.Items.Any(i => i.State == PackItemState.Waiting || i.State == PackItemState.Running))
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PackState.Done).SetProperty(p => p.FinishedAt, now).SetProperty(p => p.Version, p => p.Version + 1),
                cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Item {Number} of report pack {PackId} failed")]
    private static partial void LogFailure(ILogger logger, Exception error, Guid packId, int number);

    [LoggerMessage(Level = LogLevel.Error, Message = "Work on report pack {PackId} was interrupted; what is not made is tried again")]
    private static partial void LogInterruption(ILogger logger, Exception error, Guid packId);
}
