using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>
/// Doses given of the orders that interventions are linked to (rule 9), in two queries. An order never changes: where the dose does, another order follows, so those of
/// the same substance in the stay count with the linked one. A supply to take home counts once for each of its days.
/// </summary>
public sealed class MedicationDeliverySource(InScope inScope) : IDeliverySource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<Modality> Modalities { get; } = [Modality.MedicationTreatment];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DeliveryRow>>> RowsAsync(
        ProgressScope scope, IReadOnlyList<ActiveIntervention> interventions, CancellationToken cancellationToken)
    {
        var linked = interventions.Where(i => i.Stretches.Any(s => s.MedicationOrderId is not null)).ToList();
        if (linked.Count == 0)
        {
            return new Dictionary<Guid, IReadOnlyList<DeliveryRow>>();
        }

        var orders = (await OrdersOf(scope.ClientId).Select(o => new LinkedOrder(o.Id, o.EpisodeId, o.Product.Substance, o.Frequency)).ToListAsync(cancellationToken)).ToDictionary(o => o.Id);
        var doses = await DosesAsync(scope, cancellationToken);
        return linked.ToDictionary(i => i.Lineage, IReadOnlyList<DeliveryRow> (i) => [.. i.Stretches.SelectMany(stretch => Rows(stretch, orders, doses))]);
    }

    private static IEnumerable<DeliveryRow> Rows(ActiveStretch stretch, Dictionary<Guid, LinkedOrder> orders, List<LoggedDose> doses) =>
        stretch.MedicationOrderId is not { } id || !orders.TryGetValue(id, out var linked) ? []
        : doses.Where(d => orders.TryGetValue(d.OrderId, out var order) && order.IsOneWith(linked)).Select(d => Row(d, stretch.Days, orders[d.OrderId].Frequency)).OfType<DeliveryRow>();

    private static DeliveryRow? Row(LoggedDose dose, Period days, DoseFrequency frequency) => dose.Kind switch
    {
        DoseKind.Observed when days.Contains(dose.Date) => new(DeliveryOf.Dose, dose.Id, dose.Date, DeliveryOutcome.Delivered),
        DoseKind.Missed when days.Contains(dose.Date) => new(DeliveryOf.Dose, dose.Id, dose.Date, DeliveryOutcome.NoShow),
        DoseKind.TakenHome when days.Within(dose.CoversFrom!.Value, dose.CoversUntil) is { } covered =>
            new(DeliveryOf.Dose, dose.Id, dose.Date, DeliveryOutcome.Delivered, Number: covered.Days * frequency.TimesADay()),
        _ => null,
    };

    private IQueryable<MedicationOrder> OrdersOf(Guid clientId) =>
        inScope.MedicationOrders(Permission.RunClinicalReports).AsNoTracking().Where(o => o.Episode.ClientId == clientId && o.VoidedAt == null);

    private Task<List<LoggedDose>> DosesAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        Period period = scope.Period;
        var (from, to) = (period.From, period.To);
        return OrdersOf(scope.ClientId).SelectMany(o => o.Doses).Where(d => !d.IsCorrected && d.Date <= to && (d.Date >= from || d.CoversUntil >= from))
            .Select(d => new LoggedDose(d.Id, d.MedicationOrderId, d.Kind, d.Date, d.CoversFrom, d.CoversUntil)).ToListAsync(cancellationToken);
    }

    private sealed record LinkedOrder(Guid Id, Guid EpisodeId, MedicationSubstance Substance, DoseFrequency Frequency)
    {
        public bool IsOneWith(LinkedOrder other) => (EpisodeId, Substance) == (other.EpisodeId, other.Substance);
    }

    private sealed record LoggedDose(Guid Id, Guid OrderId, DoseKind Kind, DateOnly Date, DateOnly? CoversFrom, DateOnly? CoversUntil);
}
