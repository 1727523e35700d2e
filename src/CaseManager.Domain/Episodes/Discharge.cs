using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>What was asked at the end of a stay: the discharge items of TEDS and the plan for after. It stays where the stay is reopened.</summary>
public sealed class Discharge : Entity
{
    /// <summary>Longest <see cref="PlanAfter"/>, in characters.</summary>
    public const int PlanLength = 2000;

    private readonly List<SubstanceAtDischarge> substances = [];

    private Discharge()
    {
    }

    /// <exception cref="RuleViolationException"><c>discharge.last-contact</c>, <c>discharge.not-in-labor-force</c>, <c>substance.twice</c>, <c>substance.none</c>, <c>substance.too-many</c>, text rules.</exception>
    internal Discharge(DischargeDetails details, DateOnly admittedOn, DateOnly dischargedOn)
    {
        LastContactOn = details.LastContactOn ?? dischargedOn;
        Require.That(LastContactOn <= dischargedOn, "discharge.last-contact", "The last contact lies after the discharge.", nameof(LastContactOn));
        Require.That(LastContactOn >= admittedOn, "discharge.last-contact", "The last contact lies before the admission.", nameof(LastContactOn));
        Require.That(details.NotInLaborForce is null || details.Employment is EmploymentStatus.NotInLaborForce, "discharge.not-in-labor-force",
            "This is only asked of who neither works nor looks for work.", nameof(NotInLaborForce));
        SubstanceOrder.Check([.. details.Substances.Select(s => s.Substance)]);
        (Reason, Employment, NotInLaborForce, Living, Arrests, SelfHelp) =
            (details.Reason, details.Employment, details.NotInLaborForce, details.Living, details.Arrests, details.SelfHelp);
        PlanAfter = Require.OptionalText(details.PlanAfter, nameof(PlanAfter), PlanLength);
        substances.AddRange(details.Substances.Select((s, i) => new SubstanceAtDischarge(i + 1, s.Substance, s.Frequency)));
    }

    /// <summary>The step that ended the stay.</summary>
    public Guid EpisodeStepId { get; private set; }

    /// <summary>Why the stay ended.</summary>
    public DischargeReason Reason { get; private set; }

    /// <summary>The last day on which the client was seen or spoken to.</summary>
    public DateOnly LastContactOn { get; private set; }

    /// <summary>Whether the client worked.</summary>
    public EmploymentStatus? Employment { get; private set; }

    /// <summary>Why the client neither worked nor looked for work.</summary>
    public NotInLaborForce? NotInLaborForce { get; private set; }

    /// <summary>How the client lived.</summary>
    public LivingArrangement? Living { get; private set; }

    /// <summary>Arrests in the 30 days before.</summary>
    public NumberRange? Arrests { get; private set; }

    /// <summary>Self-help groups in the 30 days before.</summary>
    public SelfHelpAttendance? SelfHelp { get; private set; }

    /// <summary>What was to come after.</summary>
    public string? PlanAfter { get; private set; }

    /// <summary>Substances in the order in which they were a problem.</summary>
    public IReadOnlyCollection<SubstanceAtDischarge> Substances => substances;
}
