namespace CaseManager.Domain.Codes;

/// <summary>The diagnosis in the groups of TEDS <c>DSMCRIT</c>: what an old file says where it has no ICD-10-CM code.</summary>
public enum DsmDiagnosisGroup
{
    /// <summary>Alcohol-induced disorder.</summary>
    AlcoholInducedDisorder,

    /// <summary>Substance-induced disorder.</summary>
    SubstanceInducedDisorder,

    /// <summary>Alcohol intoxication.</summary>
    AlcoholIntoxication,

    /// <summary>Alcohol dependence.</summary>
    AlcoholDependence,

    /// <summary>Opioid dependence.</summary>
    OpioidDependence,

    /// <summary>Cocaine dependence.</summary>
    CocaineDependence,

    /// <summary>Cannabis dependence.</summary>
    CannabisDependence,

    /// <summary>Other substance dependence.</summary>
    OtherSubstanceDependence,

    /// <summary>Alcohol abuse.</summary>
    AlcoholAbuse,

    /// <summary>Cannabis abuse.</summary>
    CannabisAbuse,

    /// <summary>Other substance abuse.</summary>
    OtherSubstanceAbuse,

    /// <summary>Opioid abuse.</summary>
    OpioidAbuse,

    /// <summary>Cocaine abuse.</summary>
    CocaineAbuse,

    /// <summary>Anxiety disorders.</summary>
    AnxietyDisorders,

    /// <summary>Depressive disorders.</summary>
    DepressiveDisorders,

    /// <summary>Schizophrenia and other psychotic disorders.</summary>
    PsychoticDisorders,

    /// <summary>Bipolar disorders.</summary>
    BipolarDisorders,

    /// <summary>Attention deficit and disruptive behavior disorders.</summary>
    AttentionDeficit,

    /// <summary>Another mental health condition.</summary>
    OtherMentalHealth,
}
