using Hangfire;

namespace CaseManager.Jobs;

/// <summary>The only list of recurring jobs.</summary>
public static class Schedule
{
    /// <summary>Puts every recurring job on Hangfire's calendar (UTC), and looks for work that was left behind right away.</summary>
    public static void Start(IRecurringJobManager recurring, IBackgroundJobClient jobs)
    {
        recurring.AddOrUpdate<RecoverReports>("recover-reports", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        recurring.AddOrUpdate<DeleteOldDrafts>("delete-old-drafts", job => job.RunAsync(CancellationToken.None), Cron.Hourly);
        recurring.AddOrUpdate<SealAudit>("seal-audit", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        recurring.AddOrUpdate<RemoveOldAudit>("remove-old-audit", job => job.RunAsync(CancellationToken.None), Cron.Daily(3));
        // Days begin at different moments at the sites; the horizon makes the hour unimportant.
        recurring.AddOrUpdate<PlanSessions>("plan-sessions", job => job.RunAsync(CancellationToken.None), Cron.Daily(4));
        jobs.Enqueue<RecoverReports>(job => job.RunAsync(CancellationToken.None));
        // A day on which nothing ran is made up for.
        jobs.Enqueue<PlanSessions>(job => job.RunAsync(CancellationToken.None));
    }
}
