using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>Schedules of reports that the demo center has from the start; they ask from then on.</summary>
internal static class DemoSchedules
{
    private static readonly TimeOnly EarlyMorning = new(6, 0);

    /// <summary>A pack for the supervisor each Monday.</summary>
    public static ReportSchedule Progress(Guid owner, Guid siteId, string site, DateTime utcNow) => new(
        owner,
        new($"Progress of everybody at {site}", ReportKind.Progress, ScheduleTarget.SiteClients, siteId, Audience.Internal, PackForm.Zip, SchedulePeriod.LastWeek,
            new Rhythm(RhythmUnit.Weekly, [DayOfWeek.Monday], null, EarlyMorning), siteId),
        utcNow);

    /// <summary>A register for the administrator on the last day of each month.</summary>
    public static ReportSchedule Register(Guid owner, Guid siteId, Guid groupId, string group, DateTime utcNow) => new(
        owner,
        new($"Register of {group}", ReportKind.Register, ScheduleTarget.Group, groupId, Audience.Internal, PackForm.Zip, SchedulePeriod.MonthToDate,
            new Rhythm(RhythmUnit.Monthly, [], Rhythm.LastDay, new TimeOnly(20, 0)), siteId),
        utcNow);
}
