using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.Attendance;

/// <summary>
/// A change made after signing: what stood there, what stands there now, who, when and why (rule 7). A client who was added has nothing before,
/// one who was taken out nothing after.
/// </summary>
public sealed class AttendanceCorrection : Entity
{
    private AttendanceCorrection() => (By, Why) = ("", "");

    internal AttendanceCorrection(Guid clientId, AttendanceMark? before, AttendanceMark? after, string by, DateTime utcNow, string why)
    {
        ClientId = clientId;
        (StatusBefore, MinutesMissedBefore, ReasonBefore) = (before?.Status, before?.MinutesMissed, before?.Reason);
        (StatusAfter, MinutesMissedAfter, ReasonAfter) = (after?.Status, after?.MinutesMissed, after?.Reason);
        By = Require.Text(by, nameof(By), GroupSession.ActorLength);
        Why = Require.Text(why, nameof(Why), GroupSession.ReasonLength);
        At = utcNow;
    }

    /// <summary>The session.</summary>
    public Guid GroupSessionId { get; private set; }

    /// <summary>Whose record was corrected.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>Status that stood there; null where the client was added.</summary>
    public AttendanceStatus? StatusBefore { get; private set; }

    /// <summary>Minutes missed that stood there.</summary>
    public int? MinutesMissedBefore { get; private set; }

    /// <summary>Reason that stood there.</summary>
    public ExcuseReason? ReasonBefore { get; private set; }

    /// <summary>Status that stands there now; null where the client was taken out.</summary>
    public AttendanceStatus? StatusAfter { get; private set; }

    /// <summary>Minutes missed that stand there now.</summary>
    public int? MinutesMissedAfter { get; private set; }

    /// <summary>Reason that stands there now.</summary>
    public ExcuseReason? ReasonAfter { get; private set; }

    /// <summary>Who corrected it.</summary>
    public string By { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; }
}
