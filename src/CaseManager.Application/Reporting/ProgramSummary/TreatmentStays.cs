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
        var read = await rows.Stays(filter).AsNoTracking().Where(e => e.AdmittedOn <= to && (e.DischargedOn == null || e.DischargedOn >= from))
            .SelectMany(e => e.Steps.Where(s => s.Level != null).DefaultIfEmpty(), (e, s) => new
            {
                e.Id, e.ProgramId, e.AdmittedOn, e.DischargedOn, ProgramCode = e.Program.Level == null ? null : e.Program.Level.Code, ProgramEdition = e.Program.Level == null ? null : (int?)e.Program.Level.Edition,
                e.Client.LegalLastName, e.Client.LegalFirstName, e.Client.Mrn, Program = e.Program.Name,
                Number = (int?)s!.Number, On = (DateOnly?)s.On, Code = s.Level == null ? null : s.Level.Code, Edition = s.Level == null ? null : (int?)s.Level.Edition,
            })
            .OrderBy(e => e.AdmittedOn).ThenBy(e => e.LegalLastName).ThenBy(e => e.LegalFirstName).ThenBy(e => e.Mrn).ThenBy(e => e.Program).ThenBy(e => e.Number)
            .ToListAsync(cancellationToken);
        // A stay stands once for each of its steps that says a level.
        return [.. read.GroupBy(r => new StayRead(r.Id, r.ProgramId, r.AdmittedOn, r.DischargedOn, r.ProgramCode, r.ProgramEdition))
            .Select(stay => new TreatmentStay(stay.Key.Id, stay.Key.ProgramId, [.. LevelStretch
                .Of(filter.Days.Within(stay.Key.AdmittedOn, stay.Key.DischargedOn)!.Value, stay.Where(s => s.On is not null).Select(s => (s.On!.Value, new AsamLevel(s.Code!, s.Edition!.Value))), stay.Key.OfProgram)
                .Where(s => filter.Level is null || RowFilter.LevelKey(s.Level) == filter.Level)]))
            .Where(e => e.Stretches.Count > 0)];
    }

    private sealed record StayRead(Guid Id, Guid ProgramId, DateOnly AdmittedOn, DateOnly? DischargedOn, string? LevelCode, int? LevelEdition)
    {
        public AsamLevel? OfProgram => LevelCode is null ? null : new AsamLevel(LevelCode, LevelEdition!.Value);
    }
}
