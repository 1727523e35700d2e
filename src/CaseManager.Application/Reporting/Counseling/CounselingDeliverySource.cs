using CaseManager.Application.Reporting.Progress;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Counseling;

/// <summary>Sessions of the counseling series that interventions are linked to (rule 9).</summary>
public sealed class CounselingDeliverySource(CounselingLoader loader) : IDeliverySource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<Modality> Modalities { get; } = [Modality.IndividualCounseling, Modality.FamilyCounseling];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DeliveryRow>>> RowsAsync(ProgressScope scope, IReadOnlyList<ActiveIntervention> interventions, CancellationToken cancellationToken)
    {
        var linked = interventions.Where(i => i.Stretches.Any(s => s.SeriesId is not null)).ToList();
        if (linked.Count == 0)
        {
            return new Dictionary<Guid, IReadOnlyList<DeliveryRow>>();
        }

        var entries = (await loader.LoadAsync(scope, cancellationToken)).Where(e => e.Fact is not null).ToList();
        return linked.ToDictionary(i => i.Lineage, IReadOnlyList<DeliveryRow> (i) =>
            [.. entries.Where(e => i.Stretches.Any(s => s.SeriesId is not null && s.SeriesId == e.SeriesId && s.Days.Contains(e.Date))).Select(Row)]);
    }

    private static DeliveryRow Row(CounselingEntry entry)
    {
        var fact = entry.Fact!.Value;
        var outcome = fact.IsCancelled ? DeliveryOutcome.Cancelled
            : fact.Status.IsAttended() ? DeliveryOutcome.Delivered
            : fact.Status is AttendanceStatus.Excused ? DeliveryOutcome.Excused : DeliveryOutcome.NoShow;
        return new(DeliveryOf.CounselingSession, entry.Id, entry.Date, outcome, outcome is DeliveryOutcome.Excused ? entry.Reason : null);
    }
}
