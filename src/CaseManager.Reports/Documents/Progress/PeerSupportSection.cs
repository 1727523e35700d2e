using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
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
                .. Meetings(found.Facts, scope.Audience),
                .. ByWeek(found.Facts, new Period(scope.Period.From, scope.LastDay), scope.Audience),
                Count(found.Count),
                .. found.Count is { Total: 0, AlsoSome: false } ? new Block[] { FixedWordings.NothingRecorded.Block(scope.Audience, Tone.Notice) } : [],
                FixedWordings.PeerSupport.Block(scope.Audience),
            ]
            : [];

    private static IEnumerable<Block> Meetings(IReadOnlyList<PeerSupportFact> facts, Audience audience)
    {
        var once = Once(facts);
        if (once.Count > 0)
        {
            yield return new TableBlock("Meetings in this period",
                [new Column("Fellowship", Align.Start, 3, 130), new Column("At the center", Align.End, 0, 76), new Column("Outside, as told", Align.End, 0, 88), new Column("Weeks with a meeting", Align.End, 0, 104)],
                [
                    .. once.GroupBy(NameOf).OrderBy(f => f.Key, StringComparer.InvariantCultureIgnoreCase).Select(f => Line(f.Key, [.. f], RowKind.Body)),
                    Line("All", once, RowKind.Total),
                ]);
        }

        if (facts.Any(f => f.IsFrequencyUnknown))
        {
            yield return FixedWordings.SomeMeetings.Block(audience, Tone.Normal);
        }
    }

    // Of two that are one, what the center recorded stands.
    private static List<PeerSupportFact> Once(IReadOnlyList<PeerSupportFact> facts) =>
        [.. facts.Where(f => !f.IsFrequencyUnknown).GroupBy(f => f.Key).Select(same => same.OrderByDescending(f => f.IsOnSite).First())];

    private static IEnumerable<Block> ByWeek(IReadOnlyList<PeerSupportFact> facts, Period days, Audience audience)
    {
        var once = Once(facts);
        if (once.Count == 0)
        {
            yield break;
        }

        List<DateOnly> weeks = [.. Weeks(days)];
        Series Of(string name, bool onSite)
        {
            var counted = once.Where(f => f.IsOnSite == onSite).CountBy(f => Period.WeekOf(f.Date)).ToDictionary();
            return new Series(name, [.. weeks.Select(week => (double?)counted.GetValueOrDefault(week))]);
        }

        yield return new ChartBlock("Meetings by week", "Week from Monday", "Meetings", [.. weeks.Select(Words.Week)], [Of("At the center", onSite: true), Of("Outside, as told", onSite: false)])
        {
            Line = audience is Audience.Internal ? new ChartLine(1, "One a week: association with abstinence") : null,
        };
    }

    private static IEnumerable<DateOnly> Weeks(Period days)
    {
        for (var week = Period.WeekOf(days.From); week <= days.To; week = week.AddDays(7))
        {
            yield return week;
        }
    }

    private static Row Line(string name, List<PeerSupportFact> facts, RowKind kind) =>
        new([name, Words.Number(facts.Count(f => f.IsOnSite)), Words.Number(facts.Count(f => !f.IsOnSite)), Words.Number(facts.Select(f => Period.WeekOf(f.Date)).Distinct().Count())], kind);

    private static string NameOf(PeerSupportFact fact) => fact switch
    {
        { Fellowship: Fellowship.Other, FellowshipName: { } name } => name,
        { Fellowship: { } fellowship } => fellowship.Words(),
        _ => "Not told",
    };

    private static FactsBlock Count(PeerSupportCount count) => new(
    [
        new Fact($"In the {PeerSupportCount.Days} days before {Words.Day(count.Before)}", $"{Words.Number(count.Total)}: {Words.Number(count.OnSite)} at the center, {Words.Number(count.FromLog)} outside{(count.AlsoSome ? ", and some more" : "")}"),
        new Fact("TEDS band", count.Attendance.Band.Words()),
        new Fact("Band that states hand in", count.Attendance.StateBand.Words()),
    ]);
}
