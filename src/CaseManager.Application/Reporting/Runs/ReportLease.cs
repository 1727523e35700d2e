using System.Data.Common;
using CaseManager.Application.Abstractions;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>
/// A worker's hold on a run: renewed every <see cref="Renewal"/>, together with how far the run is. Only an expired lease is
/// taken over, so several nodes may work from one database.
/// </summary>
internal sealed class ReportLease : IAsyncDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly Guid runId;
    private readonly CancellationTokenSource lost;
    private readonly CancellationTokenSource stop = new();
    private readonly Task renewing;
    private volatile int done;

    private ReportLease(IServiceScopeFactory scopes, TimeProvider time, Guid runId, Guid worker, CancellationToken cancellationToken)
    {
        (this.scopes, this.time, this.runId, Worker) = (scopes, time, runId, worker);
        lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        renewing = Task.Run(RenewAsync, CancellationToken.None);
    }

    /// <summary>Who holds it.</summary>
    public Guid Worker { get; }

    /// <summary>Cancelled when the lease is lost or the process stops.</summary>
    public CancellationToken Token => lost.Token;

    /// <summary>Says how far the run is, in percent.</summary>
    public void Report(int percent) => done = percent;

    /// <summary>Takes a run that waits, or whose holder gave no sign of life; null where it is somebody else's or finished.</summary>
    public static async Task<ReportLease?> TakeAsync(ICaseManagerDb db, IServiceScopeFactory scopes, TimeProvider time, Guid runId, CancellationToken cancellationToken)
    {
        var worker = Guid.NewGuid();
        var now = time.GetUtcNow().UtcDateTime;
        // The version goes up with the claim: a holder that lost its lease cannot finish over the new one.
        var taken = await db.ReportRuns
            .Where(r => r.Id == runId && (r.State == ReportState.Queued || (r.State == ReportState.Running && r.LeaseUntil < now)))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.State, ReportState.Running)
                    .SetProperty(r => r.LeaseHolder, worker)
                    .SetProperty(r => r.LeaseUntil, now + ReportRun.Lease)
                    .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                    .SetProperty(r => r.Version, r => r.Version + 1)
                    .SetProperty(r => r.Done, 0)
                    .SetProperty(r => r.Total, 100),
                cancellationToken);
        return taken == 1 ? new ReportLease(scopes, time, runId, worker, cancellationToken) : null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await renewing;
        stop.Dispose();
        lost.Dispose();
    }

    private async Task RenewAsync()
    {
        var (written, renewed) = (0, time.GetTimestamp());
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Tick, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var percent = done;
            if (stop.IsCancellationRequested || (percent == written && time.GetElapsedTime(renewed) < Renewal))
            {
                continue;
            }

            if (!await WriteAsync(percent))
            {
                await lost.CancelAsync();
                return;
            }

            (written, renewed) = (percent, time.GetTimestamp());
        }
    }

    private async Task<bool> WriteAsync(int percent)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = time.GetUtcNow().UtcDateTime + ReportRun.Lease;
        try
        {
            return await scope.ServiceProvider.GetRequiredService<ICaseManagerDb>().ReportRuns
                .Where(r => r.Id == runId && r.LeaseHolder == Worker)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Done, percent).SetProperty(r => r.LeaseUntil, until), CancellationToken.None) == 1;
        }
        catch (DbException)
        {
            // A database that is busy for a moment does not end the work: a lease outlasts two renewals that failed.
            return true;
        }
    }
}
