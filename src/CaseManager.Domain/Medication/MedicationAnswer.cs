namespace CaseManager.Domain.Medication;

/// <summary>What a stay says to the medication question (rule 3).</summary>
/// <param name="HasOpioidDiagnosis">Whether a diagnosis of F11 is recorded.</param>
/// <param name="HasOrder">Whether a medication for opioid use disorder is ordered: neither struck out nor stopped.</param>
/// <param name="Decision">The latest decision; null where there is none.</param>
public sealed record MedicationAnswer(bool HasOpioidDiagnosis, bool HasOrder, MedicationDecisionKind? Decision)
{
    /// <summary>The block of opioid related disorders in ICD-10-CM.</summary>
    public const string OpioidBlock = "F11";

    /// <summary>No opioid use disorder is diagnosed.</summary>
    public static readonly MedicationAnswer NotAsked = new(false, false, null);

    /// <summary>Whether the question is asked and not answered: a plan of the stay is not activated then.</summary>
    public bool IsMissing => HasOpioidDiagnosis && !HasOrder && Decision is null;
}
