namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Where a version of a plan stands.</summary>
public enum PlanStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Signed and in force; unchangeable (rule 7).</summary>
    Active,

    /// <summary>A later version took its place.</summary>
    Superseded,
}
