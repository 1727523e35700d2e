using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>A void of a session that was taken back: both stay on record (rule 7).</summary>
public sealed class PastVoid : Entity
{
    private PastVoid() => (VoidedBy, VoidReason, RestoredBy) = ("", "", "");

    internal PastVoid(string voidedBy, DateTime voidedAt, string voidReason, string restoredBy, DateTime restoredAt) =>
        (VoidedBy, VoidedAt, VoidReason, RestoredBy, RestoredAt) = (voidedBy, voidedAt, voidReason, Require.Text(restoredBy, nameof(RestoredBy), GroupSession.ActorLength), restoredAt);

    /// <summary>The session.</summary>
    public Guid GroupSessionId { get; private set; }

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
