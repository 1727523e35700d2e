using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>What is due: the counselor's list of their own clients, the supervisor's of their programs.</summary>
public sealed class DueController(PlanTaskList list, ICurrentUser user, TimeProvider time) : ScreenController
{
    /// <summary>A page of it; a value that is none shows everything.</summary>
    /// <param name="counselor">The primary counselor; of supervisors only, since others see their own clients.</param>
    [HttpGet("/due")]
    [Audited(AuditActions.ViewPlan)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Index(PlanTaskState? state = null, PlanTaskKind? kind = null, Guid? counselor = null, int page = 1, CancellationToken cancellationToken = default)
    {
        var filter = new PlanTaskFilter(Known(state), Known(kind), counselor);
        var tasks = await list.PageAsync(filter, new PageRequest(page), cancellationToken);
        var behind = tasks.Items.Where(t => t.ComputedOn < SiteClock.Of(t.TimeZoneId).Today(time)).Select(t => (DateOnly?)t.ComputedOn).Min();
        return View(new DuePage(filter, await list.CountsAsync(cancellationToken), tasks, behind)
        {
            Counselors = user.May(Permission.CoSignPlans) ? await list.CounselorsAsync(cancellationToken) : [],
        });
    }

    private static T? Known<T>(T? value)
        where T : struct, Enum => value is { } given && Enum.IsDefined(given) ? given : null;
}
