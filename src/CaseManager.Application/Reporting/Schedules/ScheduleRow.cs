using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>A schedule in a list, or the head of its page.</summary>
public sealed record ScheduleRow(
    Guid Id, int Version, string Name, ReportKind Kind, ScheduleTarget Target, Guid SubjectId, Audience Audience, PackForm Form, SchedulePeriod Covers,
    RhythmUnit Unit, int WeekDays, int? DayOfMonth, TimeOnly At, Guid SiteId, string Site, string TimeZoneId, Guid OwnerId, string Owner, bool IsPaused, bool IsRemoved, DateOnly? LastDay)
{
    /// <summary>When it asks.</summary>
    public Rhythm Rhythm => ReportSchedule.RhythmOf(Unit, WeekDays, DayOfMonth, At);

    /// <summary>The clock that counts.</summary>
    public SiteClock Clock => SiteClock.Of(TimeZoneId);

    /// <summary>What came of its last occurrence; null before the first one.</summary>
    public ScheduledRunRow? Last { get; init; }

    /// <summary>When it asks next (UTC); null where it does not.</summary>
    public DateTime? NextAfter(DateTime utcNow) => IsPaused || IsRemoved ? null : Rhythm.NextAfter(utcNow, Clock, LastDay).At;
}
