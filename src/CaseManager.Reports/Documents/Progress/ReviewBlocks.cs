using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Wording;
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

    /// <summary>A line for each recovery domain and each day in it on which its objectives were reviewed (rule 11).</summary>
    public static IEnumerable<Block> ByDomain(IEnumerable<IGrouping<RecoveryDomain, GoalInForce>> domains)
    {
        var rows = domains.SelectMany(domain => Lines(domain.Key, [.. domain.SelectMany(g => g.Objectives)])).ToList();
        if (rows.Count > 0)
        {
            yield return new TableBlock("Objectives at each review, by recovery domain",
                [new Column("Recovery domain", Align.Start, 2, 78), new Column("Review of", Align.Start, 0, 76), .. DomainBlocks.StatusColumns], rows, FrozenColumns: 2);
        }
    }

    private static IEnumerable<Row> Lines(RecoveryDomain domain, List<ObjectiveInForce> objectives) =>
        objectives.SelectMany(o => o.Reviews).Select(r => r.Date).Distinct().Order()
            .Select(day => new Row([domain.Words(), Words.Day(day), .. DomainBlocks.StatusCells([.. objectives.Select(o => o.StatusOn(day))])]));
}
