using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.ProgramSummary;

/// <summary>Reads a program summary: the database adds up, in as many queries whatever the number of rows.</summary>
public sealed class SummaryLoader(ICaseManagerDb db, InScope scope, CountedRows rows, HoursLoader hours, TimeProvider time)
{
    /// <summary>Sessions of the period up to the site's today.</summary>
    /// <exception cref="NotFoundException">The program or site is not there for whoever asks.</exception>
    public async Task<SummaryModel> LoadAsync(ReportFilter filter, Period period, CancellationToken cancellationToken)
    {
        var programs = await ProgramsAsync(filter, cancellationToken);
        var site = programs[0];
        var today = SiteClock.Of(site.TimeZoneId).Today(time);
        var days = period.Within(period.From, today) ?? new Period(period.From, period.From);
        var narrowed = new RowFilter(days) { SiteId = site.SiteId, ProgramId = filter.ProgramId, GroupId = filter.GroupId, StaffId = filter.StaffId };
        var isToCome = period.From > today;
        var sums = isToCome ? [] : await SumsAsync(narrowed, cancellationToken);
        var cells = isToCome ? [] : await CellsAsync(narrowed, sums, cancellationToken);
        var isWhole = (filter.GroupId ?? filter.StaffId) is null && !isToCome;
        return new SummaryModel(programs, narrowed, cells, isWhole ? await hours.LoadAsync(programs, narrowed, MinutesOf(sums), cancellationToken) : []);
    }

    private async Task<List<SummaryProgram>> ProgramsAsync(ReportFilter filter, CancellationToken cancellationToken)
    {
        var programs = scope.ProgramsOf(Permission.RunAttendanceReports).AsNoTracking();
        programs = filter.ProgramId is { } program ? programs.Where(p => p.Id == program) : programs;
        programs = filter.SiteId is { } site ? programs.Where(p => p.SiteId == site) : programs;
        var found = await programs.OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new SummaryProgram(p.Id, p.SiteId, p.Name, p.Level == null ? null : p.Level.Code, p.Level == null ? null : p.Level.Edition, p.HoursPerWeek, p.Site.Name, p.Site.TimeZoneId))
            .ToListAsync(cancellationToken);
        return found.Count > 0 ? found : throw new NotFoundException("The program or site");
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

    private async Task<List<SummaryCell>> CellsAsync(RowFilter filter, List<Sum> sums, CancellationToken cancellationToken)
    {
        var held = await rows.Held(filter).GroupBy(s => new { s.GroupId, s.TopicId, s.Date }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        var cancelled = await rows.Cancelled(filter).GroupBy(s => new { s.GroupId, s.TopicId, s.Date }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        var seats = await rows.Records(filter, CountedWhat.Seats).GroupBy(r => new { r.Session.GroupId, r.Session.TopicId, r.Session.Date }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        var (groups, topics) = await GroupsAsync(filter, cancellationToken);
        var counts = sums.ToLookup(s => s.Key);
        var (heldOf, cancelledOf, seatsOf) = (held.ToDictionary(h => Of(h.Key.GroupId, h.Key.TopicId, h.Key.Date), h => h.Number),
            cancelled.ToDictionary(c => Of(c.Key.GroupId, c.Key.TopicId, c.Key.Date), c => c.Number), seats.ToDictionary(s => Of(s.Key.GroupId, s.Key.TopicId, s.Key.Date), s => s.Number));
        return [.. heldOf.Keys.Union(cancelledOf.Keys).Select(key =>
        {
            var group = groups[key.GroupId];
            var number = heldOf.GetValueOrDefault(key);
            return new SummaryCell(group, key.TopicId is { } topic ? topics[topic] : null, key.Date, new(
                AttendanceCount.Of(counts[key].Select(c => c.Records)), number, cancelledOf.GetValueOrDefault(key), number * (group.Capacity ?? 0), seatsOf.GetValueOrDefault(key)));
        })];
    }

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

    // What somebody of each program attended of the kinds that are clinical service.
    private static Dictionary<(Guid Program, GroupKind Kind), int> MinutesOf(IEnumerable<Sum> sums) =>
        sums.GroupBy(s => (s.ProgramId, s.Kind)).ToDictionary(s => s.Key, s => AttendanceCount.Of(s.Select(one => one.Records)).AttendedMinutes);

    private static CellKey Of(Guid group, Guid? topic, DateOnly date) => new(group, topic, date);

    private readonly record struct CellKey(Guid GroupId, Guid? TopicId, DateOnly Date);

    private sealed record Sum(CellKey Key, GroupKind Kind, Guid ProgramId, AttendanceSum Records);
}
