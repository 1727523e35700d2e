using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Hands runs and packs that nobody works on to the workers again.</summary>
public sealed class RecoverReports(ReportRecovery runs, PackRecovery packs)
{
    /// <summary>Looks once; the next look comes soon enough if this one fails.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(60)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await runs.RecoverAsync(cancellationToken);
        await packs.RecoverAsync(cancellationToken);
    }
}
