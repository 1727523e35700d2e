using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Opens the figures of reports into the rows that they count.</summary>
public sealed class ReportRowsController(CountedRowList rows, RowFilterWords words, AuditTrail trail) : ScreenController
{
    /// <summary>A page of them. What is not there for whoever asks is not found; a query that is none explains itself.</summary>
    [HttpGet("/reports/rows")]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Index([FromQuery] RowsQuery query, int page = 1, CancellationToken cancellationToken = default)
    {
        // What cannot be read would widen the rows where it was left out.
        if (!ModelState.IsValid || query.ToFilter() is not { } asked)
        {
            return View(null);
        }

        var (filter, what) = (await rows.StandingAsync(asked, cancellationToken), query.What ?? CountedWhat.Counted);
        var (kind, id) = filter.ClientId is not null ? (nameof(Client), filter.ClientId) : filter.GroupId is not null ? (nameof(Group), filter.GroupId) : (null, null);
        if (await words.OfAsync(filter, what, cancellationToken) is not { } narrowed)
        {
            await trail.RefusedAsync("GET reports/rows", kind, id);
            return NotFound();
        }

        await trail.LookedAsync(AuditActions.ViewReport, kind, id, filter.ClientId);
        return View(new RowsPage(filter, what, narrowed, await rows.ListAsync(filter, what, new PageRequest(page), cancellationToken)));
    }
}
