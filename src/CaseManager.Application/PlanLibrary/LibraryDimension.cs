using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.PlanLibrary;

/// <summary>The library counts dimensions as the 4th edition of The ASAM Criteria does.</summary>
public static class LibraryDimension
{
    /// <summary>The edition.</summary>
    public const int Edition = 4;

    /// <summary>
    /// Where the library keeps what a problem calls for. The 3rd edition has a dimension for readiness to change, which the 4th looks at with every dimension and answers by what the client
    /// prefers and what is in the way; so what follows it has a number less.
    /// </summary>
    public static AsamDimension Of(AsamDimension dimension, int edition) => edition >= Edition ? dimension : dimension switch
    {
        AsamDimension.Dimension4 => AsamDimension.Dimension6,
        AsamDimension.Dimension5 => AsamDimension.Dimension4,
        AsamDimension.Dimension6 => AsamDimension.Dimension5,
        _ => dimension,
    };
}
