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
        await loader.LoadAsync(scope, cancellationToken) is { } found && (found.Facts.Count > 0 || found.Count.Total > 0 || found.Count.AlsoSome)
            ?
            [
                new HeadingBlock(2, "Peer support"),
                .. Meetings(found.Facts, scope.Audience),
                Count(found.Count),
                FixedWordings.PeerSupport.Block(scope.Audience),
            ]
            : [];

    private static IEnumerable<Block> Meetings(IReadOnlyList<PeerSupportFact> facts, Audience audience)
    {
        // Of two that are one, what the center recorded stands.
        var once = facts.Where(f => !f.IsFrequencyUnknown).GroupBy(f => f.Key).Select(same => same.OrderByDescending(f => f.IsOnSite).First()).ToList();
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
