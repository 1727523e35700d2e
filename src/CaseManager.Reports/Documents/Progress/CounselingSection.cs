using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Counseling;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>Individual and family counseling: how often and how long, why it was missed, and what it worked on. Notes are named by their date only, and not at all in the client's own copy.</summary>
public sealed class CounselingSection(CounselingLoader loader) : IProgressSection
{
    /// <inheritdoc/>
    public int Order => 300;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        var all = await loader.LoadAsync(scope, cancellationToken);
        var entries = all.Where(e => e.Fact is not null).ToList();
        var open = all.Count(e => e.Fact is null && e.Date < scope.Today);
        if (entries.Count == 0 && open == 0)
        {
            return [];
        }

        var rows = new RowFilter(scope.Period) { ClientId = scope.ClientId };
        return
        [
            new HeadingBlock(2, "Counseling"),
            .. ByKind(entries, rows),
            .. open == 0 ? [] : new Block[] { FixedWordings.NotRecorded(open).Block(scope.Audience, Tone.Notice) },
            .. Missed(entries, rows),
            .. await WorkedOnAsync(scope, entries, rows, cancellationToken),
            .. scope.Audience is Audience.Internal ? Notes(entries) : [],
            FixedWordings.CounselingRule.Block(scope.Audience),
        ];
    }

    private static IEnumerable<Block> ByKind(List<CounselingEntry> entries, RowFilter rows)
    {
        if (entries.Count > 0)
        {
            yield return new TableBlock("Counseling by kind", [new Column("Kind", Align.Start, 2, 84), .. AttendanceBlocks.CountColumns],
                [.. entries.GroupBy(e => e.Kind).OrderBy(kind => kind.Key).Select(kind => Row.Of(
                    [new Cell(kind.Key.Words()), .. AttendanceBlocks.Cells(AttendanceCount.Of(kind.Select(e => e.Fact!.Value)), rows with { Counseling = kind.Key }, CountFigures.OfCounseling)]))]);
        }
    }

    private static IEnumerable<Block> Missed(List<CounselingEntry> entries, RowFilter rows)
    {
        var missed = entries.Where(e => !IsAttended(e)).GroupBy(e => (e.Kind, Why: Missing.Of(e.Fact!.Value, e.Reason)))
            .OrderBy(g => g.Key.Kind).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Why.Words, StringComparer.Ordinal).ToList();
        if (missed.Count > 0)
        {
            yield return new TableBlock("Counseling missed, and why",
                [new Column("Kind", Align.Start, 1, 84), new Column("Reason", Align.Start, 2, 120), new Column("Sessions", Align.End, 0, 54)],
                [.. missed.Select(g => Row.Of([new Cell(g.Key.Kind.Words()), new Cell(g.Key.Why.Words), g.Key.Why.Cell(rows with { Counseling = g.Key.Kind }, CountFigures.OfCounseling, g.Count())]))]);
        }
    }

    private async Task<IEnumerable<Block>> WorkedOnAsync(ProgressScope scope, List<CounselingEntry> entries, RowFilter rows, CancellationToken cancellationToken)
    {
        var worked = entries.SelectMany(e => e.Objectives, (e, lineage) => (Entry: e, Lineage: lineage)).GroupBy(w => w.Lineage).ToList();
        if (worked.Count == 0)
        {
            return [];
        }

        var texts = await loader.ObjectivesAsync(scope, cancellationToken);
        return
        [
            new TableBlock("Objectives worked on in counseling",
                [new Column("Objective", Align.Start, 3, 160), new Column("Sessions", Align.End, 0, 54), new Column("Last on", Align.Start, 0, 80)],
                [.. worked.Where(w => texts.ContainsKey(w.Key)).OrderByDescending(w => w.Count()).ThenBy(w => texts[w.Key], StringComparer.InvariantCulture)
                    .Select(w => Row.Of(
                    [
                        new Cell(texts[w.Key]), (rows with { ObjectiveId = w.Key }).Cell(CountedWhat.CounselingObjective, Words.Number(w.Count()), w.Count()), new Cell(Words.Day(w.Max(e => e.Entry.Date))),
                    ]))]),
        ];
    }

    private static IEnumerable<Block> Notes(List<CounselingEntry> entries)
    {
        var signed = entries.Where(e => e is { SignedBy: not null, HasNote: true }).ToList();
        if (signed.Count > 0)
        {
            yield return new TableBlock("Signed progress notes",
                [new Column("Session on", Align.Start, 0, 90), new Column("Kind", Align.Start, 1, 84), new Column("Signed by", Align.Start, 2, 120)],
                [.. signed.Select(e => new Row([Words.Day(e.Date), e.Kind.Words(), e.SignedBy!]))]);
        }
    }

    private static bool IsAttended(CounselingEntry entry) => entry.Fact is { IsCancelled: false } fact && fact.Status.IsAttended();
}
