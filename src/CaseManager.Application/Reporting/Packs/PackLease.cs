using System.Data.Common;
using CaseManager.Application.Abstractions;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>
/// A worker's hold on a few items of a pack, renewed every <see cref="Renewal"/>. Only an expired lease is taken over, so any number of workers on any number of nodes
/// share one pack.
/// </summary>
internal sealed class PackLease : IAsyncDisposable
{
    // Few enough to lose little with a worker, many enough that claiming and saving cost little beside drawing.
    private const int Most = 10;

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource lost;
    private readonly CancellationTokenSource stop = new();
    private readonly Task renewing;

    private PackLease(IServiceScopeFactory scopes, TimeProvider time, Guid holder, CancellationToken cancellationToken)
    {
        (this.scopes, this.time, Holder) = (scopes, time, holder);
        lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        renewing = Task.Run(RenewAsync, CancellationToken.None);
    }

    /// <summary>Who holds it.</summary>
    public Guid Holder { get; }

    /// <summary>Cancelled when the lease is lost or the process stops.</summary>
    public CancellationToken Token => lost.Token;

    /// <summary>Takes the next items that wait, or whose holder gave no sign of life; null where there is nothing to take.</summary>
    public static async Task<PackLease?> TakeAsync(ICaseManagerDb db, IServiceScopeFactory scopes, TimeProvider time, Guid packId, CancellationToken cancellationToken)
    {
        var holder = Guid.NewGuid();
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var next = await Open(db, packId, now).OrderBy(i => i.Number).Select(i => new Candidate(i.Id, i.Attempts, i.ClientId == null)).Take(Most).ToListAsync(cancellationToken);
            if (next.Count == 0)
            {
                return null;
            }

            // What a worker went down with is made alone: it takes no others with it.
            var chosen = next[0].IsAlone ? [next[0].Id] : next.TakeWhile(c => !c.IsAlone).Select(c => c.Id).ToList();
            if (next[0].Attempts >= PackItem.MostAttempts)
            {
                await GiveUpAsync(db, packId, now, chosen[0], cancellationToken);
            }
            else if (await ClaimAsync(db, packId, now, chosen, holder, cancellationToken) > 0)
            {
                return new PackLease(scopes, time, holder, cancellationToken);
            }

            // Another worker was quicker, and left the next ones.
        }
    }

    /// <summary>Gives back what is not finished.</summary>
    /// <param name="isStop">Whether it was a person or the process that stopped it: then it was no attempt.</param>
    public Task<int> GiveBackAsync(ICaseManagerDb db, bool isStop)
    {
        var attempt = isStop ? 1 : 0;
        return db.PackItems.Where(i => i.LeaseHolder == Holder).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, PackItemState.Waiting).SetProperty(i => i.LeaseHolder, (Guid?)null).SetProperty(i => i.LeaseUntil, (DateTime?)null)
                .SetProperty(i => i.Attempts, i => i.Attempts - attempt),
            CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await renewing;
        stop.Dispose();
        lost.Dispose();
    }

    // Asked once more by the claim itself: databases differ in what a query of a moment ago still says. A volume comes after all of its documents.
    private static IQueryable<PackItem> Open(ICaseManagerDb db, Guid packId, DateTime now) => db.PackItems.Where(i =>
        i.ReportPackId == packId
        && (i.State == PackItemState.Waiting || (i.State == PackItemState.Running && i.LeaseUntil < now))
        && db.ReportPacks.Any(p => p.Id == packId && (p.State == PackState.Queued || p.State == PackState.Running))
        && (i.ClientId != null || !db.PackItems.Any(d =>
            d.ReportPackId == packId && d.Volume == i.Volume && d.ClientId != null && (d.State == PackItemState.Waiting || d.State == PackItemState.Running))));

    private static Task<int> ClaimAsync(ICaseManagerDb db, Guid packId, DateTime now, List<Guid> items, Guid holder, CancellationToken cancellationToken)
    {
        var until = now + ReportRun.Lease;
        return Open(db, packId, now).Where(i => items.Contains(i.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, PackItemState.Running).SetProperty(i => i.LeaseHolder, holder).SetProperty(i => i.LeaseUntil, until)
                .SetProperty(i => i.Attempts, i => i.Attempts + 1),
            cancellationToken);
    }

    // A document that takes its worker down each time would do so for ever.
    private static Task<int> GiveUpAsync(ICaseManagerDb db, Guid packId, DateTime now, Guid item, CancellationToken cancellationToken) =>
        Open(db, packId, now).Where(i => i.Id == item).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, PackItemState.Failed).SetProperty(i => i.Error, PackMaker.WentDown).SetProperty(i => i.FinishedAt, now)
                .SetProperty(i => i.LeaseHolder, (Guid?)null).SetProperty(i => i.LeaseUntil, (DateTime?)null).SetProperty(i => i.Attempts, 0),
            cancellationToken);

    private async Task RenewAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Renewal, time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested && !await WriteAsync())
            {
                await lost.CancelAsync();
                return;
            }
        }
    }

    private async Task<bool> WriteAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = time.GetUtcNow().UtcDateTime + ReportRun.Lease;
        try
        {
            return await scope.ServiceProvider.GetRequiredService<ICaseManagerDb>().PackItems.Where(i => i.LeaseHolder == Holder)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseUntil, until), CancellationToken.None) > 0;
        }
        catch (DbException)
        {
            // A database that is busy for a moment does not end the work: a lease outlasts two renewals that failed.
            return true;
        }
    }

    private sealed record Candidate(Guid Id, int Attempts, bool IsVolume)
    {
        public bool IsAlone => IsVolume || Attempts > 0;
    }
}
