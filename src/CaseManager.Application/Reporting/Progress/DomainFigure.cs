using CaseManager.Application.Reporting.Rows;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>What is counted for a recovery domain. Rule 1: peer support stands apart from what is clinical, and doses are no sessions.</summary>
/// <param name="Words">Header of its column.</param>
/// <param name="What">The figure that opens.</param>
/// <param name="Modalities">Of which interventions it is.</param>
public sealed record DomainFigure(string Words, CountedWhat What, IReadOnlyList<Modality> Modalities)
{
    /// <summary>Each of them, in the order of columns.</summary>
    public static IReadOnlyList<DomainFigure> All { get; } =
    [
        new("Clinical sessions", CountedWhat.ClinicalDelivered, [Modality.IndividualCounseling, Modality.FamilyCounseling, Modality.GroupTherapy]),
        new("Peer support", CountedWhat.PeerSupportDelivered, [Modality.PeerSupport]),
        new("Doses", CountedWhat.DosesDelivered, [Modality.MedicationTreatment]),
    ];

    /// <summary>The interventions of a domain that it adds up. What several objectives share, such as one group, is counted once.</summary>
    /// <param name="goals">The goals of the domain.</param>
    /// <param name="isRecorded">Whether anything is recorded of an intervention, by its lineage.</param>
    public IReadOnlyList<ActiveIntervention> Of(IEnumerable<GoalInForce> goals, Func<Guid, bool> isRecorded) =>
        [.. goals.SelectMany(g => g.Objectives).SelectMany(o => o.Interventions).Select(i => i.Active).Where(i => Modalities.Contains(i.Modality) && isRecorded(i.Lineage))
            .DistinctBy(i => i.Stretches.Select(s => s.GroupId ?? s.SeriesId ?? s.MedicationOrderId).LastOrDefault(link => link is not null) ?? i.Lineage)];
}
