namespace CaseManager.Domain.Medication;

/// <summary>How a medication is taken.</summary>
public enum MedicationRoute
{
    /// <summary>By mouth.</summary>
    Oral,

    /// <summary>Under the tongue.</summary>
    Sublingual,

    /// <summary>Under the skin.</summary>
    Subcutaneous,

    /// <summary>Into a muscle.</summary>
    Intramuscular,
}
