using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.TreatmentPlans;

/// <summary>The classes of the due engine that take the database.</summary>
internal static class DueTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();

    public static IReadOnlyList<TSqlCase> All { get; } =
    [
        TSqlCase.Of<DueOfStays>("two", d => d.OfAsync([Id, Guid.NewGuid()], default)),
        TSqlCase.Of<ServiceDays>("two", d => d.OfAsync([Id, Guid.NewGuid()], default)),
        TSqlCase.Of<DueTasks>("one", t => t.SaveAsync([Id], default)),
        TSqlCase.Of<DueComputing>("all", c => c.ComputeAsync(default)),
        TSqlCase.Of<DueComputing>("next", c => c.NextAsync(Id, Sample.Monday, default)),
        TSqlCase.Of<PlanTaskList>("page", l => l.PageAsync(new(PlanTaskState.Overdue, PlanTaskKind.Review, Id), new(2), default)),
        TSqlCase.Of<PlanTaskList>("counts", l => l.CountsAsync(default)),
        TSqlCase.Of<PlanTaskList>("counselors", l => l.CounselorsAsync(default)),
        TSqlCase.Of<PlanTaskList>("of a stay", l => l.OfStayAsync(Id, default)),
    ];
}
