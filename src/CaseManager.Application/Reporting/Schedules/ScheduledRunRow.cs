using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>An occurrence of a schedule, with how far what it asked for is.</summary>
/// <param name="Made">Documents of the pack that are made.</param>
/// <param name="Failed">Documents of the pack that failed.</param>
public sealed record ScheduledRunRow(
    Guid ScheduleId, string Schedule, string TimeZoneId, DateTime DueAt, DateTime RanAt, ScheduledOutcome Outcome, string? Reason,
    Guid? RunId, ReportState? RunState, string? Error, Guid? PackId, PackState? PackState, int? Documents, int Made, int Failed)
{
    // A minute is how often what was missed is looked for.
    private static readonly TimeSpan Prompt = TimeSpan.FromMinutes(5);

    /// <summary>Where it stands.</summary>
    public ScheduledStanding Standing => this switch
    {
        { Outcome: ScheduledOutcome.Refused } or { RunState: ReportState.Failed } or { PackState: Domain.Reporting.Packs.PackState.Cancelled } or { Failed: > 0 } => ScheduledStanding.Bad,
        { RunState: ReportState.Running } or { PackState: Domain.Reporting.Packs.PackState.Running } => ScheduledStanding.Running,
        { RunState: ReportState.Done } or { PackState: Domain.Reporting.Packs.PackState.Done } => ScheduledStanding.Ready,
        { PackState: Domain.Reporting.Packs.PackState.Paused } => ScheduledStanding.Paused,
        _ => ScheduledStanding.Waiting,
    };

    /// <summary>Whether nothing was asked for, or something of it failed or was given up.</summary>
    public bool IsBad => Standing is ScheduledStanding.Bad;

    /// <summary>Whether it was made up for, since nothing ran when it was due.</summary>
    public bool IsLate => RanAt - DueAt > Prompt;

    /// <summary>The clock of its site.</summary>
    public SiteClock Clock => SiteClock.Of(TimeZoneId);
}
