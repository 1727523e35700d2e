using CaseManager.Domain.Medication;

namespace CaseManager.Web.Screens;

/// <summary>What is typed to answer the medication question.</summary>
public sealed class MedicationDecisionForm
{
    /// <summary>The decision.</summary>
    public MedicationDecisionKind? Kind { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The reason.</summary>
    public string? Reason { get; set; }
}
