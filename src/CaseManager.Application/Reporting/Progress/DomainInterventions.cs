using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>A recovery domain with its goals, and with what takes place for them: once, however many objectives it serves.</summary>
public sealed record DomainInterventions(RecoveryDomain Domain, IReadOnlyList<GoalInForce> Goals, IReadOnlyList<ActiveIntervention> Interventions)
{
    /// <summary>Of each domain that the plan has an objective for.</summary>
    public static IReadOnlyList<DomainInterventions> Of(PlanInForce plan) =>
        [.. plan.Goals.Where(g => g.Domain is not null && g.Objectives.Count > 0).GroupBy(g => g.Domain!.Value).OrderBy(g => g.Key)
            .Select(g => new DomainInterventions(g.Key, [.. g], SharedInterventions.Of(g.SelectMany(goal => goal.Objectives).SelectMany(o => o.Interventions).Select(i => i.Active))))];
}
