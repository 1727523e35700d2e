using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What the client wants, in the client's words.</summary>
public sealed class Goal : PlanPart
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLength = 1000;

    /// <summary>Longest text about strengths, in characters.</summary>
    public const int StrengthsLength = 500;

    private readonly List<Objective> objectives = [];

    private Goal() => OwnWords = "";

    internal Goal(int position)
        : this() => Position = position;

    /// <summary>The problem it answers.</summary>
    public Guid ProblemId { get; private set; }

    /// <summary>As the client said it.</summary>
    public string OwnWords { get; private set; }

    /// <summary>What the client brings along for it, in the client's words too.</summary>
    public string? Strengths { get; private set; }

    /// <summary>What reaching it is meant to bring (rule 11).</summary>
    public RecoveryDomain? Domain { get; private set; }

    /// <summary>The steps towards it.</summary>
    public IReadOnlyCollection<Objective> Objectives => objectives.Where(o => !o.IsRemoved).ToList();

    internal override IEnumerable<PlanPart> Parts => objectives;

    internal void Set(string ownWords, string? strengths, RecoveryDomain? domain) =>
        (OwnWords, Strengths, Domain) = (Require.Text(ownWords, nameof(OwnWords), TextLength), Require.OptionalText(strengths, nameof(Strengths), StrengthsLength), domain);

    internal Objective AddObjective(string text, string? measure, DateOnly? targetDate)
    {
        var objective = new Objective(Next(objectives));
        objective.Set(text, measure, targetDate);
        objectives.Add(objective);
        return objective;
    }

    internal Goal Copy()
    {
        var copy = new Goal(Position) { Lineage = Lineage, OwnWords = OwnWords, Strengths = Strengths, Domain = Domain };
        copy.objectives.AddRange(Objectives.Select(o => o.Copy()));
        return copy;
    }
}
