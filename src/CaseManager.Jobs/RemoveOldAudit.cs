using CaseManager.Application.Audit;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Removes entries of the audit trail that were kept long enough.</summary>
public sealed class RemoveOldAudit(AuditRetention retention)
{
    /// <summary>Looks once; the next night comes soon enough if this one fails.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => retention.RemoveAsync(cancellationToken);
}
