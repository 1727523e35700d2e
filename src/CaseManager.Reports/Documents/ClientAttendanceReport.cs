using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents;

/// <summary>Everything one client attended, by kind and group. Kinds stand apart and are never added up (rule 1).</summary>
public sealed class ClientAttendanceReport(ClientAttendanceLoader loader, FurnitureWriter furniture, TimeProvider time) : IReport
{
    /// <inheritdoc/>
    public ReportKind Kind => ReportKind.ClientAttendance;

    /// <inheritdoc/>
    public async Task<ReportDocument> ComposeAsync(ReportRun run, CancellationToken cancellationToken)
    {
        var client = await loader.LoadClientAsync(run.ClientId!.Value, Kind.Needs(), cancellationToken);
        var today = client.Clock.Today(time);
        var entries = await loader.LoadEntriesAsync(client.Id, run.Period, today, cancellationToken);
        var counted = run.Period.Within(run.From, today) ?? run.Period;
        var pages = await furniture.WriteAsync(run, "Client attendance", client.Subject, client.Clock, cancellationToken);
        return new ReportDocument(pages,
        [
            ClientFacts.Of(client, run),
            .. Enum.GetValues<GroupKind>().SelectMany(kind => Section(kind, [.. entries.Where(e => e.Kind == kind)], new RowFilter(counted) { ClientId = client.Id, Kind = kind }, run.Audience)),
            new HeadingBlock(2, "Every session"),
            entries.Count == 0 ? FixedWordings.NoSession.Block(run.Audience, Tone.Normal) : Sessions(entries),
            FixedWordings.CountingRule.Block(run.Audience),
        ]);
    }

    private static IEnumerable<Block> Section(GroupKind kind, List<AttendanceEntry> entries, RowFilter rows, Audience audience)
    {
        yield return new HeadingBlock(2, kind.Words());
        if (entries.Count == 0)
        {
            yield return FixedWordings.NoSession.Block(audience, Tone.Normal);
            yield break;
        }

        if (kind is GroupKind.PeerSupport)
        {
            yield return FixedWordings.PeerSupportChoice.Block(audience);
        }

        yield return ByGroup(kind, entries, rows);
        if (AttendanceBlocks.Count(entries).WithoutLength is > 0 and var some)
        {
            yield return FixedWordings.WithoutLength(some).Block(audience);
        }

        yield return AttendanceBlocks.ByWeek($"{kind.Words()}: sessions by week", entries,
            new WeekSeries("Attended", e => !e.Fact.IsCancelled && e.Fact.Status.IsAttended(), rows, CountedWhat.Attended),
            new WeekSeries("Counted", e => !e.Fact.IsCancelled && e.Fact.Status is not AttendanceStatus.Excused, rows, CountedWhat.Counted));
    }

    private static TableBlock ByGroup(GroupKind kind, List<AttendanceEntry> entries, RowFilter rows) => new(
        $"{kind.Words()} by group",
        [new Column("Group", Align.Start, 3, 110), .. AttendanceBlocks.CountColumns],
        [
            .. entries.GroupBy(e => (e.Group, e.GroupId)).OrderBy(g => g.Key.Group, StringComparer.Ordinal).Select(g => Line(g.Key.Group, g, rows with { GroupId = g.Key.GroupId })),
            Line($"All {kind.Words().ToLowerInvariant()}", entries, rows, RowKind.Total),
        ]);

    private static Row Line(string name, IEnumerable<AttendanceEntry> entries, RowFilter rows, RowKind kind = RowKind.Body) =>
        Row.Of([new Cell(name), .. AttendanceBlocks.Cells(AttendanceBlocks.Count(entries), rows, CountFigures.OfGroups)], kind);

    private static TableBlock Sessions(IReadOnlyList<AttendanceEntry> entries) => new(
        "Sessions, oldest first",
        [
            new Column("Date", Align.Start, 0, 66), new Column("Time", Align.Start, 0, 98), new Column("Group", Align.Start, 3, 100),
            new Column("Kind", Align.Start, 0, 80), new Column("Status", Align.Start, 1, 60), new Column("Minutes", Align.End, 0, 60),
        ],
        [.. entries.Select(e => new Row([Words.Day(e.Date), e.TimeText, e.Group, e.Kind.Words(), StatusOf(e), MinutesOf(e.Fact)]))]);

    private static string StatusOf(AttendanceEntry entry) =>
        entry is { Reason: { } reason, Fact.IsCancelled: false } ? $"{Words.Status(entry.Fact)} ({reason.Words()})" : Words.Status(entry.Fact);

    private static string MinutesOf(AttendanceFact fact) =>
        fact.IsCancelled || fact.Status is AttendanceStatus.Excused ? Words.None : Words.Of(fact.MinutesCredited ?? 0, fact.ScheduledMinutes ?? 0);
}
