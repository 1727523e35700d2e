using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Caseload;

/// <summary>Reads what the due engine computed for the clients that a filter leaves, in the scope of whoever asks; the number of queries does not grow with rows.</summary>
public sealed class CaseloadLoader(CountedRows rows, ReportFilterNames names, TimeProvider time)
{
    /// <summary>The tasks of running stays.</summary>
    /// <exception cref="UseCases.NotFoundException">What it is narrowed to is not there for whoever asks.</exception>
    public async Task<CaseloadModel> LoadAsync(ReportFilter filter, CancellationToken cancellationToken)
    {
        var clock = (await names.FindAsync(filter, ReportKind.CaseloadDue.Needs(), cancellationToken)).Clock;
        var today = clock.Today(time);
        var narrowed = new RowFilter(new Period(today, today)) { SiteId = filter.SiteId, ProgramId = filter.ProgramId, StaffId = filter.StaffId };
        return new CaseloadModel(clock, today, await PlanTaskList.Rows(PlanTaskList.Ordered(rows.Tasks(narrowed))).ToListAsync(cancellationToken)) { Rows = narrowed };
    }
}
