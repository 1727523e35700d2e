using System.Globalization;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Schedules;
using Hangfire;
using Hangfire.Storage;

namespace CaseManager.Jobs;

/// <summary>Keeps a recurring job of Hangfire for each schedule, on the clock of its site.</summary>
public sealed class HangfireScheduleCalendar(IRecurringJobManager recurring, JobStorage storage) : IScheduleCalendar
{
    private const string Prefix = "report-schedule-";

    /// <inheritdoc/>
    public void Put(Guid scheduleId, Rhythm rhythm, SiteClock clock) => recurring.AddOrUpdate<RunReportSchedule>(
        IdOf(scheduleId), job => job.RunAsync(scheduleId, CancellationToken.None), CronOf(rhythm), new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(clock.TimeZoneId) });

    /// <inheritdoc/>
    public void Remove(Guid scheduleId) => recurring.RemoveIfExists(IdOf(scheduleId));

    /// <inheritdoc/>
    public void Keep(IReadOnlySet<Guid> scheduleIds)
    {
        using var connection = storage.GetConnection();
        var kept = scheduleIds.Select(IdOf).ToHashSet();
        foreach (var job in connection.GetRecurringJobs().Where(j => j.Id.StartsWith(Prefix, StringComparison.Ordinal) && !kept.Contains(j.Id)))
        {
            recurring.RemoveIfExists(job.Id);
        }
    }

    /// <summary>The rhythm as a crontab has it. Of clock changes it makes the same: what is skipped comes at the next time that exists, what comes twice is the first.</summary>
    public static string CronOf(Rhythm rhythm) => string.Create(CultureInfo.InvariantCulture, $"{rhythm.At.Minute} {rhythm.At.Hour} {DayOf(rhythm)}");

    private static string DayOf(Rhythm rhythm) => rhythm.Unit switch
    {
        RhythmUnit.Daily => "* * *",
        RhythmUnit.Weekly => $"* * {string.Join(',', rhythm.Days.Select(d => (int)d))}",
        _ => rhythm.DayOfMonth == Rhythm.LastDay ? "L * *" : string.Create(CultureInfo.InvariantCulture, $"{rhythm.DayOfMonth} * *"),
    };

    private static string IdOf(Guid scheduleId) => $"{Prefix}{scheduleId}";
}
