using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Opens the figures of reports into the rows that they count.</summary>
public sealed class ReportRowsController(CountedRowList rows) : ScreenController
{
    /// <summary>A page of them. What is not there for whoever asks is not found; a query that is none explains itself.</summary>
    [HttpGet("/reports/rows")]
    [Audited(AuditActions.ViewReport)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Index([FromQuery] RowsQuery query, int page = 1, CancellationToken cancellationToken = default)
    {
        if (query.ToFilter() is not { } filter)
        {
            return View(null);
        }

        var what = query.What ?? CountedWhat.Counted;
        return await rows.DescribeAsync(filter, cancellationToken) is { } narrowed
            ? View(new RowsPage(filter, what, narrowed, await rows.PageAsync(filter, what, new PageRequest(page), cancellationToken)))
            : NotFound();
    }
}
