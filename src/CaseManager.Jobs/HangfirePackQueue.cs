using CaseManager.Application.Reporting.Packs;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Hands packs to Hangfire's workers, on whichever node they are.</summary>
public sealed class HangfirePackQueue(IBackgroundJobClient jobs) : IPackQueue
{
    // As many as one node has workers at most; those that find nothing to take go away.
    private const int Hands = 8;

    /// <inheritdoc/>
    public void Enqueue(Guid packId)
    {
        for (var hand = 0; hand < Hands; hand++)
        {
            jobs.Enqueue<MakePack>(job => job.RunAsync(packId, CancellationToken.None));
        }
    }
}
