using CaseManager.Application.Audit;
using CaseManager.Application.Medication;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The doses of the day, site by site.</summary>
public sealed class DosingController(DosingList list, TimeProvider time) : ScreenController
{
    /// <summary>Who gets a dose today.</summary>
    /// <param name="site">One of the user's sites; the first of them where it is none.</param>
    [HttpGet("/medication"), HttpGet("/medication/today")]
    [Audited(AuditActions.ViewMedication)]
    [Needs(Permission.EditMedication)]
    public async Task<IActionResult> Today(Guid? site = null, int page = 1, CancellationToken cancellationToken = default)
    {
        var sites = await list.SitesAsync(cancellationToken);
        var shown = sites.Find(s => s.Id == site) ?? sites.FirstOrDefault();
        return View(shown is null
            ? new DosingPage(sites, null, default, new Page<DosingRow>([], 1, PageRequest.DefaultSize, 0))
            : new DosingPage(sites, shown, SiteClock.Of(shown.TimeZoneId).Today(time), await list.PageAsync(shown, new PageRequest(page), cancellationToken)));
    }
}
