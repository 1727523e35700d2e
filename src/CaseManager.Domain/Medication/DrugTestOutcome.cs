namespace CaseManager.Domain.Medication;

/// <summary>What a test says of one substance.</summary>
public enum DrugTestOutcome
{
    /// <summary>Not found.</summary>
    Negative,

    /// <summary>Found.</summary>
    Positive,

    /// <summary>It says nothing.</summary>
    Invalid,
}
