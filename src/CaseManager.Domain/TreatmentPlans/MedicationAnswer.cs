namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Whether a plan has to answer for medication (rule 3), and whether it is answered.</summary>
/// <param name="IsAsked">An opioid use disorder (F11) is among the diagnoses of the stay.</param>
/// <param name="IsAnswered">There is a medication order, or a recorded decision: offered and declined, contraindicated, or prescribed elsewhere.</param>
public sealed record MedicationAnswer(bool IsAsked, bool IsAnswered)
{
    /// <summary>No opioid use disorder is diagnosed.</summary>
    public static readonly MedicationAnswer NotAsked = new(false, false);
}
