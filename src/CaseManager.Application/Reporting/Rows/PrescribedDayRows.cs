using CaseManager.Application.Medication;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Security;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>The prescribed days of an order: stretches of days that one line of the dose log covers, and of days that none does, in order.</summary>
public sealed class PrescribedDayRows(MedicationLoader loader) : IFigureRows
{
    /// <inheritdoc/>
    public RowsOf Of => RowsOf.PrescribedDays;

    /// <inheritdoc/>
    public async Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken)
    {
        // The link ends with the last day that counted; seen from the day after, it counts whatever is recorded for it.
        var scope = new ProgressScope(filter.ClientId!.Value, filter.Days, filter.Days.To.AddDays(1), Audience.Internal);
        var order = (await loader.LoadAsync(scope, cancellationToken)).Orders.SingleOrDefault(o => o.Id == filter.OrderId);
        var stretches = order is null ? [] : order.Adherence.Prescribed.SelectMany(days => Stretches(days, order.Doses)).ToList();
        var adherence = order?.Adherence ?? Adherence.None;
        return new FigureRows(["Days", "Number", "Covered by"], stretches.ToPage(page).To(s => Row(s, order!)), [Words.Of(adherence.DaysCovered, adherence.DaysPrescribed), Words.Percent(adherence.Percent)]);
    }

    // Where two doses share a day, the earlier one covers it.
    private static IEnumerable<Stretch> Stretches(Period days, IReadOnlyList<DoseSpan> doses)
    {
        var cover = new Dictionary<DateOnly, DoseSpan>();
        foreach (var (dose, span) in doses.Where(d => d.CoversFrom is not null).OrderBy(d => d.Date).Select(d => (d, days.Within(d.CoversFrom!.Value, d.CoversUntil))))
        {
            for (var day = span?.From; day <= span?.To; day = day.Value.AddDays(1))
            {
                cover.TryAdd(day.Value, dose);
            }
        }

        var first = days.From;
        for (var day = days.From; day <= days.To; day = day.AddDays(1))
        {
            if (day == days.To || cover.GetValueOrDefault(day.AddDays(1)) != cover.GetValueOrDefault(day))
            {
                yield return new Stretch(new Period(first, day), cover.GetValueOrDefault(day));
                first = day.AddDays(1);
            }
        }
    }

    private static FigureRow Row(Stretch stretch, OrderInPeriod order)
    {
        var (days, by) = (stretch.Days, stretch.By);
        return new FigureRow(new RowLink($"/episodes/{order.EpisodeId}/medication/orders/{order.Id}", Permission.ViewMedication),
            [days.Days == 1 ? Words.Weekday(days.From) : $"{Words.Weekday(days.From)} – {Words.Weekday(days.To)}", Words.Number(days.Days), by is null ? "not covered" : $"{by.Kind.Words()}, {Words.Day(by.Date)}"])
        {
            IsMarked = by is not null, Part = by is null ? 0 : days.Days, Whole = days.Days,
        };
    }

    private sealed record Stretch(Period Days, DoseSpan? By);
}
