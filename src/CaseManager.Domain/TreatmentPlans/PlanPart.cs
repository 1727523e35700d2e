using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>A problem, goal, objective or intervention. While the plan is a draft it can be taken out and put back.</summary>
public abstract class PlanPart : Entity
{
    /// <summary>Taken out of the draft, with all below it; kept so that it can be put back. Queries leave it out by themselves.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>What stands right below it, removed or not.</summary>
    internal virtual IEnumerable<PlanPart> Parts => [];

    internal void Remove() => IsRemoved = true;

    internal void PutBack() => IsRemoved = false;
}
