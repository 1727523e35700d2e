using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.RulePacks;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Application.Reporting.ProgramSummary;

/// <summary>Reads the hours that programs delivered, and those that the levels of care of their stays ask for.</summary>
public sealed class HoursLoader(CountedRows rows, TreatmentStays stays, RulePackLookup rules)
{
    /// <summary>Of each program, by the rules of the last day.</summary>
    /// <param name="attended">Minutes attended in groups, by program and kind.</param>
    public async Task<IReadOnlyList<ProgramHours>> LoadAsync(
        IReadOnlyList<SummaryProgram> programs, RowFilter filter, IReadOnlyDictionary<(Guid Program, GroupKind Kind), int> attended, CancellationToken cancellationToken)
    {
        var treated = (await stays.LoadAsync(filter, cancellationToken)).ToLookup(s => s.ProgramId);
        var counseling = await rows.Counseling(filter, CountedWhat.CounselingMinutes).ByProgramAsync(cancellationToken);
        var version = await rules.OnAsync(programs[0].SiteId, filter.Days.To, cancellationToken);
        var inForce = version.Rules;
        return [.. programs.Select(program => new ProgramHours(program,
            attended.GetValueOrDefault((program.Id, GroupKind.Therapy)), attended.GetValueOrDefault((program.Id, GroupKind.Psychoeducation)), counseling.GetValueOrDefault(program.Id)?.AttendedMinutes ?? 0,
            inForce.Groups.PsychoeducationCountsToHours, Levels(program, treated[program.Id], inForce)) { By = RulesUsed.Of(version) })];
    }

    private static IReadOnlyList<LevelHours> Levels(SummaryProgram program, IEnumerable<TreatmentStay> stays, RuleSet inForce) =>
        [.. stays.SelectMany(s => s.Stretches).GroupBy(s => s.Level).OrderBy(l => l.Key?.Edition).ThenBy(l => Place(l.Key))
            .Select(l => new LevelHours(l.Key, l.Sum(s => s.Days.Days), AskedHours.At(l.Key, inForce, program.HoursPerWeek)))];

    private static int Place(AsamLevel? level) => level is null ? -1 : (level.Edition == 3 ? AsamLevel.ThirdEdition : AsamLevel.FourthEdition).ToList().IndexOf(level.Code);
}
