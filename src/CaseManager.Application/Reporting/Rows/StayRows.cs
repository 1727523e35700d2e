using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.RulePacks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Stays with their days within the period, by first day and name.</summary>
public sealed class StayRows(CountedRows rows, TreatmentStays stays, RulePackLookup rules) : IFigureRows
{
    /// <inheritdoc/>
    public RowsOf Of => RowsOf.Stays;

    /// <inheritdoc/>
    public async Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await stays.LoadAsync(filter, cancellationToken);
        var shown = found.ToPage(page);
        var keys = shown.Items.Select(s => s.EpisodeId).ToList();
        var known = await rows.Stays(filter).AsNoTracking().Where(e => keys.Contains(e.Id))
            .Select(e => new Known(e.Id, Client.NameOf(e.Client.LegalFirstName, e.Client.LegalLastName, e.Client.PreferredName), e.Client.Mrn, e.AdmittedOn, e.DischargedOn, e.Program.HoursPerWeek))
            .ToDictionaryAsync(e => e.Id, cancellationToken);
        if (what is CountedWhat.ClientWeeks)
        {
            return new FigureRows(["Client", "Stay", "Days"], shown.To(s => known[s.EpisodeId].Row([Words.Number(s.Days)], s.Days)), [Words.OneDecimal(ClientWeeks.Of(found.Sum(s => s.Days)))]);
        }

        var inForce = (await rules.OnAsync(filter.SiteId!.Value, filter.Days.To, cancellationToken)).Rules;
        // All stays are of one program.
        var ofProgram = known.Values.Select(k => k.HoursPerWeek).FirstOrDefault();
        var asked = found.SelectMany(s => Asked(s, inForce, ofProgram)).ToList();
        return new FigureRows(["Client", "Stay", "Days", "Hours of a week", "Hours"],
            shown.To(s => known[s.EpisodeId].Row(Cells(s, inForce, ofProgram), Asked(s, inForce, ofProgram).Sum(a => ClientWeeks.Ask(a.Days, a.PerWeek)), Asked(s, inForce, ofProgram).Sum(a => ClientWeeks.Ask(a.Days, 1)))), Totals(asked));
    }

    private static IReadOnlyList<string> Totals(List<(int Days, decimal PerWeek)> asked) => asked.Count == 0 ? [Words.None]
        : [Words.OneDecimal(ClientWeeks.Hours(asked)), $"{Words.OneDecimal(ClientWeeks.PerWeek(asked)!.Value)} in a week"];

    private static IEnumerable<(int Days, decimal PerWeek)> Asked(TreatmentStay stay, RuleSet rules, decimal? ofProgram) =>
        stay.Stretches.Select(s => (s.Days.Days, AskedHours.At(s.Level, rules, ofProgram).PerWeek)).Where(a => a.PerWeek is not null).Select(a => (a.Days, a.PerWeek!.Value));

    private static string[] Cells(TreatmentStay stay, RuleSet rules, decimal? ofProgram)
    {
        var asked = Asked(stay, rules, ofProgram).ToList();
        return
        [
            string.Join("; ", stay.Stretches.Select(s => $"{Words.Number(s.Days.Days)} at {(s.Level is { } level ? EpisodeWords.LevelWords(level.Code, level.Edition) : "no level")}")),
            string.Join("; ", stay.Stretches.Select(s => AskedHours.At(s.Level, rules, ofProgram).PerWeek is { } each ? Words.OneDecimal(each) : Words.None)),
            asked.Count == 0 ? Words.None : Words.OneDecimal(ClientWeeks.Hours(asked)),
        ];
    }

    private sealed record Known(Guid Id, string Client, string Mrn, DateOnly AdmittedOn, DateOnly? DischargedOn, decimal? HoursPerWeek)
    {
        public FigureRow Row(string[] last, decimal part, decimal whole = 0) => new(new RowLink($"/episodes/{Id}", Permission.ViewClientDetails),
            [$"{Client}, {Mrn}", DischargedOn is { } end ? $"{Words.Day(AdmittedOn)} – {Words.Day(end)}" : $"since {Words.Day(AdmittedOn)}", .. last]) { Part = part, Whole = whole };
    }
}
