using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Caseload;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.Wording;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Reports.Documents;

/// <summary>What is due for the clients of a counselor, a program or a site, overdue first; names several clients, so it is internal always (rule 12).</summary>
public sealed class CaseloadReport(CaseloadLoader loader, FurnitureWriter furniture) : IReport
{
    private static readonly string Rule =
        "Due days follow from the rule pack of the site and the last signature; the table above says which rules, of which version of the pack. At risk is what is due within " + Words.Number(PlanDue.AtRiskDays) + " days, or after " + Words.Number(PlanDue.AtRiskServiceDays) + " more days of service where the rule counts those. Only clients are listed whom whoever asked may see.";

    /// <inheritdoc/>
    public ReportKind Kind => ReportKind.CaseloadDue;

    /// <inheritdoc/>
    public async Task<ReportDocument> ComposeAsync(ReportRun run, CancellationToken cancellationToken)
    {
        var caseload = await loader.LoadAsync(run.Filter, cancellationToken);
        var subject = run.Title.StartsWith(TitlePrefix, StringComparison.Ordinal) ? run.Title[TitlePrefix.Length..] : run.Title;
        var pages = await furniture.WriteAsync(run, "Caseload due list", subject, caseload.Clock, cancellationToken);
        return new ReportDocument(pages, [.. Content(caseload), .. ByRule(caseload), new ParagraphBlock(Rule, Tone.Small)], Landscape: true);
    }

    private const string TitlePrefix = "Caseload due list – ";

    private static IEnumerable<Block> Content(CaseloadModel caseload)
    {
        if (caseload.Behind is { } day)
        {
            yield return new ParagraphBlock($"Some lines are as of {Words.Day(day)}: today's have not been computed yet.", Tone.Notice);
        }

        if (caseload.Tasks.Count == 0)
        {
            yield return new ParagraphBlock("Nothing is due.");
            yield break;
        }

        yield return ByCounselor(caseload);
        yield return new TableBlock("What is due, overdue first",
        [
            new Column("Client", Align.Start, 2, 100), new Column("MRN", Align.Start, 1, 52), new Column("What", Align.Start, 1.5, 90), new Column("State", Align.Start, 0.6, 52),
            new Column("Due on", Align.Start, 1.5, 84), new Column("Days left", Align.End, 0.4, 44), new Column("Primary counselor", Align.Start, 1.5, 90), new Column("Program", Align.Start, 1.5, 90),
        ],
        [.. caseload.Tasks.Select(t => DueLine(t, caseload.Today))]);
    }

    // What is due leads to the stay that it is due for: everybody who may run this list may open it.
    private static Row DueLine(PlanTaskRow task, DateOnly today)
    {
        var stay = $"/episodes/{task.EpisodeId}";
        return Row.Of(
        [
            new Cell(task.ClientName), new Cell(task.Mrn), new Cell(task.Kind.Words(), stay), new Cell(task.State.Words()), new Cell(task.DueOn is { } due ? Words.Day(due) : task.Day.Words()),
            task.DueOn is { } on ? new Cell(Words.Number(on.DayNumber - today.DayNumber), stay) : new Cell(Words.None), new Cell(CounselorOf(task)), new Cell($"{task.Program}, {task.Site}"),
        ]);
    }

    // Which version of which rules the days follow from: they change from version to version.
    private static IEnumerable<Block> ByRule(CaseloadModel caseload)
    {
        var rules = caseload.Tasks.Where(t => t.Pack is not null).Select(t => (What: t.Kind.Words(), t.Pack, t.PackVersion, t.RuleSource)).Distinct()
            .OrderBy(r => r.Pack, StringComparer.Ordinal).ThenBy(r => r.PackVersion).ThenBy(r => r.What, StringComparer.Ordinal).ThenBy(r => r.RuleSource, StringComparer.Ordinal).ToList();
        if (rules.Count > 0)
        {
            yield return new TableBlock("Rules that the days follow from",
                [new Column("Rule pack", Align.Start, 2, 110), new Column("Version", Align.End, 0, 44), new Column("What", Align.Start, 1.5, 90), new Column("Source", Align.Start, 3, 150)],
                [.. rules.Select(r => new Row([r.Pack!, r.PackVersion is { } version ? Words.Number(version) : Words.None, r.What, r.RuleSource ?? "The pack has no such rule"]))]);
        }
    }

    private static TableBlock ByCounselor(CaseloadModel caseload) => new("By primary counselor",
        [new Column("Primary counselor", Align.Start, 3, 110), new Column("Clients", Align.End, 0.1, 52), .. States.Select(s => new Column(s.Words(), Align.End, 0.1, 52))],
        [
            .. caseload.Tasks.GroupBy(t => (t.CounselorId, Name: CounselorOf(t))).OrderBy(g => g.Key.Name, StringComparer.Ordinal)
                .Select(g => Line(g.Key.Name, [.. g], caseload.Rows with { StaffId = g.Key.CounselorId ?? Guid.Empty })),
            Line("All", caseload.Tasks, caseload.Rows, RowKind.Total),
        ]);

    private static IEnumerable<PlanTaskState> States => Enum.GetValues<PlanTaskState>().Reverse();

    private static Row Line(string name, IReadOnlyList<PlanTaskRow> tasks, RowFilter rows, RowKind kind = RowKind.Body)
    {
        Cell Figure(CountedWhat what, int number) => rows.Cell(what, Words.Number(number), number);
        return Row.Of([new Cell(name), Figure(CountedWhat.DueClients, tasks.Select(t => t.Mrn).Distinct().Count()), .. States.Select(s => Figure(TaskRows.FigureOf(s), tasks.Count(t => t.State == s)))], kind);
    }

    private static string CounselorOf(PlanTaskRow task) => task.Counselor ?? "Nobody";
}
