using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Wording;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>Goals in the client's words, objectives with their status, and under each what was planned and delivered (rule 9).</summary>
public sealed class PlanSection(PlanLoader loader, IEnumerable<IDeliverySource> sources) : IProgressSection
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
        var delivered = await DeliveredAsync(scope, [.. plan.Interventions, .. domains.SelectMany(d => d.Interventions)], cancellationToken);
        return
        [
            new HeadingBlock(2, "Goals and objectives"),
            .. plan.Goals.SelectMany((goal, i) => Goal(goal, i + 1, delivered, scope.Audience)),
            FixedWordings.PlannedDelivered.Block(scope.Audience),
            .. DomainBlocks.Of(plan, domains, delivered, scope.Audience),
        ];
    }

    private async Task<Dictionary<Guid, Delivery>> DeliveredAsync(ProgressScope scope, List<ActiveIntervention> interventions, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, Delivery>();
        foreach (var source in sources)
        {
            List<ActiveIntervention> its = [.. interventions.Where(i => source.Modalities.Contains(i.Modality))];
            foreach (var (lineage, delivery) in await source.CountAsync(scope, its, cancellationToken))
            {
                found[lineage] = delivery;
            }
        }

        return found;
    }

    private static IEnumerable<Block> Goal(GoalInForce goal, int number, Dictionary<Guid, Delivery> delivered, Audience audience)
    {
        yield return new HeadingBlock(3, $"Goal {number}");
        yield return new ParagraphBlock(goal.OwnWords, Tone.Quote);
        yield return new ParagraphBlock($"What it is about: {goal.Problem}", Tone.Small);
        if (goal.Objectives.Count > 0)
        {
            yield return Objectives(goal, number, audience);
            yield return Interventions(goal, number, delivered);
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

    private static TableBlock Interventions(GoalInForce goal, int number, Dictionary<Guid, Delivery> delivered) => new(
        $"Planned against delivered, goal {number}",
        [
            new Column("Intervention", Align.Start, 3, 130), new Column("Frequency", Align.Start, 0.6, 66), new Column("Planned", Align.End, 0, 46),
            new Column("Delivered", Align.End, 0, 66), new Column("No-show", Align.End, 0, 42), new Column("Cancelled", Align.End, 0, 52), new Column("Excused", Align.Start, 1.4, 80),
        ],
        [.. goal.Objectives.SelectMany((objective, i) => Rows(objective, $"{number}.{i + 1}", delivered))]);

    private static IEnumerable<Row> Rows(ObjectiveInForce objective, string number, Dictionary<Guid, Delivery> delivered)
    {
        yield return new Row([$"{number} {objective.Text}", "", "", "", "", "", ""], RowKind.Section);
        foreach (var intervention in objective.Interventions)
        {
            var planned = PlannedDelivered.Planned(intervention.Active.Stretches.Select(s => (s.Frequency, s.Days)));
            yield return new Row([Name(intervention), intervention.Frequency.ToString(), Words.OneDecimal(planned), .. Cells(delivered.GetValueOrDefault(intervention.Active.Lineage))]);
        }
    }

    private static string Name(InterventionInForce intervention)
    {
        var name = $"{intervention.Active.Modality.Words()}: {intervention.Description}";
        return intervention.Group is null ? name : $"{name} ({intervention.Group})";
    }

    private static IEnumerable<string> Cells(Delivery? delivery) => delivery is null
        ? ["not recorded yet", Words.None, Words.None, Words.None]
        : [Words.Number(delivery.Delivered), Words.Number(delivery.NoShows), Words.Number(delivery.Cancelled), ExcusedOf(delivery)];

    private static string ExcusedOf(Delivery delivery) => delivery.Excused.Count == 0
        ? "0"
        : $"{delivery.Excused.Values.Sum()} ({string.Join(", ", delivery.Excused.OrderBy(e => e.Key).Select(e => $"{e.Key.Words()} {e.Value}"))})";
}
