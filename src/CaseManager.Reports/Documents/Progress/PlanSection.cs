using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>Goals in the client's words, objectives with their status, and under each what was planned and delivered (rule 9).</summary>
public sealed class PlanSection(PlanLoader loader, Deliveries deliveries) : IProgressSection
{
    /// <inheritdoc/>
    public int Order => 100;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        if (await loader.LoadAsync(scope, cancellationToken) is not { } plan)
        {
            return [new HeadingBlock(2, "Treatment plan"), FixedWordings.NoPlan.Block(scope.Audience, Tone.Notice)];
        }

        var domains = DomainInterventions.Of(plan);
        var delivered = (await deliveries.LoadAsync(scope, [.. plan.Interventions, .. domains.SelectMany(d => d.Interventions)], cancellationToken)).ToDictionary(d => d.Key, d => Delivery.Of(d.Value));
        // A plan in force shares days with the report up to today.
        var rows = new RowFilter(scope.Period.Within(scope.Period.From, scope.Today)!.Value) { ClientId = scope.ClientId };
        return
        [
            new HeadingBlock(2, "Goals and objectives"),
            .. plan.Goals.SelectMany((goal, i) => Goal(goal, i + 1, delivered, rows, scope.Audience)),
            FixedWordings.PlannedDelivered.Block(scope.Audience),
            .. DomainBlocks.Of(plan, domains, delivered, rows, scope.Audience),
        ];
    }

    private static IEnumerable<Block> Goal(GoalInForce goal, int number, Dictionary<Guid, Delivery> delivered, RowFilter rows, Audience audience)
    {
        yield return new HeadingBlock(3, $"Goal {number}");
        yield return new ParagraphBlock(goal.OwnWords, Tone.Quote);
        yield return new ParagraphBlock($"What it is about: {goal.Problem}", Tone.Small);
        if (goal.Objectives.Count > 0)
        {
            yield return Objectives(goal, number, audience);
            yield return Interventions(goal, number, delivered, rows);
        }
    }

    private static TableBlock Objectives(GoalInForce goal, int number, Audience audience) => new(
        $"Objectives of goal {number}",
        [
            new Column("No.", Align.Start, 0, 28), new Column("Objective", Align.Start, 2.6, 110), new Column("How it is measured", Align.Start, 1.6, 80),
            new Column("Target date", Align.Start, 0, 62), new Column("Status", Align.Start, 1.4, 84), new Column("Trend", Align.Start, 1.2, 84),
        ],
        [.. goal.Objectives.Select((o, i) => new Row([$"{number}.{i + 1}", o.Text, o.Measure ?? Words.None, o.TargetDate is { } date ? Words.Day(date) : Words.None, StatusOf(o.Review, audience), ReviewBlocks.Trend(o)]))],
        FrozenColumns: 2);

    private static string StatusOf(ObjectiveReview? review, Audience audience) =>
        review is null ? ObjectiveStatus.NotReviewed.Words()
        : review.Remark is { } remark && audience is Audience.Internal ? $"{review.Status.Words()} ({Words.Day(review.Date)}): {remark}"
        : $"{review.Status.Words()} ({Words.Day(review.Date)})";

    private static TableBlock Interventions(GoalInForce goal, int number, Dictionary<Guid, Delivery> delivered, RowFilter rows) => new(
        $"Planned against delivered, goal {number}",
        [
            new Column("Intervention", Align.Start, 3, 130), new Column("Frequency", Align.Start, 0.6, 66), new Column("Planned", Align.End, 0, 46),
            new Column("Delivered", Align.End, 0, 66), new Column("No-show", Align.End, 0, 42), new Column("Cancelled", Align.End, 0, 52), new Column("Excused", Align.Start, 1.4, 80),
        ],
        [.. goal.Objectives.SelectMany((objective, i) => Rows(objective, $"{number}.{i + 1}", delivered, rows))]);

    private static IEnumerable<Row> Rows(ObjectiveInForce objective, string number, Dictionary<Guid, Delivery> delivered, RowFilter rows)
    {
        yield return new Row([$"{number} {objective.Text}", "", "", "", "", "", ""], RowKind.Section);
        foreach (var intervention in objective.Interventions)
        {
            var planned = PlannedDelivered.Planned(intervention.Active.Stretches.Select(s => (s.Frequency, s.Days)));
            var its = rows with { InterventionId = intervention.Active.Lineage };
            yield return Row.Of(
            [
                new Cell(Name(intervention)), new Cell(intervention.Frequency.ToString()), its.Cell(CountedWhat.Planned, Words.OneDecimal(planned), planned),
                .. Cells(delivered.GetValueOrDefault(intervention.Active.Lineage), its),
            ]);
        }
    }

    private static string Name(InterventionInForce intervention)
    {
        var name = $"{intervention.Active.Modality.Words()}: {intervention.Description}";
        return intervention.Group is null ? name : $"{name} ({intervention.Group})";
    }

    private static IEnumerable<Cell> Cells(Delivery? delivery, RowFilter its) => delivery is null
        ? [new Cell("not recorded yet"), new Cell(Words.None), new Cell(Words.None), new Cell(Words.None)]
        :
        [
            its.Cell(CountedWhat.Delivered, Words.Number(delivery.Delivered), delivery.Delivered), its.Cell(CountedWhat.DeliveryNoShow, Words.Number(delivery.NoShows), delivery.NoShows),
            its.Cell(CountedWhat.DeliveryCancelled, Words.Number(delivery.Cancelled), delivery.Cancelled), its.Cell(CountedWhat.DeliveryExcused, ExcusedOf(delivery), delivery.Excused.Count),
        ];

    private static string ExcusedOf(Delivery delivery) => delivery.Excused.Count == 0
        ? "0"
        : $"{delivery.Excused.Values.Sum()} ({string.Join(", ", delivery.Excused.OrderBy(e => e.Key).Select(e => $"{e.Key.Words()} {e.Value}"))})";
}
