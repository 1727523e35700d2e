using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>A substance at the end of a stay.</summary>
public sealed class SubstanceAtDischarge : Entity
{
    private SubstanceAtDischarge()
    {
    }

    internal SubstanceAtDischarge(int rank, Substance substance, SubstanceFrequency? frequency) => (Rank, Substance, Frequency) = (rank, substance, frequency);

    /// <summary>The discharge.</summary>
    public Guid DischargeId { get; private set; }

    /// <summary>1 is primary, 2 secondary, 3 tertiary.</summary>
    public int Rank { get; private set; }

    /// <summary>Which.</summary>
    public Substance Substance { get; private set; }

    /// <summary>How often it was used in the 30 days before; null where nobody knows.</summary>
    public SubstanceFrequency? Frequency { get; private set; }
}
