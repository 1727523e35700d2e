using CaseManager.Domain.Common;

namespace CaseManager.Domain.Medication;

/// <summary>A void of an order that was taken back: both stay on record (rule 7).</summary>
public sealed class PastOrderVoid : Entity
{
    private PastOrderVoid() => (VoidedBy, VoidReason, RestoredBy) = ("", "", "");

    internal PastOrderVoid(string voidedBy, DateTime voidedAt, string voidReason, string restoredBy, DateTime restoredAt) =>
        (VoidedBy, VoidedAt, VoidReason, RestoredBy, RestoredAt) = (voidedBy, voidedAt, voidReason, restoredBy, restoredAt);

    /// <summary>The order.</summary>
    public Guid MedicationOrderId { get; private set; }

    /// <summary>Who struck it out.</summary>
    public string VoidedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime VoidedAt { get; private set; }

    /// <summary>Why.</summary>
    public string VoidReason { get; private set; }

    /// <summary>Who brought it back.</summary>
    public string RestoredBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime RestoredAt { get; private set; }
}
