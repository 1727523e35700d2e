using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Sessions that are over and still open.</summary>
public sealed class UnfinishedSessionsController(UnfinishedSessions sessions) : ScreenController
{
    /// <summary>A page of them, the oldest first.</summary>
    [HttpGet("/sessions/unfinished")]
    [Needs(Permission.TakeRollCall)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await sessions.PageAsync(new PageRequest(page), cancellationToken));
}
