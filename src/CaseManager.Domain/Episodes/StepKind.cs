namespace CaseManager.Domain.Episodes;

/// <summary>What happens in a stay, one step after the other.</summary>
public enum StepKind
{
    /// <summary>The stay starts.</summary>
    Admitted,

    /// <summary>The client goes on at another level of care in the same program.</summary>
    LevelChanged,

    /// <summary>The stay ends, and one in another program starts.</summary>
    Transferred,

    /// <summary>The stay ends.</summary>
    Discharged,

    /// <summary>A discharge is taken back; it stays on record (rule 7).</summary>
    Reopened,
}
