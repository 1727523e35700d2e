using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Caseload;

/// <summary>Reads what the due engine computed for the clients that a filter leaves, in the scope of whoever asks; the number of queries does not grow with rows.</summary>
public sealed class CaseloadLoader(InScope scope, ReportFilterNames names, TimeProvider time)
{
    /// <summary>The tasks of running stays.</summary>
    /// <exception cref="UseCases.NotFoundException">What it is narrowed to is not there for whoever asks.</exception>
    public async Task<CaseloadModel> LoadAsync(ReportFilter filter, CancellationToken cancellationToken)
    {
        var tasks = scope.PlanTasks(ReportKind.CaseloadDue.Needs());
        tasks = filter.SiteId is { } site ? tasks.Where(t => t.Episode.Program.SiteId == site) : tasks;
        tasks = filter.ProgramId is { } program ? tasks.Where(t => t.ProgramId == program) : tasks;
        tasks = filter.StaffId is { } counselor ? tasks.Where(t => t.CounselorId == counselor) : tasks;
        var due = await PlanTaskList.Rows(PlanTaskList.Ordered(tasks)).ToListAsync(cancellationToken);
        var clock = (await names.FindAsync(filter, ReportKind.CaseloadDue.Needs(), cancellationToken)).Clock;
        return new CaseloadModel(clock, clock.Today(time), due);
    }
}
