using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>One occurrence of a schedule and what came of it. There is one for each schedule and day at most, so that no occurrence is dealt with twice.</summary>
public sealed class ScheduledRun : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    private ScheduledRun()
    {
    }

    internal ScheduledRun(Guid scheduleId, Occurrence occurrence, DateTime utcNow, Guid? runId, Guid? packId, string? reason)
    {
        (ReportScheduleId, Day, DueAt, RanAt) = (scheduleId, occurrence.Day, occurrence.At, utcNow);
        (ReportRunId, ReportPackId) = (runId, packId);
        Outcome = reason is null ? ScheduledOutcome.Asked : ScheduledOutcome.Refused;
        Reason = reason?.Length > ReasonLength ? reason[..ReasonLength] : reason;
    }

    /// <summary>The schedule.</summary>
    public Guid ReportScheduleId { get; private set; }

    /// <summary>Its day at the site.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>When it was due (UTC).</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When it was dealt with (UTC); later than due where nothing ran then.</summary>
    public DateTime RanAt { get; private set; }

    /// <summary>What came of it.</summary>
    public ScheduledOutcome Outcome { get; private set; }

    /// <summary>The report that was asked for.</summary>
    public Guid? ReportRunId { get; private set; }

    /// <summary>The pack that was asked for.</summary>
    public Guid? ReportPackId { get; private set; }

    /// <summary>Why nothing was asked for, for a person to read.</summary>
    public string? Reason { get; private set; }
}
