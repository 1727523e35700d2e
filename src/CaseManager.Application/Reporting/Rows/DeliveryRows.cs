using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Wording;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>What was planned and delivered of interventions of a client's plan, oldest first: the rows that the progress report counts.</summary>
public sealed class DeliveryRows(PlanLoader plans, Deliveries deliveries, DeliveryDetails details) : IFigureRows
{
    /// <inheritdoc/>
    public RowsOf Of => RowsOf.Deliveries;

    /// <inheritdoc/>
    public async Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken)
    {
        // The days of the link end with the day of the report, so that what was planned is the same today.
        var scope = new ProgressScope(filter.ClientId!.Value, filter.Days, filter.Days.To, Audience.Internal);
        var plan = await plans.LoadAsync(scope, cancellationToken) ?? new PlanInForce([]);
        if (what is CountedWhat.Planned)
        {
            return Planned([.. plan.Interventions.Where(i => i.Lineage == filter.InterventionId).SelectMany(i => i.Stretches)], page);
        }

        var figure = DomainFigure.All.SingleOrDefault(f => f.What == what);
        IReadOnlyList<ActiveIntervention> its = figure is null ? [.. plan.Interventions.Where(i => i.Lineage == filter.InterventionId)]
            : figure.Among(DomainInterventions.Of(plan).Where(d => d.Domain == filter.Domain).SelectMany(d => d.Interventions));
        var known = await deliveries.LoadAsync(scope, its, cancellationToken);
        var rows = its.SelectMany(i => known.GetValueOrDefault(i.Lineage) ?? []).Where(r => r.Outcome == OutcomeOf(what)).OrderBy(r => r.Date).ThenBy(r => r.Id).ToList();
        var shown = rows.ToPage(page);
        var (sum, planned) = (rows.Sum(r => r.Number), PlannedDelivered.Planned(its.SelectMany(i => i.Stretches).Select(s => (s.Frequency, s.Days))));
        return new FigureRows(["Session or dose", "Of", "Counts"], await details.DescribeAsync(shown, cancellationToken),
            [figure is not null ? $"{Words.Number(sum)} of {Words.OneDecimal(planned)}" : Words.Number(sum)]);
    }

    private static DeliveryOutcome OutcomeOf(CountedWhat what) => what switch
    {
        CountedWhat.DeliveryNoShow => DeliveryOutcome.NoShow,
        CountedWhat.DeliveryExcused => DeliveryOutcome.Excused,
        CountedWhat.DeliveryCancelled => DeliveryOutcome.Cancelled,
        _ => DeliveryOutcome.Delivered,
    };

    private static FigureRows Planned(IReadOnlyList<ActiveStretch> stretches, PageRequest page)
    {
        var total = PlannedDelivered.Planned(stretches.Select(s => (s.Frequency, s.Days)));
        return new FigureRows(["Active", "Days", "Frequency", "Planned"], stretches.ToPage(page).To(s => new FigureRow(null,
            [$"{Words.Day(s.Days.From)} – {Words.Day(s.Days.To)}", Words.Number(s.Days.Days), s.Frequency.ToString(), s.Frequency.PlannedIn(s.Days).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)])
            { Part = s.Frequency.PlannedIn(s.Days) }), [Words.OneDecimal(total)]);
    }
}
