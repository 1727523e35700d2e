using CaseManager.Application.Reporting.Runs;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Hands runs to Hangfire's workers.</summary>
public sealed class HangfireReportQueue(IBackgroundJobClient jobs) : IReportQueue
{
    /// <inheritdoc/>
    public void Enqueue(Guid runId) => jobs.Enqueue<MakeReport>(job => job.RunAsync(runId, CancellationToken.None));
}
