using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>Interventions as they take place: what several of them share, such as one group, is one.</summary>
public static class SharedInterventions
{
    /// <summary>One intervention, of a lineage of its own, for each group, series or order that these are linked to; of those that are never linked nothing is known, so they are left out.</summary>
    public static IReadOnlyList<ActiveIntervention> Of(IEnumerable<ActiveIntervention> interventions) =>
        [.. interventions.Where(i => i.Stretches.Any(s => LinkOf(s) is not null))
            .SelectMany(i => i.Stretches, (i, stretch) => (i.Modality, Stretch: stretch, Link: LinkOf(stretch) ?? i.Lineage))
            .GroupBy(s => (s.Modality, s.Link))
            .Select(same => new ActiveIntervention(Guid.NewGuid(), same.Key.Modality, Together([.. same.Select(s => s.Stretch)])))];

    private static IReadOnlyList<ActiveStretch> Together(IReadOnlyList<ActiveStretch> stretches) =>
        [.. PlannedDelivered.Shared([.. stretches.Select(s => (s.Frequency, s.Days))]).Select(s => stretches[0] with { Frequency = s.Frequency, Days = s.Days })];

    private static Guid? LinkOf(ActiveStretch stretch) => stretch.GroupId ?? stretch.SeriesId ?? stretch.MedicationOrderId;
}
