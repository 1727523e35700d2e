using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents;

/// <summary>How the groups of a program or a site were attended. Kinds of groups stand apart and are never added up (rule 1).</summary>
public sealed class ProgramSummaryReport(SummaryLoader loader, FurnitureWriter furniture) : IReport
{
    private const string SessionRule =
        "A session counts here where somebody of the program has a record at it; a cancelled one where somebody of the program belonged to the group on that day. Seats used = whoever was there, of any program, of the size "
        + "limit of today at sessions held; groups without a limit have no seats. Only groups at the site of the program count. A session is its group's leader's of today. Only clients and sessions count that whoever asked may see.";

    /// <inheritdoc/>
    public ReportKind Kind => ReportKind.ProgramSummary;

    /// <inheritdoc/>
    public async Task<ReportDocument> ComposeAsync(ReportRun run, CancellationToken cancellationToken)
    {
        var summary = await loader.LoadAsync(run.Filter, run.Period, cancellationToken);
        var subject = string.Join(" · ", new[]
        {
            run.ProgramId is null ? summary.Site : $"{summary.Programs[0].Name}, {summary.Site}",
            summary.OnlyGroup is { } group ? $"only the group {group}" : null,
            summary.OnlyLeader is { } leader ? $"only groups led by {leader}" : null,
        }.OfType<string>());
        var pages = await furniture.WriteAsync(run, "Program summary", subject, summary.Clock, cancellationToken);
        return new ReportDocument(pages,
        [
            Facts(summary),
            .. Content(summary),
            new ParagraphBlock(AttendanceBlocks.CountingRule, Tone.Small),
            new ParagraphBlock(SessionRule, Tone.Small),
        ], Landscape: true);
    }

    private static FactsBlock Facts(SummaryModel summary) => new(
    [
        new Fact("Site", summary.Site),
        .. summary.Programs.Select(p => new Fact("Program", p.LevelCode is null ? p.Name : $"{p.Name}, level {p.LevelCode}")),
        .. summary.OnlyGroup is { } group ? [new Fact("Only the group", group)] : Array.Empty<Fact>(),
        .. summary.OnlyLeader is { } leader ? [new Fact("Only groups led by", leader)] : Array.Empty<Fact>(),
    ]);

    private static IEnumerable<Block> Content(SummaryModel summary)
    {
        if (summary.Cells.Count == 0)
        {
            return [new ParagraphBlock("No session is recorded in this period."), .. HoursBlocks.Of(summary)];
        }

        var kinds = summary.Cells.GroupBy(c => c.Group.Kind).OrderBy(k => k.Key).ToList();
        return
        [
            new HeadingBlock(2, "By kind of group"),
            Table("By kind of group", "Kind", kinds.Select(k => (k.Key.Words(), k.AsEnumerable(), summary.Rows with { Kind = k.Key }))),
            ByWeek(summary.Cells, summary.Rows),
            .. HoursBlocks.Of(summary),
            .. kinds.SelectMany(k => OfKind(k.Key, [.. k], summary.Rows with { Kind = k.Key })),
        ];
    }

    private static IEnumerable<Block> OfKind(GroupKind kind, List<SummaryCell> cells, RowFilter rows)
    {
        var name = kind.Words();
        yield return new HeadingBlock(2, name);
        if (kind is GroupKind.PeerSupport)
        {
            yield return new ParagraphBlock("Peer support is the client's choice. It is not a clinical service and never counts as clinical hours.", Tone.Small);
        }

        yield return Table($"{name} by group", "Group", cells.GroupBy(c => c.Group).OrderBy(g => g.Key.Code, StringComparer.Ordinal)
            .Select(g => (NameOf(g.Key), g.AsEnumerable(), rows with { GroupId = g.Key.Id })), Total(name, cells, rows));
        yield return Table($"{name} by counselor", "Led by", cells.GroupBy(c => (c.Group.LeaderId, Name: LeaderOf(c.Group))).OrderBy(g => g.Key.Name, StringComparer.Ordinal)
            .Select(g => (g.Key.Name, g.AsEnumerable(), rows with { StaffId = g.Key.LeaderId ?? Guid.Empty })), Total(name, cells, rows));
        yield return Table($"{name} by weekday", "Weekday", cells.GroupBy(c => c.Date.DayOfWeek).OrderBy(g => ((int)g.Key + 6) % 7)
            .Select(g => (g.Key.ToString(), g.AsEnumerable(), rows with { Weekday = g.Key })), Total(name, cells, rows));
        if (cells.Any(c => c.Topic is not null))
        {
            yield return Table($"{name} by topic", "Topic", cells.GroupBy(c => c.Topic).OrderBy(g => g.Key is null).ThenBy(g => g.Key?.Title, StringComparer.Ordinal)
                .Select(g => (g.Key?.Title ?? "No topic", g.AsEnumerable(), rows with { TopicId = g.Key?.Id ?? Guid.Empty })), Total(name, cells, rows));
        }
    }

    private static Row Total(string name, List<SummaryCell> cells, RowFilter rows) => SummaryColumns.Row($"All {name.ToLowerInvariant()}", SummaryFigures.Of(cells), rows, RowKind.Total);

    private static TableBlock Table(string caption, string first, IEnumerable<(string Name, IEnumerable<SummaryCell> Cells, RowFilter Rows)> lines, Row? total = null) => new(
        caption,
        [new Column(first, Align.Start, 3, 96), .. SummaryColumns.All],
        [.. lines.Select(l => SummaryColumns.Row(l.Name, SummaryFigures.Of(l.Cells), l.Rows)), .. total is null ? Array.Empty<Row>() : [total]]);

    private static ChartBlock ByWeek(IReadOnlyList<SummaryCell> cells, RowFilter rows)
    {
        var weeks = AttendanceBlocks.Weeks([.. cells.Select(c => c.Date)]);
        return new ChartBlock("Attended of counted, by week", "Week from Monday", "Percent of counted records", [.. weeks.Select(Words.Week)],
            [.. cells.GroupBy(c => c.Group.Kind).OrderBy(k => k.Key).Select(kind =>
            {
                var counted = kind.GroupBy(c => Period.WeekOf(c.Date)).ToDictionary(w => w.Key, w => SummaryFigures.Of(w).Count);
                return new Series(kind.Key.Words(), [.. weeks.Select(week => (double?)counted.GetValueOrDefault(week)?.SessionRate)])
                {
                    Links = [.. weeks.Select(week => (rows with { Kind = kind.Key }).Week(week, CountedWhat.AttendedShare, counted.GetValueOrDefault(week)?.Sessions ?? 0))],
                };
            })], Maximum: 100);
    }

    private static string NameOf(SummaryGroup group) => $"{group.Code} – {group.Name}";

    private static string LeaderOf(SummaryGroup group) => group.Leader ?? "Nobody";
}
