using CaseManager.Application.Reporting.Runs;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Removes the files of reports that were kept long enough.</summary>
public sealed class RemoveOldReports(ReportRetention retention)
{
    /// <summary>Looks once; the next night comes soon enough if this one fails.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => retention.RemoveAsync(cancellationToken);
}
