using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>Has the runner called when a schedule is due. Losing an entry loses nothing: the truth is in <see cref="ReportSchedule"/>, and what was missed is found there.</summary>
public interface IScheduleCalendar
{
    /// <summary>Puts a schedule on the calendar, in the place of what was there of it.</summary>
    void Put(Guid scheduleId, Rhythm rhythm, SiteClock clock);

    /// <summary>Takes it off.</summary>
    void Remove(Guid scheduleId);

    /// <summary>Takes off every schedule but these.</summary>
    void Keep(IReadOnlySet<Guid> scheduleIds);
}
