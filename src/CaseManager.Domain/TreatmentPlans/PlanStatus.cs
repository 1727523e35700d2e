namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Where a version of a plan stands; what leads from one to the other is drawn in docs/README.md.</summary>
public enum PlanStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Signed by a counselor whose signature needs another one; unchangeable from here on (rule 7).</summary>
    AwaitingCoSignature,

    /// <summary>The co-signer did not sign: it stays as it was, and the next version is made of it.</summary>
    SentBack,

    /// <summary>Signed and in force.</summary>
    Active,

    /// <summary>A later version took its place.</summary>
    Superseded,

    /// <summary>Ended with the stay.</summary>
    Closed,
}
