namespace CaseManager.Domain.Medication;

/// <summary>What answers the question of rule 3 where nothing is ordered here.</summary>
public enum MedicationDecisionKind
{
    /// <summary>Medication was offered, and the client does not want it for now.</summary>
    OfferedAndDeclined,

    /// <summary>There is a medical reason against it.</summary>
    Contraindicated,

    /// <summary>The client has it from somebody else.</summary>
    PrescribedElsewhere,
}
