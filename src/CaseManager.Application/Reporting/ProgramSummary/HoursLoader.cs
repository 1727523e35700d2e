using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.ProgramSummary;

/// <summary>Reads the hours that programs delivered, and those that their levels of care ask for.</summary>
public sealed class HoursLoader(InScope scope, CountedRows rows, RulePackLookup rules)
{
    /// <summary>Of each program, by the rules of the last day.</summary>
    /// <param name="attended">Minutes attended in groups, by program and kind.</param>
    public async Task<IReadOnlyList<ProgramHours>> LoadAsync(
        IReadOnlyList<SummaryProgram> programs, RowFilter filter, IReadOnlyDictionary<(Guid Program, GroupKind Kind), int> attended, CancellationToken cancellationToken)
    {
        var days = await DaysAsync(filter, cancellationToken);
        var counseling = await CounselingAsync(filter, cancellationToken);
        var version = await rules.OnAsync(programs[0].SiteId, filter.Days.To, cancellationToken);
        var inForce = version.Rules;
        return [.. programs.Select(program =>
        {
            var asked = program.LevelCode is { } code ? inForce.HoursOf(new AsamLevel(code, program.LevelEdition!.Value))?.Least : null;
            return new ProgramHours(program, days.GetValueOrDefault(program.Id),
                attended.GetValueOrDefault((program.Id, GroupKind.Therapy)), attended.GetValueOrDefault((program.Id, GroupKind.Psychoeducation)), counseling.GetValueOrDefault(program.Id),
                inForce.Groups.PsychoeducationCountsToHours, asked ?? program.HoursPerWeek, asked is not null) { By = RulesUsed.Of(version) };
        })];
    }

    private async Task<Dictionary<Guid, int>> DaysAsync(RowFilter filter, CancellationToken cancellationToken)
    {
        var (from, to) = (filter.Days.From, filter.Days.To);
        var stays = await rows.Stays(filter).Where(e => e.AdmittedOn <= to && (e.DischargedOn == null || e.DischargedOn >= from))
            .GroupBy(e => new { e.ProgramId, e.AdmittedOn, e.DischargedOn }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        return stays.GroupBy(s => s.Key.ProgramId).ToDictionary(p => p.Key, p => p.Sum(s => ClientWeeks.Days(filter.Days, s.Key.AdmittedOn, s.Key.DischargedOn, s.Number)));
    }

    private async Task<Dictionary<Guid, int>> CounselingAsync(RowFilter filter, CancellationToken cancellationToken)
    {
        var (from, to, stays) = (filter.Days.From, filter.Days.To, rows.Stays(filter));
        var sums = await scope.CounselingSessions(Permission.RunAttendanceReports)
            .Where(s => s.VoidedAt == null && s.State != CounselingState.Cancelled && s.Status != null && s.Date >= from && s.Date <= to)
            .Join(stays, s => s.EpisodeId, e => e.Id, (s, e) => new { e.ProgramId, s.State, s.Status, s.PlannedMinutes, s.StartedAt, s.StoppedAt })
            .GroupBy(s => new { s.ProgramId, s.State, s.Status, s.PlannedMinutes, s.StartedAt, s.StoppedAt }).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        return sums.GroupBy(s => s.Key.ProgramId).ToDictionary(p => p.Key, p => p.Sum(s =>
            s.Number * AttendanceCount.Of([CounselingMinutes.FactOf(s.Key.State, s.Key.Status, s.Key.PlannedMinutes, s.Key.StartedAt, s.Key.StoppedAt)!.Value]).AttendedMinutes));
    }
}
