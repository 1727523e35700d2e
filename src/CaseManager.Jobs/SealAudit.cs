using CaseManager.Application.Audit;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Seals what was added to the audit trail since the last time.</summary>
public sealed class SealAudit(AuditSealing sealing)
{
    /// <summary>Seals once; the next time comes soon enough if this one fails.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => sealing.SealAsync(cancellationToken);
}
