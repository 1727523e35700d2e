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

    /// <summary>Those of a domain's interventions that it adds up.</summary>
    /// <param name="interventions">What takes place for the domain, see <see cref="SharedInterventions"/>.</param>
    public IReadOnlyList<ActiveIntervention> Among(IEnumerable<ActiveIntervention> interventions) => [.. interventions.Where(i => Modalities.Contains(i.Modality))];
}
