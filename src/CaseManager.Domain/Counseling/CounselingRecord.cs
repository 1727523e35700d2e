using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Counseling;

/// <summary>What came of a counseling session: whether the client was there and from when to when, or why not; what was worked on; and the progress note.</summary>
public sealed record CounselingRecord
{
    /// <summary>Most objectives of one session.</summary>
    public const int MostObjectives = 50;

    /// <param name="status">How the client attended.</param>
    /// <param name="startedAt">For Present, Late and LeftEarly: when the session began, in the site's zone.</param>
    /// <param name="stoppedAt">For Present, Late and LeftEarly: when it ended.</param>
    /// <param name="reason">For Excused.</param>
    /// <param name="objectives">Lineages of the objectives worked on.</param>
    /// <param name="note">The progress note: no contents of conversations, which belong into a SUD counseling note.</param>
    /// <exception cref="RuleViolationException">
    /// <c>counseling.times</c>: attended without start and stop, or missed with them; <c>counseling.order</c>: stop not after start; <c>counseling.reason</c>; <c>counseling.objectives</c>; text rules.
    /// </exception>
    public CounselingRecord(AttendanceStatus status, TimeOnly? startedAt = null, TimeOnly? stoppedAt = null, ExcuseReason? reason = null, IEnumerable<Guid>? objectives = null, string? note = null)
    {
        Status = status;
        (StartedAt, StoppedAt) = status.IsAttended() ? Times(startedAt, stoppedAt) : NoTimes(startedAt, stoppedAt);
        Require.That(status is AttendanceStatus.Excused == reason is not null, "counseling.reason",
            reason is null ? "Choose why the absence is excused." : "Only an excused absence has a reason.", nameof(Reason));
        Reason = reason;
        Objectives = [.. (objectives ?? []).Distinct()];
        Require.That(Objectives.Count <= MostObjectives, "counseling.objectives", $"At most {MostObjectives} objectives are worked on in one session.", nameof(Objectives));
        Require.That(Objectives.Count == 0 || status.IsAttended(), "counseling.objectives", "Nothing was worked on in a session that the client missed.", nameof(Objectives));
        Note = Require.OptionalText(note, nameof(Note), CounselingSession.NoteLength);
    }

    /// <summary>How the client attended.</summary>
    public AttendanceStatus Status { get; }

    /// <summary>When it began, to the minute; null for an absence.</summary>
    public TimeOnly? StartedAt { get; }

    /// <summary>When it ended, to the minute; null for an absence.</summary>
    public TimeOnly? StoppedAt { get; }

    /// <summary>Why the absence is excused.</summary>
    public ExcuseReason? Reason { get; }

    /// <summary>Lineages of the objectives worked on.</summary>
    public IReadOnlyList<Guid> Objectives { get; }

    /// <summary>The progress note; null where none is written yet.</summary>
    public string? Note { get; }

    private static (TimeOnly? Start, TimeOnly? Stop) Times(TimeOnly? startedAt, TimeOnly? stoppedAt)
    {
        var start = ToTheMinute(startedAt) ?? throw new RuleViolationException("counseling.times", "Enter when the session began.", nameof(StartedAt));
        var stop = ToTheMinute(stoppedAt) ?? throw new RuleViolationException("counseling.times", "Enter when the session ended.", nameof(StoppedAt));
        Require.That(stop > start, "counseling.order", $"The session cannot end at {stop:HH\\:mm} when it began at {start:HH\\:mm}.", nameof(StoppedAt));
        Require.That((stop - start).TotalMinutes <= CounselingSession.LongestMinutes, "counseling.length", $"A session takes 1 to {CounselingSession.LongestMinutes} minutes.", nameof(StoppedAt));
        return (start, stop);
    }

    private static (TimeOnly? Start, TimeOnly? Stop) NoTimes(TimeOnly? startedAt, TimeOnly? stoppedAt)
    {
        Require.That(startedAt is null && stoppedAt is null, "counseling.times", "A session that the client missed has no start and no stop. Empty them, or say that the client was there.",
            startedAt is null ? nameof(StoppedAt) : nameof(StartedAt));
        return (null, null);
    }

    private static TimeOnly? ToTheMinute(TimeOnly? time) => time is { } t ? new TimeOnly(t.Hour, t.Minute) : null;
}
