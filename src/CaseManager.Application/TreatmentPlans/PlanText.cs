using CaseManager.Application.Wording;
using CaseManager.Domain.TreatmentPlans;
using Problem = CaseManager.Domain.TreatmentPlans.Problem;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>A part of a plan in words, with what stands below it.</summary>
/// <param name="Lineage">The same in every version of the plan.</param>
/// <param name="Kind">Such as “Goal”.</param>
/// <param name="Lines">What it says, each with its label.</param>
internal sealed record PlanText(Guid Lineage, string Kind, IReadOnlyList<(string Label, string? Text)> Lines, IReadOnlyList<PlanText> Below)
{
    /// <summary>The problems of a plan, behind the choice of peer support where there is one.</summary>
    public static IReadOnlyList<PlanText> Of(TreatmentPlan plan, IReadOnlyList<LinkChoice> links, int edition) =>
    [
        .. plan.PeerSupport is { } choice ? [new PlanText(Guid.Empty, "Peer support", [("The client's choice", choice.Words())], [])] : Array.Empty<PlanText>(),
        .. plan.Problems.OrderBy(p => p.Position).Select(p => Of(p, links, edition)),
    ];

    private static PlanText Of(Problem problem, IReadOnlyList<LinkChoice> links, int edition) => new(problem.Lineage, nameof(Problem),
        [("The problem", problem.Description), ("ASAM dimension", problem.Dimension.Words(edition))], [.. problem.Goals.OrderBy(g => g.Position).Select(g => Of(g, links))]);

    private static PlanText Of(Goal goal, IReadOnlyList<LinkChoice> links) => new(goal.Lineage, nameof(Goal),
        [("In the client's words", goal.OwnWords), ("Strengths", goal.Strengths), ("Recovery domain", goal.Domain?.Words())], [.. goal.Objectives.OrderBy(o => o.Position).Select(o => Of(o, links))]);

    private static PlanText Of(Objective objective, IReadOnlyList<LinkChoice> links) => new(objective.Lineage, nameof(Objective),
        [("What the client will do", objective.Text), ("Measured by", objective.Measure), ("Target date", $"{objective.TargetDate:yyyy-MM-dd}")],
        [.. objective.Interventions.OrderBy(i => i.Position).Select(i => Of(i, links))]);

    private static PlanText Of(Intervention help, IReadOnlyList<LinkChoice> links) => new(help.Lineage, nameof(Intervention),
    [
        ("Kind of help", help.Modality.Words()), ("What is done", help.Description), ("How often", $"{help.Frequency}{(help.Minutes is null ? "" : $", {help.Minutes} min each")}"),
        ("Linked to", PlanViews.LinkOf(help, links) is { } link ? $"{link.Name}{(link.From is null ? "" : $", from {link.From:yyyy-MM-dd}")}" : null), ("Seen to by", help.Responsible?.Title), ("First day", $"{help.From:yyyy-MM-dd}"), ("Last day", $"{help.Until:yyyy-MM-dd}"),
    ], []);
}
