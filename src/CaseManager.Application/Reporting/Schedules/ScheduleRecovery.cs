using CaseManager.Application.Abstractions;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>Puts schedules on the calendar again when the product starts, and finds what is due though nobody was called: after a time in which nothing ran, or when a site got another clock.</summary>
public sealed partial class ScheduleRecovery(ICaseManagerDb db, IScheduleCalendar calendar, IServiceScopeFactory scopes, TimeProvider time, ILogger<ScheduleRecovery> log)
{
    /// <summary>Makes the calendar what our rows say.</summary>
    /// <returns>How many are on it.</returns>
    public async Task<int> RestoreAsync(CancellationToken cancellationToken)
    {
        var active = await ActiveAsync(cancellationToken);
        calendar.Keep(active.Select(s => s.Schedule.Id).ToHashSet());
        active.ForEach(s => calendar.Put(s.Schedule.Id, s.Schedule.Rhythm, s.Clock));
        return active.Count;
    }

    /// <summary>Deals with whatever is due.</summary>
    /// <returns>How many schedules asked, or were refused.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var (now, count) = (time.GetUtcNow().UtcDateTime, 0);
        foreach (var due in (await ActiveAsync(cancellationToken)).Where(s => s.Schedule.DueAt(now, s.Clock) is not null))
        {
            // Each of them acts as another owner.
            await using var unit = scopes.CreateAsyncScope();
            try
            {
                count += await unit.ServiceProvider.GetRequiredService<ScheduleRunner>().RunAsync(due.Schedule.Id, cancellationToken) ? 1 : 0;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that cannot be dealt with stops no other one; it is tried again in a minute.
                LogFailure(log, e, due.Schedule.Id);
            }
        }

        return count;
    }

    // A center has dozens; one query tells which of them are due.
    private async Task<List<(ReportSchedule Schedule, SiteClock Clock)>> ActiveAsync(CancellationToken cancellationToken) =>
        [.. (await db.ReportSchedules.AsNoTracking().Where(s => !s.IsRemoved && !s.IsPaused).Join(db.Sites, s => s.SiteId, s => s.Id, (s, site) => new { Schedule = s, site.TimeZoneId })
            .OrderBy(s => s.Schedule.Name).ThenBy(s => s.Schedule.Since).ToListAsync(cancellationToken)).Select(s => (s.Schedule, SiteClock.Of(s.TimeZoneId)))];

    [LoggerMessage(Level = LogLevel.Error, Message = "Report schedule {ScheduleId} could not be dealt with")]
    private static partial void LogFailure(ILogger logger, Exception error, Guid scheduleId);
}
