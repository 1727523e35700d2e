namespace CaseManager.Domain.TreatmentPlans;

/// <summary>How urgent a task is.</summary>
public enum PlanTaskState
{
    /// <summary>There is time, or no day by which it must be done.</summary>
    Due,

    /// <summary>Soon too late, see <see cref="PlanDue.AtRiskDays"/>.</summary>
    AtRisk,

    /// <summary>Its day is over.</summary>
    Overdue,
}
