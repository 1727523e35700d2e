using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.Progress;
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

        List<GroupKind> kinds = [.. Enum.GetValues<GroupKind>().Where(kind => entries.Any(e => e.Kind == kind))];
        return
        [
            new HeadingBlock(2, "Attendance"),
            new TableBlock("Attendance by kind", [new Column("Kind", Align.Start, 2, 84), .. AttendanceBlocks.CountColumns],
                [.. kinds.Select(kind => new Row([kind.Words(), .. AttendanceBlocks.Cells(AttendanceBlocks.Count(entries.Where(e => e.Kind == kind)))]))]),
            .. Missed(entries),
            AttendanceBlocks.ByWeek("Sessions attended by week", entries,
                [.. kinds.Select(kind => (kind.Words(), (Func<AttendanceEntry, bool>)(e => e.Kind == kind && IsAttended(e))))]),
            FixedWordings.CountingRule.Block(scope.Audience),
        ];
    }

    private static bool IsAttended(AttendanceEntry entry) => !entry.Fact.IsCancelled && entry.Fact.Status.IsAttended();

    private static IEnumerable<Block> Missed(IReadOnlyList<AttendanceEntry> entries)
    {
        var missed = entries.Where(e => !IsAttended(e))
            .GroupBy(e => (e.Kind, Why: WhyOf(e))).OrderBy(g => g.Key.Kind).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Why, StringComparer.Ordinal).ToList();
        if (missed.Count > 0)
        {
            yield return new TableBlock("Sessions missed, and why",
                [new Column("Kind", Align.Start, 1, 84), new Column("Reason", Align.Start, 2, 120), new Column("Sessions", Align.End, 0, 54)],
                [.. missed.Select(g => new Row([g.Key.Kind.Words(), g.Key.Why, Words.Number(g.Count())]))]);
        }
    }

    private static string WhyOf(AttendanceEntry entry) =>
        entry.Fact.IsCancelled ? "Cancelled by the program" : entry.Reason is { } reason ? $"Excused: {reason.Words()}" : "No reason recorded";
}
