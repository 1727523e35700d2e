using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.Common;

namespace CaseManager.Application.Reporting.Caseload;

/// <summary>What is due for a caseload.</summary>
/// <param name="Today">At the site.</param>
/// <param name="Tasks">The most urgent first.</param>
public sealed record CaseloadModel(SiteClock Clock, DateOnly Today, IReadOnlyList<PlanTaskRow> Tasks)
{
    /// <summary>The rows that are counted.</summary>
    public required RowFilter Rows { get; init; }

    /// <summary>The day for which the oldest line was computed, where that day is over; null where all are of today.</summary>
    public DateOnly? Behind => Tasks.Where(t => t.ComputedOn < Today).Select(t => (DateOnly?)t.ComputedOn).Min();
}
