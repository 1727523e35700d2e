using CaseManager.Application.Reporting.Rows;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.ProgramSummary;

/// <summary>A stay with its days within a period.</summary>
/// <param name="Stretches">Those days by level of care.</param>
public sealed record TreatmentStay(Guid EpisodeId, Guid ProgramId, IReadOnlyList<LevelStretch> Stretches)
{
    /// <summary>How many days.</summary>
    public int Days => Stretches.Sum(s => s.Days.Days);
}

/// <summary>Reads the stays behind client-weeks and hours asked for, in one query.</summary>
public sealed class TreatmentStays(CountedRows rows)
{
    /// <summary>Those that share a day with the period, by first day and name; of a level only their days at it.</summary>
    public async Task<IReadOnlyList<TreatmentStay>> LoadAsync(RowFilter filter, CancellationToken cancellationToken)
    {
        var (from, to) = (filter.Days.From, filter.Days.To);
        var stays = await rows.Stays(filter).AsNoTracking().Where(e => e.AdmittedOn <= to && (e.DischargedOn == null || e.DischargedOn >= from))
            .OrderBy(e => e.AdmittedOn).ThenBy(e => e.Client.LegalLastName).ThenBy(e => e.Client.LegalFirstName).ThenBy(e => e.Client.Mrn).ThenBy(e => e.Program.Name)
            .Select(e => new
            {
                e.Id, e.ProgramId, e.AdmittedOn, e.DischargedOn,
                Program = e.Program.Level == null ? null : new LevelRead(e.Program.Level.Code, e.Program.Level.Edition),
                Steps = e.Steps.Where(s => s.Level != null).OrderBy(s => s.Number).Select(s => new StepRead(s.On, s.Level!.Code, s.Level.Edition)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return [.. stays
            .Select(e => new TreatmentStay(e.Id, e.ProgramId, [.. LevelStretch
                .Of(filter.Days.Within(e.AdmittedOn, e.DischargedOn)!.Value, e.Steps.Select(s => (s.On, new AsamLevel(s.Code, s.Edition))), e.Program is { } level ? new AsamLevel(level.Code, level.Edition) : null)
                .Where(s => filter.Level is null || RowFilter.LevelKey(s.Level) == filter.Level)]))
            .Where(e => e.Stretches.Count > 0)];
    }

    private sealed record LevelRead(string Code, int Edition);

    private sealed record StepRead(DateOnly On, string Code, int Edition);
}
