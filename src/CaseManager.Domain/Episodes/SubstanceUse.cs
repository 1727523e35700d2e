using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>What is known of a substance at admission; what nobody knows is null.</summary>
/// <param name="Substance">Which.</param>
/// <param name="Route">How it is taken.</param>
/// <param name="Frequency">How often it was used in the 30 days before.</param>
/// <param name="FirstUse">Age of first use, in years.</param>
public sealed record SubstanceDetails(Substance Substance, SubstanceRoute? Route = null, SubstanceFrequency? Frequency = null, NumberRange? FirstUse = null);

/// <summary>A substance that is a problem at admission.</summary>
public sealed class SubstanceUse : Entity
{
    private SubstanceUse()
    {
    }

    internal SubstanceUse(int rank, SubstanceDetails details) =>
        (Rank, Substance, Route, Frequency, FirstUse) = (rank, details.Substance, details.Route, details.Frequency, details.FirstUse);

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>1 is primary, 2 secondary, 3 tertiary.</summary>
    public int Rank { get; private set; }

    /// <summary>Which.</summary>
    public Substance Substance { get; private set; }

    /// <summary>How it is taken.</summary>
    public SubstanceRoute? Route { get; private set; }

    /// <summary>How often it was used in the 30 days before admission.</summary>
    public SubstanceFrequency? Frequency { get; private set; }

    /// <summary>Age of first use, in years.</summary>
    public NumberRange? FirstUse { get; private set; }

    /// <summary>What is known of it.</summary>
    public SubstanceDetails Details => new(Substance, Route, Frequency, FirstUse);
}
