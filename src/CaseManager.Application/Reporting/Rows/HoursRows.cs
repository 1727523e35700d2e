using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>What hours are made of: other figures, each of which opens into its own rows.</summary>
public sealed class HoursRows(CountedRows rows, TreatmentStays stays, RulePackLookup rules) : IFigureRows
{
    private static readonly string[] Columns = ["Figure", "Sum"];

    /// <inheritdoc/>
    public RowsOf Of => RowsOf.Figures;

    /// <inheritdoc/>
    public async Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken)
    {
        var parts = await PartsAsync(filter, cancellationToken);
        var minutes = (int)parts.Sum(p => p.Part);
        if (what is CountedWhat.HoursThatCount)
        {
            return new FigureRows(Columns, parts.ToPage(page), [Words.OneDecimal(ClientWeeks.Hours(minutes))]);
        }

        var days = (await stays.LoadAsync(filter, cancellationToken)).Sum(s => s.Days);
        IReadOnlyList<FigureRow> both =
        [
            Part("Hours that count", filter, CountedWhat.HoursThatCount, HoursOf(minutes)) with { Part = minutes },
            Part("Client-weeks", filter, CountedWhat.ClientWeeks, Words.OneDecimal(ClientWeeks.Of(days))) with { Part = 0, Whole = days },
        ];
        return new FigureRows(Columns, both.ToPage(page), [ClientWeeks.PerWeek(minutes, days) is { } each ? Words.OneDecimal(each) : Words.None]);
    }

    private async Task<IReadOnlyList<FigureRow>> PartsAsync(RowFilter filter, CancellationToken cancellationToken)
    {
        var inForce = (await rules.OnAsync(filter.SiteId!.Value, filter.Days.To, cancellationToken)).Rules;
        GroupKind[] kinds = inForce.Groups.PsychoeducationCountsToHours ? [GroupKind.Therapy, GroupKind.Psychoeducation] : [GroupKind.Therapy];
        var parts = new List<FigureRow>();
        foreach (var kind in kinds)
        {
            var of = filter with { Kind = kind };
            var attended = (await rows.Records(of, CountedWhat.Minutes).AddUpAsync(cancellationToken)).AttendedMinutes;
            parts.Add(Part($"{kind.Words()} groups", of, CountedWhat.Minutes, HoursOf(attended)) with { Part = attended });
        }

        var counseling = (await rows.Counseling(filter, CountedWhat.CounselingMinutes).AddUpAsync(cancellationToken)).AttendedMinutes;
        parts.Add(Part("Counseling", filter, CountedWhat.CounselingMinutes, HoursOf(counseling)) with { Part = counseling });
        return parts;
    }

    private static string HoursOf(int minutes) => $"{Words.OneDecimal(ClientWeeks.Hours(minutes))} hours, {Words.Number(minutes)} minutes";

    private static FigureRow Part(string name, RowFilter filter, CountedWhat what, string sum) =>
        new(new RowLink($"/reports/rows{filter.ToQuery(what)}", Permission.RunAttendanceReports), [name, sum]);
}
