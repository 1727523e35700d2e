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
        var sessions = await SessionsAsync(filter, cancellationToken);
        var seats = (await rows.Records(filter, CountedWhat.Seats).GroupBy(r => new { r.Session.GroupId, r.Session.TopicId, r.Session.Date }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(s => new CellKey(s.Key.GroupId, s.Key.TopicId, s.Key.Date), s => s.Number);
        var groups = await db.Groups.AsNoTracking().Where(g => g.SiteId == filter.SiteId)
            .Select(g => new SummaryGroup(g.Id, g.Code, g.Name, g.Kind, g.Capacity, g.FacilitatorId, g.Facilitator!.Name)).ToDictionaryAsync(g => g.Id, cancellationToken);
        var counts = sums.ToLookup(s => s.Key);
        // Of several topics with one title the first stands for all.
        var topics = sessions.Where(s => s.Title is not null).GroupBy(s => s.TitleKey!, StringComparer.Ordinal)
            .ToDictionary(t => t.Key, t => t.OrderBy(s => s.Key.TopicId).Select(s => new SummaryTopic(s.Key.TopicId!.Value, s.Title!)).First(), StringComparer.Ordinal);
        return new([.. sessions.GroupBy(s => s.Key).Select(same =>
        {
            var (group, held) = (groups[same.Key.GroupId], same.Where(s => !s.IsCancelled).Sum(s => s.Number));
            return new SummaryCell(group, same.First().TitleKey is { } key ? topics[key] : null, same.Key.Date, new(
                AttendanceCount.Of(counts[same.Key].Select(c => c.Records)), held, same.Where(s => s.IsCancelled).Sum(s => s.Number), held * (group.Capacity ?? 0), seats.GetValueOrDefault(same.Key)));
        })], MinutesOf(sums));
    }

    private async Task<List<Met>> SessionsAsync(RowFilter filter, CancellationToken cancellationToken) =>
        [.. (await rows.Held(filter).Concat(rows.Cancelled(filter))
            .GroupBy(s => new { s.GroupId, s.TopicId, s.Date, IsCancelled = s.State == SessionState.Cancelled, s.Topic!.Title, s.Topic.TitleKey })
            .Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken))
            .Select(g => new Met(new(g.Key.GroupId, g.Key.TopicId, g.Key.Date), g.Key.IsCancelled, g.Key.Title, g.Key.TitleKey, g.Number))];

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

    private static Dictionary<(Guid Program, GroupKind Kind), int> MinutesOf(IEnumerable<Sum> sums) =>
        sums.GroupBy(s => (s.ProgramId, s.Kind)).ToDictionary(s => s.Key, s => AttendanceCount.Of(s.Select(one => one.Records)).AttendedMinutes);

    private readonly record struct CellKey(Guid GroupId, Guid? TopicId, DateOnly Date);

    private sealed record Met(CellKey Key, bool IsCancelled, string? Title, string? TitleKey, int Number);

    private sealed record Sum(CellKey Key, GroupKind Kind, Guid ProgramId, AttendanceSum Records);
}
