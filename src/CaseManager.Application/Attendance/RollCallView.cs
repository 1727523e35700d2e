using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Attendance;

/// <summary>A session with its roster and what was corrected after signing.</summary>
public sealed record RollCallView(SessionView Session, IReadOnlyList<RosterRow> Roster, IReadOnlyList<CorrectionRow> Corrections, IReadOnlyList<PastVoidRow> PastVoids);

/// <summary>A session as its page shows it.</summary>
/// <param name="TimeZoneId">Zone of the site; date and times are in it, instants are UTC.</param>
public sealed record SessionView(
    Guid Id, int Version, Guid GroupId, string Group, GroupKind Kind, int? Capacity, string Site, string TimeZoneId, string? Facilitator,
    DateOnly Date, string TimeText, int? PlannedMinutes, int? ActualMinutes, SessionState State,
    string? SignedBy, DateTime? SignedAt, string? VoidedBy, DateTime? VoidedAt, string? VoidReason)
{
    /// <summary>What it covers of the group's sequence; null where it has none.</summary>
    public string? Topic { get; init; }

    /// <summary>The topic that it covers; null where it has none.</summary>
    public Guid? TopicId { get; init; }

    /// <summary>Whether its group goes through a sequence of topics.</summary>
    public bool HasTopics { get; init; }

    /// <summary>The session of the group before it that was held and recorded; null where there is none.</summary>
    public Guid? PreviousId { get; init; }

    /// <summary>Whether the user may open its note; never of peer support, which has none (rule 1).</summary>
    public bool HasNote { get; init; }

    /// <summary>Where its note stands; null where none is written, as of every peer support session.</summary>
    public SessionNoteState? Note { get; init; }

    /// <summary>Whether attendance may be recorded and changed.</summary>
    public bool IsOpen => State is SessionState.Open && VoidedAt is null;

    /// <summary>Minutes that count as scheduled (rule 8).</summary>
    public int? ScheduledMinutes => ActualMinutes ?? PlannedMinutes;

    /// <summary>What may be marked: of peer support presence only (rule 1).</summary>
    public IReadOnlyList<AttendanceStatus> Statuses => AllowedStatuses.Of(Kind);
}

/// <summary>A client on the roster: a member on that day, or somebody already recorded.</summary>
/// <param name="Status">Null where nothing is recorded yet.</param>
/// <param name="MinutesCredited">Minutes that count as attended (rule 8).</param>
public sealed record RosterRow(
    Guid ClientId, string Name, string LastName, string Mrn, bool IsMember,
    AttendanceStatus? Status, int? MinutesMissed, ExcuseReason? Reason, int? MinutesCredited)
{
    /// <summary>Whether the client never attended the group before.</summary>
    public bool IsNew { get; init; }

    /// <summary>How the client attended the session before; null where they have no record of it.</summary>
    public AttendanceStatus? LastTime { get; init; }
}

/// <summary>A correction (rule 7).</summary>
/// <param name="StatusBefore">Null where the client was added.</param>
/// <param name="StatusAfter">Null where the client was taken out.</param>
/// <param name="At">When (UTC).</param>
public sealed record CorrectionRow(
    string Client, AttendanceStatus? StatusBefore, int? MinutesMissedBefore, ExcuseReason? ReasonBefore,
    AttendanceStatus? StatusAfter, int? MinutesMissedAfter, ExcuseReason? ReasonAfter, string By, DateTime At, string Why);

/// <summary>A void that was taken back.</summary>
/// <param name="VoidedAt">UTC.</param>
/// <param name="RestoredAt">UTC.</param>
public sealed record PastVoidRow(string VoidedBy, DateTime VoidedAt, string VoidReason, string RestoredBy, DateTime RestoredAt);
