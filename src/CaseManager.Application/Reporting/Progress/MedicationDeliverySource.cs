using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>
/// Counts doses given of the orders that interventions are linked to (rule 9), in two queries. An order never changes: where the dose does, another order follows, so those of
/// the same substance in the stay count with the linked one. A supply to take home counts once for each of its days.
/// </summary>
public sealed class MedicationDeliverySource(InScope inScope) : IDeliverySource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<Modality> Modalities { get; } = [Modality.MedicationTreatment];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, Delivery>> CountAsync(
        ProgressScope scope, IReadOnlyList<ActiveIntervention> interventions, CancellationToken cancellationToken)
    {
        var linked = interventions.Where(i => i.Stretches.Any(s => s.MedicationOrderId is not null)).ToList();
        if (linked.Count == 0)
        {
            return new Dictionary<Guid, Delivery>();
        }

        var orders = (await OrdersOf(scope.ClientId).Select(o => new LinkedOrder(o.Id, o.EpisodeId, o.Product.Substance, o.Frequency)).ToListAsync(cancellationToken)).ToDictionary(o => o.Id);
        var doses = await DosesAsync(scope, cancellationToken);
        return linked.ToDictionary(i => i.Lineage, i => Count(i.Stretches, orders, doses));
    }

    private static Delivery Count(IReadOnlyList<ActiveStretch> stretches, Dictionary<Guid, LinkedOrder> orders, List<LoggedDose> doses)
    {
        var (given, missed) = (0, 0);
        foreach (var stretch in stretches.Where(s => s.MedicationOrderId is { } id && orders.ContainsKey(id)))
        {
            var linked = orders[stretch.MedicationOrderId!.Value];
            var log = doses.Where(d => orders.TryGetValue(d.OrderId, out var order) && order.IsOneWith(linked)).ToList();
            given += log.Count(d => d.Kind is DoseKind.Observed && stretch.Days.Contains(d.Date))
                + log.Where(d => d.Kind is DoseKind.TakenHome).Sum(d => (stretch.Days.Within(d.CoversFrom!.Value, d.CoversUntil)?.Days ?? 0) * orders[d.OrderId].Frequency.TimesADay());
            missed += log.Count(d => d.Kind is DoseKind.Missed && stretch.Days.Contains(d.Date));
        }

        return new Delivery(given, new Dictionary<ExcuseReason, int>(), 0, missed);
    }

    private IQueryable<MedicationOrder> OrdersOf(Guid clientId) =>
        inScope.MedicationOrders(Permission.RunClinicalReports).AsNoTracking().Where(o => o.Episode.ClientId == clientId && o.VoidedAt == null);

    private Task<List<LoggedDose>> DosesAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        Period period = scope.Period;
        var (from, to) = (period.From, period.To);
        return OrdersOf(scope.ClientId).SelectMany(o => o.Doses).Where(d => !d.IsCorrected && d.Date <= to && (d.Date >= from || d.CoversUntil >= from))
            .Select(d => new LoggedDose(d.MedicationOrderId, d.Kind, d.Date, d.CoversFrom, d.CoversUntil)).ToListAsync(cancellationToken);
    }

    private sealed record LinkedOrder(Guid Id, Guid EpisodeId, MedicationSubstance Substance, DoseFrequency Frequency)
    {
        public bool IsOneWith(LinkedOrder other) => (EpisodeId, Substance) == (other.EpisodeId, other.Substance);
    }

    private sealed record LoggedDose(Guid OrderId, DoseKind Kind, DateOnly Date, DateOnly? CoversFrom, DateOnly? CoversUntil);
}
