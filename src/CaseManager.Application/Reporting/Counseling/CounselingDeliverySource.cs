using CaseManager.Application.Reporting.Progress;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Counseling;

/// <summary>Counts sessions of the counseling series that interventions are linked to (rule 9).</summary>
public sealed class CounselingDeliverySource(CounselingLoader loader) : IDeliverySource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<Modality> Modalities { get; } = [Modality.IndividualCounseling, Modality.FamilyCounseling];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, Delivery>> CountAsync(ProgressScope scope, IReadOnlyList<ActiveIntervention> interventions, CancellationToken cancellationToken)
    {
        var linked = interventions.Where(i => i.Stretches.Any(s => s.SeriesId is not null)).ToList();
        if (linked.Count == 0)
        {
            return new Dictionary<Guid, Delivery>();
        }

        var entries = (await loader.LoadAsync(scope, cancellationToken)).Where(e => e.Fact is not null).ToList();
        return linked.ToDictionary(i => i.Lineage, i => Count([.. entries.Where(e => i.Stretches.Any(s => s.SeriesId is not null && s.SeriesId == e.SeriesId && s.Days.Contains(e.Date)))]));
    }

    private static Delivery Count(List<CounselingEntry> entries)
    {
        var count = AttendanceCount.Of(entries.Select(e => e.Fact!.Value));
        return new Delivery(count.Attended, entries.Where(e => e.Reason is not null).CountBy(e => e.Reason!.Value).ToDictionary(), count.Cancelled, count.NoShows);
    }
}
