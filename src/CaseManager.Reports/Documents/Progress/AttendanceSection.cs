using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>Attendance by kind, why sessions were missed, and how it went week by week.</summary>
public sealed class AttendanceSection(ClientAttendanceLoader loader) : IProgressSection
{
    /// <inheritdoc/>
    public int Order => 200;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        var entries = await loader.LoadEntriesAsync(scope.ClientId, scope.Period, scope.Today, cancellationToken);
        if (entries.Count == 0)
        {
            return [new HeadingBlock(2, "Attendance"), FixedWordings.NoSession.Block(scope.Audience, Tone.Normal)];
        }

        var rows = new RowFilter(scope.Period) { ClientId = scope.ClientId };
        List<GroupKind> kinds = [.. Enum.GetValues<GroupKind>().Where(kind => entries.Any(e => e.Kind == kind))];
        return
        [
            new HeadingBlock(2, "Attendance"),
            new TableBlock("Attendance by kind", [new Column("Kind", Align.Start, 2, 84), .. AttendanceBlocks.CountColumns],
                [.. kinds.Select(kind => Row.Of([new Cell(kind.Words()), .. AttendanceBlocks.Cells(AttendanceBlocks.Count(entries.Where(e => e.Kind == kind)), rows with { Kind = kind }, CountFigures.OfGroups)]))]),
            .. Missed(entries, rows),
            AttendanceBlocks.ByWeek("Sessions attended by week", entries,
                [.. kinds.Select(kind => new WeekSeries(kind.Words(), e => e.Kind == kind && IsAttended(e), rows with { Kind = kind }, CountedWhat.Attended))]),
            FixedWordings.CountingRule.Block(scope.Audience),
        ];
    }

    private static bool IsAttended(AttendanceEntry entry) => !entry.Fact.IsCancelled && entry.Fact.Status.IsAttended();

    private static IEnumerable<Block> Missed(IReadOnlyList<AttendanceEntry> entries, RowFilter rows)
    {
        var missed = entries.Where(e => !IsAttended(e))
            .GroupBy(e => (e.Kind, Why: Missing.Of(e.Fact, e.Reason))).OrderBy(g => g.Key.Kind).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Why.Words, StringComparer.Ordinal).ToList();
        if (missed.Count > 0)
        {
            yield return new TableBlock("Sessions missed, and why",
                [new Column("Kind", Align.Start, 1, 84), new Column("Reason", Align.Start, 2, 120), new Column("Sessions", Align.End, 0, 54)],
                [.. missed.Select(g => Row.Of([new Cell(g.Key.Kind.Words()), new Cell(g.Key.Why.Words), g.Key.Why.Cell(rows with { Kind = g.Key.Kind }, CountFigures.OfGroups, g.Count())]))]);
        }
    }
}
