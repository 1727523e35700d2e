namespace CaseManager.Domain.Codes;

/// <summary>Hispanic or Latino origin as the client says: TEDS <c>ETHNIC</c>.</summary>
public enum Ethnicity
{
    /// <summary>Puerto Rican.</summary>
    PuertoRican,

    /// <summary>Mexican.</summary>
    Mexican,

    /// <summary>Cuban or another specific Hispanic origin.</summary>
    CubanOrOtherHispanic,

    /// <summary>Not of Hispanic or Latino origin.</summary>
    NotHispanic,

    /// <summary>Hispanic or Latino, origin not specified.</summary>
    HispanicUnspecified,
}
