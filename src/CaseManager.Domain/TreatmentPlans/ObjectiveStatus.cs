namespace CaseManager.Domain.TreatmentPlans;

/// <summary>How an objective stands at its last review.</summary>
public enum ObjectiveStatus
{
    /// <summary>Not yet reviewed.</summary>
    NotReviewed,

    /// <summary>Reached.</summary>
    Met,

    /// <summary>Getting there.</summary>
    Progressing,

    /// <summary>As before.</summary>
    NoChange,

    /// <summary>Further away than before.</summary>
    Worse,

    /// <summary>Put off, with a reason.</summary>
    Deferred,
}
