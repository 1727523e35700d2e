namespace CaseManager.Application.TreatmentPlans;

/// <summary>Kinds of what an intervention can be linked to.</summary>
public enum PlanLinkKind
{
    /// <summary>A therapy group.</summary>
    Therapy,

    /// <summary>A psychoeducation group.</summary>
    Psychoeducation,

    /// <summary>A peer support group.</summary>
    PeerSupport,

    /// <summary>A series of individual or family counseling.</summary>
    Counseling,

    /// <summary>A medication order.</summary>
    Medication,

    /// <summary>A meeting outside of the center.</summary>
    Meeting,
}
