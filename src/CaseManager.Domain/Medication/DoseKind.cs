namespace CaseManager.Domain.Medication;

/// <summary>What became of a dose.</summary>
public enum DoseKind
{
    /// <summary>Given, and taken before the eyes of whoever gave it; an injection too.</summary>
    Observed,

    /// <summary>Handed out for days on which the client takes it at home.</summary>
    TakenHome,

    /// <summary>The client did not come for it.</summary>
    Missed,

    /// <summary>The client came and did not want it.</summary>
    Refused,

    /// <summary>Given, and lost again.</summary>
    Vomited,
}
