namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What the client says to a signed plan. None of it keeps a plan from coming into force.</summary>
public enum ClientAnswer
{
    /// <summary>Agrees, and signs.</summary>
    Agreed,

    /// <summary>Disagrees, in their own words.</summary>
    Disagreed,

    /// <summary>Will not sign.</summary>
    Declined,

    /// <summary>Cannot sign now, for a reason; it is tried again.</summary>
    Unable,
}
