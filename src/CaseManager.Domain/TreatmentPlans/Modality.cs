namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What kind of help an intervention is.</summary>
public enum Modality
{
    /// <summary>Medication for addiction treatment.</summary>
    MedicationTreatment,

    /// <summary>One client, one counselor.</summary>
    IndividualCounseling,

    /// <summary>With the family.</summary>
    FamilyCounseling,

    /// <summary>A therapy or psychoeducation group.</summary>
    GroupTherapy,

    /// <summary>A peer support group; never clinical hours, never the only modality of a plan (rules 1 and 2).</summary>
    PeerSupport,
}
