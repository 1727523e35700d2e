using CaseManager.Application.TreatmentPlans.Due;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Computes for each site, once on each of its days, which plans are due, at risk and overdue.</summary>
public sealed class ComputeDue(DueComputing computing)
{
    /// <summary>Looks once; the next hour comes soon enough if this one fails.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => computing.ComputeAsync(cancellationToken);
}
