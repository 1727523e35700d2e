using CaseManager.Application.Reporting.Runs;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Makes one report.</summary>
public sealed class MakeReport(ReportMaker maker)
{
    /// <summary>Makes it, unless another worker does or did. Tried again after an error, as often as the run allows.</summary>
    [AutomaticRetry(Attempts = ReportMaker.MostAttempts - 1, DelaysInSeconds = [5, 30], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public Task RunAsync(Guid runId, CancellationToken cancellationToken) => maker.MakeAsync(runId, null, cancellationToken);
}
