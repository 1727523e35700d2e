using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>
/// Says what was delivered of interventions (rule 9). Group sessions, counseling and doses are known already; what else there is
/// comes with its feature, by registering one of these. The report counts these rows and the page of rows lists them.
/// </summary>
public interface IDeliverySource
{
    /// <summary>The modalities that it knows.</summary>
    IReadOnlyCollection<Modality> Modalities { get; }

    /// <summary>The rows of each intervention that it knows, by <see cref="ActiveIntervention.Lineage"/>; the others are left out.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<DeliveryRow>>> RowsAsync(ProgressScope scope, IReadOnlyList<ActiveIntervention> interventions, CancellationToken cancellationToken);
}

/// <summary>An intervention, and the days of the report in which plan and intervention were active.</summary>
/// <param name="Lineage">The same in every version of the plan.</param>
/// <param name="Modality">What kind of help it is.</param>
/// <param name="Stretches">One for each version of the plan that was in force.</param>
public sealed record ActiveIntervention(Guid Lineage, Modality Modality, IReadOnlyList<ActiveStretch> Stretches);

/// <summary>Active days, and what held on them.</summary>
/// <param name="Days">Days of the report in which plan and intervention were active.</param>
/// <param name="Frequency">How often it was planned then.</param>
/// <param name="GroupId">The group linked then.</param>
/// <param name="SeriesId">The counseling series linked then.</param>
/// <param name="MedicationOrderId">The medication order linked then.</param>
public sealed record ActiveStretch(Period Days, Frequency Frequency, Guid? GroupId, Guid? SeriesId = null, Guid? MedicationOrderId = null);
