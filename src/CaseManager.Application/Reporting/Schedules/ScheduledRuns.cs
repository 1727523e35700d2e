using CaseManager.Application.Abstractions;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>Projects occurrences; one query, whatever their number.</summary>
internal static class ScheduledRuns
{
    public static IQueryable<ScheduledRunRow> Rows(ICaseManagerDb db, IQueryable<ReportSchedule> schedules, IQueryable<ScheduledRun> runs) => runs
        .Join(schedules, r => r.ReportScheduleId, s => s.Id, (r, s) => new { Run = r, Schedule = s })
        .Join(db.Sites, x => x.Schedule.SiteId, s => s.Id, (x, s) => new { x.Run, x.Schedule, s.TimeZoneId })
        .OrderByDescending(x => x.Run.RanAt).ThenByDescending(x => x.Run.DueAt).ThenBy(x => x.Schedule.Name)
        .Select(x => new ScheduledRunRow(
            x.Schedule.Id, x.Schedule.Name, x.TimeZoneId, x.Run.DueAt, x.Run.RanAt, x.Run.Outcome, x.Run.Reason,
            x.Run.ReportRunId,
            db.ReportRuns.Where(r => r.Id == x.Run.ReportRunId).Select(r => (ReportState?)r.State).FirstOrDefault(),
            db.ReportRuns.Where(r => r.Id == x.Run.ReportRunId).Select(r => r.Error).FirstOrDefault(),
            x.Run.ReportPackId,
            db.ReportPacks.Where(p => p.Id == x.Run.ReportPackId).Select(p => (PackState?)p.State).FirstOrDefault(),
            db.ReportPacks.Where(p => p.Id == x.Run.ReportPackId).Select(p => (int?)p.Documents).FirstOrDefault(),
            db.PackItems.Count(i => i.ReportPackId == x.Run.ReportPackId && i.ClientId != null && i.State == PackItemState.Done),
            db.PackItems.Count(i => i.ReportPackId == x.Run.ReportPackId && i.State == PackItemState.Failed)));
}
