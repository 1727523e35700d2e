using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.Attendance;

/// <summary>One client's record at one session. Changed only through its <see cref="GroupSession"/>.</summary>
public sealed class AttendanceRecord : Entity
{
    private AttendanceRecord()
    {
    }

    internal AttendanceRecord(Guid clientId, Guid episodeId, AttendanceMark mark, int? scheduledMinutes, Guid? importBatchId)
    {
        ClientId = clientId;
        EpisodeId = episodeId;
        Set(mark, scheduledMinutes);
        ImportBatchId = importBatchId;
    }

    /// <summary>The session.</summary>
    public Guid GroupSessionId { get; private set; }

    /// <summary>The session.</summary>
    public GroupSession GroupSession { get; private set; } = null!;

    /// <summary>The client.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The client.</summary>
    public Client Client { get; private set; } = null!;

    /// <summary>The stay during which it happened.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>How the client attended.</summary>
    public AttendanceStatus Status { get; private set; }

    /// <summary>Minutes late, or minutes that the client left early.</summary>
    public int? MinutesMissed { get; private set; }

    /// <summary>Minutes that count as attended (rule 8), whole; null where the session has no length.</summary>
    public int? MinutesCredited { get; private set; }

    /// <summary>Why an absence was excused.</summary>
    public ExcuseReason? Reason { get; private set; }

    /// <summary>The import that made it, if one did and nobody changed it since.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>The merge that set it aside, because the record that stands has one of its own at that time; it counts nowhere then.</summary>
    public Guid? SetAsideById { get; private set; }

    /// <summary>Status, minutes missed and reason together.</summary>
    public AttendanceMark Mark => new(Status, MinutesMissed, Reason);

    // True where anything changed; from then on the record is no longer the import's to take out.
    internal bool Set(AttendanceMark mark, int? scheduledMinutes)
    {
        var changed = (Status, MinutesMissed, Reason) != (mark.Status, mark.MinutesMissed, mark.Reason);
        ImportBatchId = changed ? null : ImportBatchId;
        (Status, MinutesMissed, Reason) = (mark.Status, mark.MinutesMissed, mark.Reason);
        Credit(scheduledMinutes);
        return changed;
    }

    internal void Credit(int? scheduledMinutes) =>
        MinutesCredited = AttendanceArithmetic.Credited(Status, MinutesMissed, scheduledMinutes);
}
