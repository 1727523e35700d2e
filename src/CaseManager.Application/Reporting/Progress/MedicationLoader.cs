using CaseManager.Application.Abstractions;
using CaseManager.Application.Medication;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>The medication of a client in the days of a report.</summary>
/// <param name="Orders">Those with a day in it, by first day.</param>
/// <param name="ForOpioidUse">What was ordered for opioid use disorder, up to the end of the report: of the stay with the longest row of days.</param>
/// <param name="Decision">The latest decision about the medication question up to the end of the report; null where there is none.</param>
public sealed record MedicationInPeriod(IReadOnlyList<OrderInPeriod> Orders, Adherence ForOpioidUse, DecisionRow? Decision);

/// <summary>An order, with its adherence in the days of the report.</summary>
/// <param name="Doses">What the log says of its days.</param>
public sealed record OrderInPeriod(
    Guid Id, Guid EpisodeId, string Product, decimal Dose, DoseUnit Unit, DoseFrequency Frequency, DateOnly StartsOn, DateOnly? StopsOn, Adherence Adherence, IReadOnlyList<DoseSpan> Doses);

/// <summary>Reads the medication of a client, in three queries.</summary>
public sealed class MedicationLoader(ICaseManagerDb db, InScope inScope)
{
    // Several sections of one report ask for the same.
    private (ProgressScope Of, MedicationInPeriod Found)? last;

    /// <summary>What there is, perhaps nothing.</summary>
    public async Task<MedicationInPeriod> LoadAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        last = last is { } known && known.Of == scope ? known : (scope, await ReadAsync(scope, cancellationToken));
        return last.Value.Found;
    }

    private async Task<MedicationInPeriod> ReadAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        var (client, period) = (scope.ClientId, scope.Period);
        var to = period.To;
        var its = inScope.MedicationOrders(Permission.RunClinicalReports).AsNoTracking().Where(o => o.Episode.ClientId == client && o.VoidedAt == null && o.StartsOn <= to);
        var orders = await its.OrderBy(o => o.StartsOn).ThenBy(o => o.Product.Name).ThenBy(o => o.SignedAt)
            .Select(o => new LoadedOrder(o.Id, o.EpisodeId, o.Episode.DischargedOn, o.Product.Name, o.Product.ForOpioidUse, o.Dose, o.Unit, o.Frequency, o.StartsOn, o.StopsOn,
                o.Doses.Where(d => !d.IsCorrected && d.Date <= to).Select(d => new DoseSpan(d.MedicationOrderId, d.Kind, d.Date, d.CoversFrom, d.CoversUntil)).ToList())).ToListAsync(cancellationToken);
        return new MedicationInPeriod(
            [.. orders.Where(o => period.Within(o.StartsOn, o.LastDay) is not null)
                .Select(o => new OrderInPeriod(o.Id, o.EpisodeId, o.Product, o.Dose, o.Unit, o.Frequency, o.StartsOn, o.StopsOn,
                    AdherenceCount.Of([o.Span], o.Doses, o.DischargedOn, scope.Today, period), o.Doses))],
            LongestRow(orders, scope), await DecisionAsync(client, to, cancellationToken));
    }

    private static Adherence LongestRow(List<LoadedOrder> orders, ProgressScope scope) =>
        orders.Where(o => o.ForOpioidUse).GroupBy(o => o.EpisodeId)
            .Select(stay => AdherenceCount.Of(stay.Select(o => o.Span), stay.SelectMany(o => o.Doses), stay.First().DischargedOn, scope.Today, new Period(stay.Min(o => o.StartsOn), scope.Period.To)))
            .MaxBy(a => a.DaysInARow) ?? Adherence.None;

    // From the stays to their decisions: the other way round reads everybody's.
    private Task<DecisionRow?> DecisionAsync(Guid clientId, DateOnly to, CancellationToken cancellationToken) =>
        inScope.Episodes(Permission.RunClinicalReports).Where(e => e.ClientId == clientId).Join(db.MedicationDecisions.AsNoTracking(), e => e.Id, d => d.EpisodeId, (_, d) => d).Where(d => d.On <= to)
            .Rows().FirstOrDefaultAsync(cancellationToken);

    private sealed record LoadedOrder(
        Guid Id, Guid EpisodeId, DateOnly? DischargedOn, string Product, bool ForOpioidUse, decimal Dose, DoseUnit Unit, DoseFrequency Frequency, DateOnly StartsOn, DateOnly? StopsOn, List<DoseSpan> Doses)
    {
        public DateOnly? LastDay => StopsOn is null || DischargedOn < StopsOn ? DischargedOn ?? StopsOn : StopsOn;

        public OrderSpan Span => new(Id, Frequency, StartsOn, StopsOn);
    }
}
