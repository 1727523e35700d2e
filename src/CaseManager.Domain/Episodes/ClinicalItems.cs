using CaseManager.Domain.Codes;

namespace CaseManager.Domain.Episodes;

/// <summary>What is asked at admission, as TEDS has it, and only clinicians see; what nobody knows yet is null and can be completed later.</summary>
public sealed record ClinicalItems
{
    /// <summary>Nothing known yet.</summary>
    public static ClinicalItems Empty { get; } = new();

    /// <summary>Treatments for substance use before this one.</summary>
    public NumberRange? PriorTreatments { get; init; }

    /// <summary>Whether medication for opioid use is planned.</summary>
    public bool? MedicationPlanned { get; init; }

    /// <summary>Whether there is a psychiatric problem beside the substance use.</summary>
    public bool? PsychiatricProblem { get; init; }

    /// <summary>Self-help groups in the 30 days before.</summary>
    public SelfHelpAttendance? SelfHelp { get; init; }
}
