using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Progress;

// A signed version of a plan, as the database holds it.
internal sealed record PlanVersion(Guid Id, Guid EpisodeId, int Number, DateOnly ActiveFrom, DateOnly? ActiveUntil, DateOnly? DischargedOn, List<GoalRow> Goals);

internal sealed record GoalRow(int ProblemPosition, string Problem, int Position, string OwnWords, RecoveryDomain? Domain, List<ObjectiveRow> Objectives);

internal sealed record ObjectiveRow(
    Guid Id, Guid Lineage, int Position, string Text, string? Measure, DateOnly? TargetDate, List<InterventionRow> Interventions);

internal sealed record InterventionRow(
    Guid Lineage, int Position, Modality Modality, string Description, int Times, FrequencyUnit Unit, Guid? GroupId, string? GroupCode,
    DateOnly? From, DateOnly? Until, Guid? SeriesId, Guid? MedicationOrderId)
{
    public Frequency Frequency => new(Times, Unit);
}
