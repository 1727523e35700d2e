using CaseManager.Application.Reporting.Schedules;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Deals with schedules of reports that are due although their own job was not called.</summary>
public sealed class RunDueSchedules(ScheduleRecovery schedules)
{
    /// <summary>Looks once; the next look comes soon enough if this one fails.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => schedules.RunDueAsync(cancellationToken);
}
