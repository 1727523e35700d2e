using CaseManager.Domain.RulePacks;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Something that is to be done for the plan of a stay, with the rule that says by when.</summary>
/// <param name="Kind">What.</param>
/// <param name="State">How urgent it is.</param>
public sealed record DueItem(PlanTaskKind Kind, PlanTaskState State)
{
    /// <summary>The version of the plan to go to; null where none is started.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>The day on which the clock started; null where no clock runs.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The last day on which it is in time; null where none can be told.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Why there is no day; null where there is one.</summary>
    public NoDueDay? NoDay { get; init; }

    /// <summary>The rule that says by when; null where the pack has none, or the day was agreed with the client.</summary>
    public Rule? Rule { get; init; }

    /// <summary>The version of the rule pack that was asked: the one in force at the site on the day on which the clock started.</summary>
    public Guid? RulePackVersionId { get; init; }

    /// <summary>Days of service so far; null where they do not count.</summary>
    public int? Served { get; init; }
}
