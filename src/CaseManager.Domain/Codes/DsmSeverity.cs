namespace CaseManager.Domain.Codes;

/// <summary>How severe a substance use disorder is by DSM-5, by how many of its 11 criteria are met in 12 months.</summary>
public enum DsmSeverity
{
    /// <summary>2 or 3 criteria.</summary>
    Mild,

    /// <summary>4 or 5 criteria.</summary>
    Moderate,

    /// <summary>6 criteria or more.</summary>
    Severe,
}
