using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What the plan is about: one need of the client.</summary>
public sealed class Problem : PlanPart
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLength = 1000;

    private readonly List<Goal> goals = [];

    private Problem() => Description = "";

    internal Problem(int position)
        : this() => Position = position;

    /// <summary>The plan it stands in.</summary>
    public Guid TreatmentPlanId { get; private set; }

    /// <summary>The need, in words.</summary>
    public string Description { get; private set; }

    /// <summary>The dimension of The ASAM Criteria that the need lies in.</summary>
    public AsamDimension Dimension { get; private set; }

    /// <summary>What the client wants about it.</summary>
    public IReadOnlyCollection<Goal> Goals => goals.Where(g => !g.IsRemoved).ToList();

    internal override IEnumerable<PlanPart> Parts => goals;

    internal void Set(string description, AsamDimension dimension) =>
        (Description, Dimension) = (Require.Text(description, nameof(Description), TextLength), dimension);

    internal Goal AddGoal(string ownWords, string? strengths, RecoveryDomain? domain)
    {
        var goal = new Goal(Next(goals));
        goal.Set(ownWords, strengths, domain);
        goals.Add(goal);
        return goal;
    }

    internal Problem Copy()
    {
        var copy = new Problem(Position) { Lineage = Lineage, Description = Description, Dimension = Dimension };
        copy.goals.AddRange(Goals.Select(g => g.Copy()));
        return copy;
    }
}
