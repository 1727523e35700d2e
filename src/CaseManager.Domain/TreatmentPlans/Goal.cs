using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What the client wants, in the client's words.</summary>
public sealed class Goal : PlanPart
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLength = 1000;

    private readonly List<Objective> objectives = [];

    private Goal() => OwnWords = "";

    internal Goal(int position)
        : this() => Position = position;

    /// <summary>The problem it answers.</summary>
    public Guid ProblemId { get; private set; }

    /// <summary>Place among its siblings, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>As the client said it.</summary>
    public string OwnWords { get; private set; }

    /// <summary>The steps towards it.</summary>
    public IReadOnlyCollection<Objective> Objectives => objectives.Where(o => !o.IsRemoved).ToList();

    internal override IEnumerable<PlanPart> Parts => objectives;

    internal void Set(string ownWords) => OwnWords = Require.Text(ownWords, nameof(OwnWords), TextLength);

    internal Objective AddObjective(string text, string? measure, DateOnly? targetDate)
    {
        var objective = new Objective(Guid.NewGuid(), objectives.Count == 0 ? 1 : objectives.Max(o => o.Position) + 1);
        objective.Set(text, measure, targetDate);
        objectives.Add(objective);
        return objective;
    }

    internal Goal Copy()
    {
        var copy = new Goal(Position) { OwnWords = OwnWords };
        copy.objectives.AddRange(Objectives.Select(o => o.Copy()));
        return copy;
    }
}
