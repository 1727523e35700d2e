using CaseManager.Application.Reporting.Packs;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Makes a few items of a pack, then stands in line again: whoever asks for a single report meanwhile waits for a few items, not for the pack.</summary>
public sealed class MakePack(PackMaker maker, IBackgroundJobClient jobs)
{
    /// <summary>Makes them, unless nothing is left. What is interrupted too often is found again by <see cref="RecoverReports"/>.</summary>
    [AutomaticRetry(Attempts = 2, DelaysInSeconds = [5, 30], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(Guid packId, CancellationToken cancellationToken)
    {
        if (await maker.MakeAsync(packId, cancellationToken))
        {
            jobs.Enqueue<MakePack>(job => job.RunAsync(packId, CancellationToken.None));
        }
    }
}
