using CaseManager.Domain.RulePacks;

namespace CaseManager.Application.RulePacks;

/// <summary>What two versions say of one thing.</summary>
/// <param name="Left">Null where the left version says nothing of it.</param>
/// <param name="Right">Null where the right version says nothing of it.</param>
public sealed record RuleComparison(Rule? Left, Rule? Right)
{
    /// <summary>Whether they say different things; where it is written does not count.</summary>
    public bool Differs => Left?.Value != Right?.Value;

    /// <summary>One of the two, to say what it is about.</summary>
    public Rule Either => (Left ?? Right)!;

    /// <summary>Every thing that either version speaks of, in the order in which they are read.</summary>
    public static IReadOnlyList<RuleComparison> Of(RuleSet left, RuleSet right)
    {
        var other = right.Rules.ToDictionary(r => r.Subject);
        var mine = left.Rules.ToDictionary(r => r.Subject);
        return [.. mine.Keys.Union(other.Keys).Select(s => new RuleComparison(mine.GetValueOrDefault(s), other.GetValueOrDefault(s))).OrderBy(c => c.Either.Kind)];
    }
}
