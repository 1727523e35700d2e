using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>Finds schedules and what came of them.</summary>
public sealed class ScheduleList(ICaseManagerDb db, InScope scope, ReportSubjects subjects) : IReader
{
    /// <summary>A page of schedules by name, with their last occurrences.</summary>
    /// <param name="removed">Those that were removed, in the place of those that ask.</param>
    public async Task<Page<ScheduleRow>> PageAsync(bool removed, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await Rows(scope.ReportSchedules.Where(s => s.IsRemoved == removed)).PageAsync(page, cancellationToken);
        if (found.Items.Select(s => s.Id).ToList() is not { Count: > 0 } keys)
        {
            return found;
        }

        var last = await ScheduledRuns.Rows(db, db.ReportSchedules, db.ScheduledRuns.AsNoTracking()
            .Where(r => keys.Contains(r.ReportScheduleId) && db.ReportSchedules.Any(s => s.Id == r.ReportScheduleId && s.LastDay == r.Day))).ToDictionaryAsync(r => r.ScheduleId, cancellationToken);
        return found with { Items = [.. found.Items.Select(s => s with { Last = last.GetValueOrDefault(s.Id) })] };
    }

    /// <summary>One schedule, or null.</summary>
    public Task<ScheduleRow?> FindAsync(Guid id, CancellationToken cancellationToken) => Rows(scope.ReportSchedules.Where(s => s.Id == id)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A page of its occurrences, the newest first.</summary>
    public Task<Page<ScheduledRunRow>> RunsAsync(Guid id, PageRequest page, CancellationToken cancellationToken) =>
        ScheduledRuns.Rows(db, scope.ReportSchedules, db.ScheduledRuns.AsNoTracking().Where(r => r.ReportScheduleId == id)).PageAsync(page, cancellationToken);

    /// <summary>What it is about; null where that is gone or out of reach.</summary>
    public async Task<ReportSubject?> SubjectAsync(ScheduleTarget target, Guid id, CancellationToken cancellationToken) => target switch
    {
        ScheduleTarget.Group => await subjects.FindAsync(id, null, cancellationToken),
        ScheduleTarget.Client => await subjects.FindAsync(null, id, cancellationToken),
        ScheduleTarget.SiteClients => await scope.Sites.AsNoTracking().Where(s => s.Id == id).Select(s => new ReportSubject(s.Id, s.Name)).FirstOrDefaultAsync(cancellationToken),
        ScheduleTarget.ProgramClients => await scope.Programs.AsNoTracking().Where(p => p.Id == id).Select(p => new ReportSubject(p.Id, p.Name + ", " + p.Site.Name)).FirstOrDefaultAsync(cancellationToken),
        ScheduleTarget.CounselorClients => await scope.Staff.AsNoTracking().Where(s => s.Id == id).Select(s => new ReportSubject(s.Id, s.Name)).FirstOrDefaultAsync(cancellationToken),
        ScheduleTarget.SavedFilter => await scope.SavedFilters.AsNoTracking().Where(f => f.Id == id).Select(f => new ReportSubject(f.Id, f.Name)).FirstOrDefaultAsync(cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };

    private IQueryable<ScheduleRow> Rows(IQueryable<ReportSchedule> schedules) => schedules.AsNoTracking()
        .Join(db.Sites, s => s.SiteId, s => s.Id, (s, site) => new { Schedule = s, Site = site })
        .Join(db.Users, x => x.Schedule.OwnerId, u => u.Id, (x, u) => new { x.Schedule, x.Site, Owner = u.Name })
        .OrderBy(x => x.Schedule.Name).ThenBy(x => x.Owner).ThenBy(x => x.Schedule.Since)
        .Select(x => new ScheduleRow(
            x.Schedule.Id, x.Schedule.Version, x.Schedule.Name, x.Schedule.Kind, x.Schedule.Target, x.Schedule.SubjectId, x.Schedule.Audience, x.Schedule.Form, x.Schedule.Covers,
            x.Schedule.Unit, x.Schedule.WeekDays, x.Schedule.DayOfMonth, x.Schedule.At, x.Site.Id, x.Site.Name, x.Site.TimeZoneId, x.Schedule.OwnerId, x.Owner,
            x.Schedule.IsPaused, x.Schedule.IsRemoved, x.Schedule.LastDay));
}
