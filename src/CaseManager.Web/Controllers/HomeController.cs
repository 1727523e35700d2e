using CaseManager.Application.Abstractions;
using CaseManager.Application.Centers;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.Users;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Where everybody lands: today's sessions, what is due for those who write plans, and the newest reports of those who read them; in a new center, the steps to its first client.</summary>
public sealed class HomeController(TodaySessions sessions, ReportRunList reports, SetupProgress progress, Administrators administrators, PlanTaskList due, ICurrentUser user, SiteTime siteTime) : ScreenController
{
    private const int NewestReports = 5;

    /// <summary>The start page.</summary>
    [HttpGet("/")]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var setup = await progress.FindAsync(cancellationToken);
        return View(new HomePage(
            await siteTime.TodayAsync(cancellationToken),
            await sessions.ListAsync(cancellationToken),
            (await reports.PageAsync(new PageRequest(1, NewestReports), cancellationToken)).Items,
            setup,
            setup.CanAdmit ? [] : await administrators.NamesAsync(cancellationToken))
        {
            Due = user.May(Permission.EditPlans) ? await due.CountsAsync(cancellationToken) : null,
        });
    }
}
