using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Finds parts of a plan.</summary>
internal static class PlanTree
{
    /// <summary>Every part that stands, and of the removed ones those whose place still stands.</summary>
    public static IEnumerable<PlanPart> Reach(this IEnumerable<PlanPart> parts) =>
        parts.SelectMany(p => p.IsRemoved ? [p] : p.Parts.Reach().Prepend(p));

    /// <summary>The part if it stands there.</summary>
    /// <exception cref="RuleViolationException"><c>plan.unknown-part</c>.</exception>
    public static T Known<T>(this IEnumerable<T> parts, T part)
        where T : PlanPart =>
        parts.Contains(part) && !part.IsRemoved ? part : throw Unknown();

    /// <summary>The part with a key. Parts that are not saved yet share the empty key: none of them is meant by it.</summary>
    /// <exception cref="RuleViolationException"><c>plan.unknown-part</c>.</exception>
    public static PlanPart Find(this IReadOnlyCollection<PlanPart> problems, Guid partId, bool removed) =>
        problems.Reach().FirstOrDefault(p => p.Id != Guid.Empty && p.Id == partId && p.IsRemoved == removed) ?? throw Unknown();

    /// <summary>The part that stands before or behind another one under the same parent; null at the end of the row.</summary>
    public static PlanPart? NeighbourOf(this IReadOnlyCollection<PlanPart> problems, PlanPart part, bool before)
    {
        var siblings = problems.Reach().Select(p => p.Parts).Prepend(problems).First(parts => parts.Contains(part))
            .Where(p => !p.IsRemoved).OrderBy(p => p.Position).ToList();
        return siblings.ElementAtOrDefault(siblings.IndexOf(part) + (before ? -1 : 1));
    }

    /// <summary>Reviews of the same objectives in another version are carried over, each once.</summary>
    public static void TakeOverReviews(this IEnumerable<Objective> objectives, IEnumerable<Objective> before)
    {
        var here = objectives.ToDictionary(o => o.Lineage);
        foreach (var objective in before)
        {
            here.GetValueOrDefault(objective.Lineage)?.TakeOver(objective.Progress);
        }
    }

    private static RuleViolationException Unknown() => new("plan.unknown-part", "That part is no longer in the plan.");
}
