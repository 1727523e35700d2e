using CaseManager.Domain.Codes;

namespace CaseManager.Domain.Episodes;

/// <summary>What is asked at the end of a stay; what nobody knows is null.</summary>
/// <param name="Reason">Why it ends.</param>
public sealed record DischargeDetails(DischargeReason Reason)
{
    /// <summary>The last day on which the client was seen or spoken to; by default the day of the discharge.</summary>
    public DateOnly? LastContactOn { get; init; }

    /// <summary>Whether the client works.</summary>
    public EmploymentStatus? Employment { get; init; }

    /// <summary>Why the client neither works nor looks for work.</summary>
    public NotInLaborForce? NotInLaborForce { get; init; }

    /// <summary>How the client lives.</summary>
    public LivingArrangement? Living { get; init; }

    /// <summary>Arrests in the 30 days before.</summary>
    public NumberRange? Arrests { get; init; }

    /// <summary>Self-help groups in the 30 days before.</summary>
    public SelfHelpAttendance? SelfHelp { get; init; }

    /// <summary>What comes after, as agreed with the client.</summary>
    public string? PlanAfter { get; init; }

    /// <summary>Substances in the order in which they are a problem, each with how often it was used in the 30 days before.</summary>
    public IReadOnlyList<(Substance Substance, SubstanceFrequency? Frequency)> Substances { get; init; } = [];
}
