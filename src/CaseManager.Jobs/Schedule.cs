using Hangfire;

namespace CaseManager.Jobs;

/// <summary>The only list of recurring jobs, but for those of report schedules, which are restored from their rows by <see cref="HangfireScheduleCalendar"/>.</summary>
public static class Schedule
{
    /// <summary>Puts every recurring job on Hangfire's calendar (UTC), and looks for work that was left behind right away.</summary>
    public static void Start(IRecurringJobManager recurring, IBackgroundJobClient jobs)
    {
        recurring.AddOrUpdate<RecoverReports>("recover-reports", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        recurring.AddOrUpdate<RunDueSchedules>("run-due-schedules", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        recurring.AddOrUpdate<DeleteOldDrafts>("delete-old-drafts", job => job.RunAsync(CancellationToken.None), Cron.Hourly);
        recurring.AddOrUpdate<SealAudit>("seal-audit", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        recurring.AddOrUpdate<RemoveOldAudit>("remove-old-audit", job => job.RunAsync(CancellationToken.None), Cron.Daily(3));
        recurring.AddOrUpdate<RemoveOldReports>("remove-old-reports", job => job.RunAsync(CancellationToken.None), Cron.Daily(3, 30));

        // The day of each site begins in another hour: what has its day already is left alone.
        recurring.AddOrUpdate<ComputeDue>("compute-due", job => job.RunAsync(CancellationToken.None), Cron.Hourly);

        // The horizon makes the hour unimportant.
        recurring.AddOrUpdate<PlanSessions>("plan-sessions", job => job.RunAsync(CancellationToken.None), Cron.Daily(4));
        jobs.Enqueue<RecoverReports>(job => job.RunAsync(CancellationToken.None));

        // A day on which nothing ran is made up for.
        jobs.Enqueue<RunDueSchedules>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<ComputeDue>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<PlanSessions>(job => job.RunAsync(CancellationToken.None));
    }
}
