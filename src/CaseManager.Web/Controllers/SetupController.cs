using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The way to everything that is set up.</summary>
[Route("setup")]
public sealed class SetupController(SetupDetails details, SetupProgress progress) : ScreenController
{
    /// <summary>The overview.</summary>
    [HttpGet]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new SetupPage(await details.CenterAsync(cancellationToken), await progress.FindAsync(cancellationToken)));
}
