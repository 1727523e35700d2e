using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Security;
using CaseManager.Domain.Counseling;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Counseling;

/// <summary>Reads a client's counseling in a period, in as many queries whatever its number. Voided sessions count nowhere, nor do sessions to come.</summary>
public sealed class CounselingLoader(ICaseManagerDb db, InScope inScope)
{
    /// <summary>The sessions in order.</summary>
    public async Task<IReadOnlyList<CounselingEntry>> LoadAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        var (from, to) = (scope.Period.From, scope.LastDay);
        var rows = await inScope.CounselingSessions(Permission.RunClinicalReports).AsNoTracking()
            .Where(s => s.Episode.ClientId == scope.ClientId && s.VoidedAt == null && s.Date >= from && s.Date <= to)
            .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.Counselor.Name)
            .Select(s => new
            {
                s.Id, s.Date, s.Kind, s.SeriesId, s.State, s.Status, s.PlannedMinutes, s.StartedAt, s.StoppedAt, s.Reason, s.SignedBy, HasNote = s.Note != null,
                Objectives = s.Objectives.Select(o => o.Lineage).ToList(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(s => new CounselingEntry(s.Id, s.Date, s.Kind, s.SeriesId,
            CounselingMinutes.FactOf(s.State, s.Status, s.PlannedMinutes, s.StartedAt, s.StoppedAt), s.Reason, s.SignedBy, s.HasNote, s.Objectives))];
    }

    /// <summary>The words of objectives of a client's signed plans, those of the newest version, by lineage.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ObjectivesAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        var (from, to) = (scope.Period.From, scope.LastDay);
        var worked = inScope.CounselingSessions(Permission.RunClinicalReports)
            .Where(s => s.Episode.ClientId == scope.ClientId && s.VoidedAt == null && s.Date >= from && s.Date <= to).SelectMany(s => s.Objectives).Select(o => o.Lineage);
        var found = await db.TreatmentPlans.AsNoTracking().Where(p => p.Episode.ClientId == scope.ClientId && p.SignedAt != null)
            .SelectMany(p => p.Problems, (p, problem) => new { p.Episode.AdmittedOn, p.Number, problem }).SelectMany(x => x.problem.Goals, (x, goal) => new { x.AdmittedOn, x.Number, goal })
            .SelectMany(x => x.goal.Objectives, (x, o) => new { x.AdmittedOn, x.Number, o.Lineage, o.Text }).Where(o => worked.Contains(o.Lineage))
            .ToListAsync(cancellationToken);
        return found.GroupBy(o => o.Lineage).ToDictionary(o => o.Key, o => o.MaxBy(v => (v.AdmittedOn, v.Number))!.Text);
    }
}
