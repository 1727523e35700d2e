namespace CaseManager.Domain.Codes;

/// <summary>Why a stay ended: TEDS <c>REASON</c>.</summary>
public enum DischargeReason
{
    /// <summary>Treatment was completed.</summary>
    Completed,

    /// <summary>The client left before the treatment was completed.</summary>
    DroppedOut,

    /// <summary>The center ended the treatment.</summary>
    TerminatedByFacility,

    /// <summary>Treatment goes on in another program or facility.</summary>
    Transferred,

    /// <summary>The client was incarcerated.</summary>
    Incarcerated,

    /// <summary>The client died.</summary>
    Died,

    /// <summary>Another reason.</summary>
    Other,
}
