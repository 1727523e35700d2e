using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Has the database add rows up; rule 8 is applied to the sums by <see cref="AttendanceCount"/> alone.</summary>
internal static class CountedSums
{
    /// <summary>What records come to.</summary>
    public static async Task<AttendanceCount> AddUpAsync(this IQueryable<CountedRecord> rows, CancellationToken cancellationToken)
    {
        var sums = await rows.Select(r => new { r.Record.Status, Scheduled = r.Session.ActualMinutes ?? r.Session.PlannedMinutes, r.Record.MinutesCredited })
            .GroupBy(r => new { r.Status, HasLength = r.Scheduled != null })
            .Select(g => new { g.Key, Records = g.Count(), Scheduled = g.Sum(r => r.Scheduled ?? 0), Credited = g.Sum(r => r.MinutesCredited ?? 0) }).ToListAsync(cancellationToken);
        return AttendanceCount.Of(sums.Select(s => new AttendanceSum(s.Key.Status, s.Key.HasLength, s.Records, s.Scheduled, s.Credited)));
    }

    /// <summary>What counseling comes to, by program. Minutes follow from start and stop, which the databases subtract differently: sessions that are alike are added up here.</summary>
    public static async Task<IReadOnlyDictionary<Guid, AttendanceCount>> ByProgramAsync(this IQueryable<CounselingSession> rows, CancellationToken cancellationToken)
    {
        var alike = await rows.Select(s => new { s.Episode.ProgramId, s.State, s.Status, s.PlannedMinutes, s.StartedAt, s.StoppedAt })
            .GroupBy(s => new { s.ProgramId, s.State, s.Status, s.PlannedMinutes, s.StartedAt, s.StoppedAt }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        return alike.GroupBy(s => s.Key.ProgramId).ToDictionary(p => p.Key, p => AttendanceCount.Of(p.Select(s =>
            Times(CounselingMinutes.FactOf(s.Key.State, s.Key.Status, s.Key.PlannedMinutes, s.Key.StartedAt, s.Key.StoppedAt)!.Value, s.Number))));
    }

    /// <summary>What all of it comes to.</summary>
    public static async Task<AttendanceCount> AddUpAsync(this IQueryable<CounselingSession> rows, CancellationToken cancellationToken) =>
        (await rows.ByProgramAsync(cancellationToken)).Values.Aggregate(new AttendanceCount(), (all, one) => all + one);

    private static AttendanceSum Times(AttendanceFact fact, int number) =>
        new(fact.Status, fact.ScheduledMinutes is not null, number, number * (fact.ScheduledMinutes ?? 0), number * (fact.MinutesCredited ?? 0), fact.IsCancelled);
}
