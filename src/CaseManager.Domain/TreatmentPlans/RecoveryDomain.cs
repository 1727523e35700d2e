namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What support is meant to bring; goals carry one, and the progress report has a line for each (rule 11).</summary>
public enum RecoveryDomain
{
    /// <summary>To be held by others.</summary>
    EmotionalSupport,

    /// <summary>To be able to speak openly.</summary>
    SafetyToShare,

    /// <summary>Mood, anxiety, sleep of the mind.</summary>
    MentalHealth,

    /// <summary>To be less likely to return to use.</summary>
    RelapseRisk,

    /// <summary>Nutrition, exercise, sleep.</summary>
    HealthyLifestyle,

    /// <summary>To keep one's word, at work, in court, at home.</summary>
    Accountability,

    /// <summary>Family, friends, partners.</summary>
    Relationships,
}
