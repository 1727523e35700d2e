using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>Peer support, on site and as the client reports it, apart from everything clinical (rule 1), with the bands of TEDS.</summary>
public sealed class PeerSupportSection(PeerSupportLoader loader) : IProgressSection
{
    /// <inheritdoc/>
    public int Order => 350;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken) =>
        await loader.LoadAsync(scope, cancellationToken) is { } found
            ?
            [
                new HeadingBlock(2, "Peer support"),
                .. Meetings(found.Facts, Rows(scope), scope.Audience),
                .. ByWeek(PeerSupportFact.Once(found.Facts), Rows(scope), scope.Audience),
                Count(found.Count, Rows(scope), scope.Audience),
                .. found.Count is { Total: 0, AlsoSome: false } ? new Block[] { FixedWordings.NothingRecorded.Block(scope.Audience, Tone.Notice) } : [],
                FixedWordings.PeerSupport.Block(scope.Audience),
            ]
            : [];

    private static RowFilter Rows(ProgressScope scope) => new(new Period(scope.Period.From, scope.LastDay)) { ClientId = scope.ClientId };

    private static IEnumerable<Block> Meetings(IReadOnlyList<PeerSupportFact> facts, RowFilter rows, Audience audience)
    {
        var once = PeerSupportFact.Once(facts);
        if (once.Count > 0)
        {
            yield return new TableBlock("Meetings in this period",
                [new Column("Fellowship", Align.Start, 3, 130), new Column(PeerSupportWords.OnSite, Align.End, 0, 76), new Column(PeerSupportWords.Told, Align.End, 0, 88), new Column("Weeks with a meeting", Align.End, 0, 104)],
                [
                    .. once.GroupBy(f => f.Of).Select(f => (Name: f.First().Whose(), Facts: f.ToList())).OrderBy(f => f.Name, StringComparer.InvariantCultureIgnoreCase)
                        .Select(f => Line(f.Name, f.Facts, MeetingRows.Narrow(rows, f.Facts[0]), RowKind.Body)),
                    Line("All", once, rows, RowKind.Total),
                ]);
        }

        if (facts.Any(f => f.IsFrequencyUnknown))
        {
            yield return FixedWordings.SomeMeetings.Block(audience, Tone.Normal);
        }
    }

    private static IEnumerable<Block> ByWeek(IReadOnlyList<PeerSupportFact> once, RowFilter rows, Audience audience)
    {
        if (once.Count == 0)
        {
            yield break;
        }

        var weeks = rows.Days.Weeks();
        Series Of(string name, bool onSite, CountedWhat opens)
        {
            var counted = once.Where(f => f.IsOnSite == onSite).CountBy(f => Period.WeekOf(f.Date)).ToDictionary();
            return new Series(name, [.. weeks.Select(week => (double?)counted.GetValueOrDefault(week))]) { Links = [.. weeks.Select(week => rows.Week(week, opens, counted.GetValueOrDefault(week)))] };
        }

        yield return new ChartBlock("Meetings by week", "Week from Monday", "Meetings", [.. weeks.Select(Words.Week)],
            [Of(PeerSupportWords.OnSite, onSite: true, CountedWhat.MeetingsOnSite), Of(PeerSupportWords.Told, onSite: false, CountedWhat.MeetingsTold)])
        {
            Line = audience is Audience.Internal ? new ChartLine(1, "One a week: association with abstinence") : null,
        };
    }

    private static Row Line(string name, IReadOnlyList<PeerSupportFact> facts, RowFilter rows, RowKind kind)
    {
        Cell Open(CountedWhat what, int number) => rows.Cell(what, Words.Number(number), number);
        return Row.Of(
        [
            new Cell(name), Open(CountedWhat.MeetingsOnSite, facts.Count(f => f.IsOnSite)), Open(CountedWhat.MeetingsTold, facts.Count(f => !f.IsOnSite)),
            Open(CountedWhat.MeetingWeeks, facts.Select(f => Period.WeekOf(f.Date)).Distinct().Count()),
        ], kind);
    }

    private static FactsBlock Count(PeerSupportCount count, RowFilter rows, Audience audience) => new(
    [
        new Fact($"In the {PeerSupportCount.Days} days before {Words.Day(count.Before)}", $"{Words.Number(count.Total)}: {Words.Number(count.OnSite)} at the center, {Words.Number(count.FromLog)} outside{(count.AlsoSome ? ", and some more" : "")}")
        {
            Link = (rows with { Days = PeerSupportCount.DaysBefore(count.Before) }).Link(CountedWhat.Meetings, count.Total),
        },
        // What states ask for is nothing to the client.
        .. audience is Audience.Internal ? [new Fact("TEDS band", count.Attendance.Band.Words()), new Fact("Band that states hand in", count.Attendance.StateBand.Words())] : Array.Empty<Fact>(),
    ]);
}
