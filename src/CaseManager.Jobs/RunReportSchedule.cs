using CaseManager.Application.Reporting.Schedules;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Deals with what is due of one schedule of reports.</summary>
public sealed class RunReportSchedule(ScheduleRunner runner)
{
    /// <summary>Looks once; running it again does nothing twice, and <see cref="RunDueSchedules"/> finds what it could not do.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public Task RunAsync(Guid scheduleId, CancellationToken cancellationToken) => runner.RunAsync(scheduleId, cancellationToken);
}
