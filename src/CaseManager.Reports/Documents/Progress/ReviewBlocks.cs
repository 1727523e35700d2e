using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>How objectives stood from review to review.</summary>
internal static class ReviewBlocks
{
    // What was reviewed longer ago says little about the way it goes.
    private const int MostSteps = 4;

    /// <summary>The last reviews of an objective, oldest first; nothing where there were fewer than two.</summary>
    public static string Trend(ObjectiveInForce objective)
    {
        var steps = objective.Reviews;
        return steps.Count < 2 ? Words.None : $"{(steps.Count > MostSteps ? "… → " : "")}{string.Join(" → ", steps.TakeLast(MostSteps).Select(r => $"{r.Status.Words()} ({Words.Day(r.Date)})"))}";
    }

    /// <summary>A line for each recovery domain and each signed review of its objectives (rule 11); what was recorded since the last one stands below, named as not signed.</summary>
    public static IEnumerable<Block> ByDomain(PlanInForce plan, IReadOnlyList<DomainInterventions> domains, RowFilter rows, Audience audience)
    {
        var lines = domains.SelectMany(domain => domain.Goals.GroupBy(g => g.EpisodeId)
            .SelectMany(goals => Lines([.. goals], [.. plan.SignedReviews.Where(r => r.EpisodeId == goals.Key)], rows with { Domain = domain.Domain }))).ToList();
        if (lines.Count > 0)
        {
            yield return new TableBlock("Objectives at each review, by recovery domain",
                [new Column("Recovery domain", Align.Start, 2, 78), new Column("Review of", Align.Start, 0, 70), new Column("Signature", Align.Start, 0, 58), .. DomainBlocks.StatusColumns], lines, FrozenColumns: 3);
            yield return FixedWordings.SignedReviews.Block(audience);
        }
    }

    private static IEnumerable<Row> Lines(List<GoalInForce> goals, List<SignedReview> signed, RowFilter rows)
    {
        foreach (var review in signed)
        {
            if (review.Standing.Where(s => s.Domain == rows.Domain).Select(s => s.Status).ToList() is { Count: > 0 } standing)
            {
                yield return Line(review.On, "Signed", standing, rows with { PlanId = review.PlanId });
            }
        }

        var objectives = goals.Where(g => g.IsCurrent).SelectMany(g => g.Objectives).ToList();
        foreach (var day in objectives.SelectMany(o => o.Reviews).Where(r => signed.Count == 0 || r.At > signed[^1].At).Select(r => r.Date).Distinct().Order())
        {
            yield return Line(day, "Not signed", [.. objectives.Select(o => o.ReviewOn(day)?.Status ?? ObjectiveStatus.NotReviewed)], rows with { EpisodeId = goals[0].EpisodeId, On = day });
        }
    }

    private static Row Line(DateOnly day, string signature, List<ObjectiveStatus> standing, RowFilter rows) =>
        Row.Of([new Cell(rows.Domain!.Value.Words()), new Cell(Words.Day(day)), new Cell(signature), .. DomainBlocks.StatusCells(standing, rows)]);
}
