using CaseManager.Domain.Common;

namespace CaseManager.Domain.Counseling;

/// <summary>A void of a counseling session that was taken back: both stay on record (rule 7).</summary>
public sealed class CounselingPastVoid : Entity
{
    private CounselingPastVoid() => (VoidedBy, VoidReason, RestoredBy) = ("", "", "");

    internal CounselingPastVoid(string voidedBy, DateTime voidedAt, string voidReason, string restoredBy, DateTime restoredAt) =>
        (VoidedBy, VoidedAt, VoidReason, RestoredBy, RestoredAt) = (voidedBy, voidedAt, voidReason, Require.Text(restoredBy, nameof(RestoredBy), CounselingSession.ActorLength), restoredAt);

    /// <summary>The session.</summary>
    public Guid CounselingSessionId { get; private set; }

    /// <summary>Who voided it.</summary>
    public string VoidedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime VoidedAt { get; private set; }

    /// <summary>Why it was voided.</summary>
    public string VoidReason { get; private set; }

    /// <summary>Who brought it back.</summary>
    public string RestoredBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime RestoredAt { get; private set; }
}
