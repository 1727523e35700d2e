using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>A line for each recovery domain: how its objectives stand, and what was delivered of its interventions (rule 11).</summary>
internal static class DomainBlocks
{
    // With the width of its word in points: the line has to fit on one page.
    private static readonly IReadOnlyList<(ObjectiveStatus Status, double Width)> Statuses =
    [
        (ObjectiveStatus.Met, 34), (ObjectiveStatus.Progressing, 58), (ObjectiveStatus.NoChange, 46), (ObjectiveStatus.Worse, 38), (ObjectiveStatus.Deferred, 48), (ObjectiveStatus.NotReviewed, 52),
    ];

    /// <summary>A column for each status of an objective.</summary>
    public static IReadOnlyList<Column> StatusColumns { get; } = [.. Statuses.Select(s => new Column(s.Status.Words(), Align.End, 0, s.Width))];

    /// <summary>Cells for <see cref="StatusColumns"/>, and where they open.</summary>
    /// <param name="rows">The objectives that are counted.</param>
    public static IEnumerable<Cell> StatusCells(IReadOnlyCollection<ObjectiveStatus> standing, RowFilter rows) => Statuses.Select(s => s.Status).Select(status =>
    {
        var number = standing.Count(s => s == status);
        return (rows with { Status = status }).Cell(CountedWhat.Objectives, Words.Number(number), number);
    });

    public static IEnumerable<Block> Of(
        PlanInForce plan, IReadOnlyList<DomainInterventions> domains, IReadOnlyDictionary<Guid, Delivery> delivered, RowFilter rows, Audience audience)
    {
        if (domains.Count == 0)
        {
            yield break;
        }

        yield return new HeadingBlock(2, "What it is meant to bring");
        yield return new TableBlock("Objectives and attendance by recovery domain",
            [
                new Column("Recovery domain", Align.Start, 2, 78), .. StatusColumns, .. DomainFigure.All.Select(k => new Column(k.Words, Align.End, 0, 52)),
            ],
            [.. domains.Select(domain => Line(domain, delivered, rows with { Domain = domain.Domain }))]);
        foreach (var block in ReviewBlocks.ByDomain(plan, domains, rows, audience))
        {
            yield return block;
        }

        yield return FixedWordings.Association.Block(audience);
    }

    private static Row Line(DomainInterventions domain, IReadOnlyDictionary<Guid, Delivery> delivered, RowFilter rows) => Row.Of(
    [
        new Cell(domain.Domain.Words()),
        .. StatusCells([.. domain.Goals.SelectMany(g => g.Objectives).Select(o => o.Review?.Status ?? ObjectiveStatus.NotReviewed)], rows),
        .. DomainFigure.All.Select(figure => Share(figure, figure.Among(domain.Interventions), delivered, rows)),
    ]);

    private static Cell Share(DomainFigure figure, IReadOnlyList<ActiveIntervention> interventions, IReadOnlyDictionary<Guid, Delivery> delivered, RowFilter rows)
    {
        var number = interventions.Sum(i => delivered.GetValueOrDefault(i.Lineage)?.Delivered ?? 0);
        return interventions.Count == 0 ? new Cell(Words.None)
            : rows.Cell(figure.What, $"{Words.Number(number)} of {Words.OneDecimal(PlannedDelivered.Planned(interventions.SelectMany(i => i.Stretches).Select(s => (s.Frequency, s.Days))))}", number);
    }
}
