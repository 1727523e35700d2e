using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Application.Wording;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Reports.Documents;

/// <summary>One version of a client's treatment plan, as it is signed, with what the client said to it.</summary>
public sealed class PlanReport(PlanDetails plans, FurnitureWriter furniture) : IReport
{
    /// <inheritdoc/>
    public ReportKind Kind => ReportKind.TreatmentPlan;

    /// <inheritdoc/>
    public async Task<ReportDocument> ComposeAsync(ReportRun run, CancellationToken cancellationToken)
    {
        var plan = await plans.ForReportAsync(run.PlanId!.Value, cancellationToken) ?? throw new NotFoundException("The client's treatment plan");
        var pages = await furniture.WriteAsync(run, "Treatment plan", $"{plan.Of.Mrn} – {plan.Of.Client}", plan.Of.Clock, cancellationToken);
        return new ReportDocument(pages with { Period = InForce(plan) },
        [
            Facts(plan, run.Audience),
            .. Standing(plan, run.Audience),
            .. plan.Problems.SelectMany((problem, i) => Problem(problem, i + 1, plan, run.Audience)),
            .. PlanSignatureBlocks.Of(plan, run.Audience),
        ]);
    }

    private static string InForce(PlanView plan) => (plan.ActiveFrom, plan.ActiveUntil) switch
    {
        ({ } from, { } until) => $"in force {Words.Day(from)} – {Words.Day(until)}",
        ({ } from, null) => $"in force since {Words.Day(from)}",
        _ => "not in force",
    };

    private static FactsBlock Facts(PlanView plan, Audience audience) => new(
    [
        new Fact("Client", plan.Of.Client),
        new Fact("MRN", plan.Of.Mrn),
        new Fact("Program", $"{plan.Of.Program}, {plan.Of.Site}"),
        .. plan.Of.Level is { } level ? [new Fact("Level of care", EpisodeWords.LevelWords(level, plan.Of.Edition))] : Array.Empty<Fact>(),
        new Fact("Version", $"{plan.Number}, {StandingOf(plan.Status, audience)}"),
        .. plan.PeerSupport is { } choice ? [new Fact("Peer support, the client's choice", choice.Words())] : Array.Empty<Fact>(),
    ]);

    // That a supervisor sent it back is between staff.
    private static string StandingOf(PlanStatus status, Audience audience) => status is PlanStatus.SentBack && audience is not Audience.Internal ? "not in force" : status.Words().ToLowerInvariant();

    private static IEnumerable<Block> Standing(PlanView plan, Audience audience)
    {
        if (plan.Status is PlanStatus.Draft)
        {
            yield return FixedWordings.Draft.Block(audience, Tone.Notice);
        }
        else if (plan.Signatures is { IsAsSigned: false })
        {
            yield return FixedWordings.Altered.Block(audience, Tone.Notice);
        }

        if (plan.Status is PlanStatus.SentBack)
        {
            yield return FixedWordings.SentBack.Block(audience, Tone.Notice);
        }

        if (plan.Problems.Count == 0)
        {
            yield return FixedWordings.EmptyPlan.Block(audience, Tone.Normal);
        }
    }

    private static IEnumerable<Block> Problem(ProblemView problem, int number, PlanView plan, Audience audience)
    {
        yield return new HeadingBlock(2, $"Problem {number}: {problem.Dimension.Words(plan.Of.Edition)}");
        yield return Goals(problem, number);
        foreach (var (goal, i) in problem.Goals.Select((g, i) => (g, i)).Where(g => g.g.Objectives.Count > 0))
        {
            yield return Objectives(goal, $"{number}.{i + 1}", audience);
            yield return Interventions(goal, $"{number}.{i + 1}");
        }
    }

    private static TableBlock Goals(ProblemView problem, int number) => new(
        $"Goals of problem {number}",
        [new Column("No.", Align.Start, 0, 28), new Column("Goal, in the client's words", Align.Start, 3, 160), new Column("Strengths", Align.Start, 2, 110), new Column("Recovery domain", Align.Start, 1, 90)],
        [
            new Row([problem.Description, "", "", ""], RowKind.Section),
            .. problem.Goals.Select((g, i) => new Row([$"{number}.{i + 1}", g.OwnWords, g.Strengths ?? Words.None, g.Domain?.Words() ?? Words.None])),
        ]);

    private static TableBlock Objectives(GoalView goal, string number, Audience audience) => new(
        $"Objectives of goal {number}",
        [
            new Column("No.", Align.Start, 0, 34), new Column("Objective", Align.Start, 3, 130), new Column("How it is measured", Align.Start, 2, 90),
            new Column("Target date", Align.Start, 0, 70), new Column("Status", Align.Start, 1.4, 90),
        ],
        [.. goal.Objectives.Select((o, i) => new Row([$"{number}.{i + 1}", o.Text, o.Measure ?? Words.None, o.TargetDate is { } date ? Words.Day(date) : Words.None, StatusOf(o, audience)]))]);

    // What staff remark about a review is for staff.
    private static string StatusOf(ObjectiveView objective, Audience audience) => objective.Progress is [var review, ..]
        ? $"{review.Status.Words()} ({Words.Day(review.Date)}){(review.Remark is { } remark && audience is Audience.Internal ? $": {remark}" : "")}"
        : ObjectiveStatus.NotReviewed.Words();

    private static TableBlock Interventions(GoalView goal, string number) => new(
        $"Interventions of goal {number}",
        [
            new Column("Intervention", Align.Start, 3, 140), new Column("How often", Align.Start, 1, 84), new Column("Linked to", Align.Start, 1.6, 90),
            new Column("Seen to by", Align.Start, 1.4, 80), new Column("From", Align.Start, 0, 66), new Column("Until", Align.Start, 0, 66),
        ],
        [.. goal.Objectives.SelectMany((objective, i) => Rows(objective, $"{number}.{i + 1}"))]);

    private static IEnumerable<Row> Rows(ObjectiveView objective, string number)
    {
        yield return new Row([$"{number} {objective.Text}", "", "", "", "", ""], RowKind.Section);
        foreach (var help in objective.Interventions)
        {
            yield return new Row([$"{help.Modality.Words()}: {help.Description}", help.Minutes is { } minutes ? $"{help.Frequency}, {minutes} min each" : $"{help.Frequency}",
                help.Link?.Name ?? Words.None, help.Responsible?.Name ?? Words.None, DayOf(help.From), DayOf(help.Until)]);
        }
    }

    private static string DayOf(DateOnly? day) => day is { } date ? Words.Day(date) : Words.None;
}
