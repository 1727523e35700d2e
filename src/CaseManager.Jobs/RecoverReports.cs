using CaseManager.Application.Reporting.Runs;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Hands runs that nobody works on to the workers again.</summary>
public sealed class RecoverReports(ReportRecovery recovery)
{
    /// <summary>Looks once; the next look comes soon enough if this one fails.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => recovery.RecoverAsync(cancellationToken);
}
