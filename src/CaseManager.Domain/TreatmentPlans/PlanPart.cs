using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>A problem, goal, objective or intervention. While the plan is a draft it can be taken out and put back, and moved among its siblings.</summary>
public abstract class PlanPart : Entity
{
    /// <summary>The same part in every version of the plan.</summary>
    public Guid Lineage { get; private protected set; } = Guid.NewGuid();

    /// <summary>Place among its siblings, from 1.</summary>
    public int Position { get; private protected set; }

    /// <summary>Raised whenever it is rewritten: whoever rewrites it at the same time is shown what the other wrote.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Taken out of the draft, with all below it; kept so that it can be put back. Queries leave it out by themselves.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>What stands right below it, removed or not.</summary>
    internal virtual IEnumerable<PlanPart> Parts => [];

    internal void Remove() => IsRemoved = true;

    internal void PutBack() => IsRemoved = false;

    internal void Rewritten() => Revision++;

    internal void ChangePlaceWith(PlanPart sibling) => (Position, sibling.Position) = (sibling.Position, Position);

    private protected static int Next(IReadOnlyCollection<PlanPart> siblings) => siblings.Count == 0 ? 1 : siblings.Max(s => s.Position) + 1;
}
