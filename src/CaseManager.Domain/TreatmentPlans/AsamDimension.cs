namespace CaseManager.Domain.TreatmentPlans;

/// <summary>A dimension of The ASAM Criteria, by its number: what it is called depends on the edition that the program's level of care is of.</summary>
public enum AsamDimension
{
    /// <summary>Intoxication, withdrawal (and, in the 4th edition, addiction medications).</summary>
    Dimension1 = 1,

    /// <summary>Biomedical conditions.</summary>
    Dimension2,

    /// <summary>Psychiatric (3rd edition: emotional, behavioral) and cognitive conditions.</summary>
    Dimension3,

    /// <summary>4th edition: substance use-related risks; 3rd: readiness to change.</summary>
    Dimension4,

    /// <summary>4th edition: recovery environment interactions; 3rd: relapse, continued use, or continued problem potential.</summary>
    Dimension5,

    /// <summary>4th edition: person-centered considerations; 3rd: recovery and living environment.</summary>
    Dimension6,
}
