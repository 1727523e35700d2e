using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.ProgramSummary;

/// <summary>What a summary adds up.</summary>
/// <param name="Minutes">Attended by clients of a program in groups of a kind.</param>
public sealed record SummaryCells(IReadOnlyList<SummaryCell> Cells, IReadOnlyDictionary<(Guid Program, GroupKind Kind), int> Minutes);

/// <summary>Has the database add up the rows of a summary by group, topic and day. Rule 8 is applied to the sums by <see cref="AttendanceCount"/> alone.</summary>
public sealed class SummaryCellLoader(ICaseManagerDb db, CountedRows rows)
{
    /// <summary>The cells, and what somebody of each program attended of each kind of group, in minutes.</summary>
    public async Task<SummaryCells> LoadAsync(RowFilter filter, CancellationToken cancellationToken)
    {
        var sums = await SumsAsync(filter, cancellationToken);
        var held = await rows.Held(filter).GroupBy(s => new { s.GroupId, s.TopicId, s.Date }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        var cancelled = await rows.Cancelled(filter).GroupBy(s => new { s.GroupId, s.TopicId, s.Date }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        var seats = await rows.Records(filter, CountedWhat.Seats).GroupBy(r => new { r.Session.GroupId, r.Session.TopicId, r.Session.Date }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        var (groups, topics) = await GroupsAsync(filter, cancellationToken);
        var counts = sums.ToLookup(s => s.Key);
        var (heldOf, cancelledOf, seatsOf) = (held.ToDictionary(h => Of(h.Key.GroupId, h.Key.TopicId, h.Key.Date), h => h.Number),
            cancelled.ToDictionary(c => Of(c.Key.GroupId, c.Key.TopicId, c.Key.Date), c => c.Number), seats.ToDictionary(s => Of(s.Key.GroupId, s.Key.TopicId, s.Key.Date), s => s.Number));
        return new([.. heldOf.Keys.Union(cancelledOf.Keys).Select(key =>
        {
            var group = groups[key.GroupId];
            var number = heldOf.GetValueOrDefault(key);
            return new SummaryCell(group, key.TopicId is { } topic ? topics[topic] : null, key.Date, new(
                AttendanceCount.Of(counts[key].Select(c => c.Records)), number, cancelledOf.GetValueOrDefault(key), number * (group.Capacity ?? 0), seatsOf.GetValueOrDefault(key)));
        })], MinutesOf(sums));
    }

    private async Task<List<Sum>> SumsAsync(RowFilter filter, CancellationToken cancellationToken) =>
        [.. (await rows.Records(filter)
            .Join(db.Episodes, r => r.Record.EpisodeId, e => e.Id, (r, e) => new
            {
                r.Session.GroupId,
                r.Session.Group.Kind,
                r.Session.TopicId,
                r.Session.Date,
                e.ProgramId,
                r.Record.Status,
                Scheduled = r.Session.ActualMinutes ?? r.Session.PlannedMinutes,
                r.Record.MinutesCredited,
            })
            .GroupBy(r => new { r.GroupId, r.Kind, r.TopicId, r.Date, r.ProgramId, r.Status, HasLength = r.Scheduled != null })
            .Select(g => new { g.Key, Records = g.Count(), Scheduled = g.Sum(r => r.Scheduled ?? 0), Credited = g.Sum(r => r.MinutesCredited ?? 0) })
            .ToListAsync(cancellationToken))
            .Select(g => new Sum(new(g.Key.GroupId, g.Key.TopicId, g.Key.Date), g.Key.Kind, g.Key.ProgramId, new AttendanceSum(g.Key.Status, g.Key.HasLength, g.Records, g.Scheduled, g.Credited)))];

    // The topics come with their groups; of several with one title the first stands for all.
    private async Task<(Dictionary<Guid, SummaryGroup> Groups, Dictionary<Guid, SummaryTopic> Topics)> GroupsAsync(RowFilter filter, CancellationToken cancellationToken)
    {
        var found = await db.Groups.AsNoTracking().Where(g => g.SiteId == filter.SiteId).OrderBy(g => g.Code)
            .Select(g => new
            {
                Group = new SummaryGroup(g.Id, g.Code, g.Name, g.Kind, g.Capacity, g.FacilitatorId, g.Facilitator!.Name),
                Topics = g.Topics.OrderBy(t => t.Id).Select(t => new { t.Id, t.Title, t.TitleKey }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var topics = found.SelectMany(g => g.Topics).GroupBy(t => t.TitleKey, StringComparer.Ordinal)
            .SelectMany(same => same.Select(t => (t.Id, Topic: new SummaryTopic(same.First().Id, same.First().Title)))).ToDictionary(t => t.Id, t => t.Topic);
        return (found.ToDictionary(g => g.Group.Id, g => g.Group), topics);
    }

    private static Dictionary<(Guid Program, GroupKind Kind), int> MinutesOf(IEnumerable<Sum> sums) =>
        sums.GroupBy(s => (s.ProgramId, s.Kind)).ToDictionary(s => s.Key, s => AttendanceCount.Of(s.Select(one => one.Records)).AttendedMinutes);

    private static CellKey Of(Guid group, Guid? topic, DateOnly date) => new(group, topic, date);

    private readonly record struct CellKey(Guid GroupId, Guid? TopicId, DateOnly Date);

    private sealed record Sum(CellKey Key, GroupKind Kind, Guid ProgramId, AttendanceSum Records);
}
