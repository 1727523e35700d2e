using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Centers;
using CaseManager.Application.Groups;
using CaseManager.Application.Outcomes;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.Users;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Where everybody lands, on their day: its sessions, those of earlier days that are not finished, what clients reached, what is due, the newest reports; in a new center, the steps to its first client.</summary>
public sealed class HomeController(
    TodaySessions sessions, UnfinishedSessions unfinished, CaseloadMilestones milestones, ReportRunList reports, SetupProgress progress, Administrators administrators, PlanTaskList due,
    ScheduleDigest digest, ICurrentUser user, SiteTime siteTime) : ScreenController
{
    private const int NewestReports = 5;
    private const int DaysOfReports = 90;
    private const int OldestSessions = 5;

    /// <summary>The start page.</summary>
    [HttpGet("/")]
    [Audited(AuditActions.ViewClient)]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var setup = await progress.FindAsync(cancellationToken);
        var reached = user.May(Permission.ViewPlans) ? await milestones.ListAsync(cancellationToken) : [];
        if (reached.Count == 0)
        {
            AuditLooks.ShowsNothing(HttpContext);
        }

        return View(new HomePage(
            await siteTime.TodayAsync(cancellationToken),
            await sessions.ListAsync(cancellationToken),
            user.May(Permission.RunAttendanceReports) ? await reports.NewestAsync(NewestReports, (await siteTime.YesterdayAsync(cancellationToken)).AddDays(-DaysOfReports), cancellationToken) : [],
            setup,
            setup.CanAdmit ? [] : await administrators.NamesAsync(cancellationToken))
        {
            Unfinished = user.May(Permission.TakeRollCall) ? await unfinished.PageAsync(new PageRequest(1, OldestSessions), cancellationToken) : null,
            Scheduled = user.May(Permission.RunAttendanceReports) ? await digest.OfAllAsync(await siteTime.YesterdayAsync(cancellationToken), cancellationToken) : null,
            Milestones = reached,
            Due = user.May(Permission.EditPlans) ? await due.CountsAsync(cancellationToken) : null,
        });
    }
}
