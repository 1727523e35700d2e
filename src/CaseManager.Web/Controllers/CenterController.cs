using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Domain.Reporting;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The center itself.</summary>
[Route("setup/center")]
public sealed class CenterController(SetupDetails details) : SetupScreen
{
    /// <summary>The form with what is known.</summary>
    [HttpGet]
    [Needs(Permission.SetUpCenter)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var center = await details.CenterAsync(cancellationToken);
        return View(new CenterForm { Version = center?.Version ?? 0, Name = center?.Name, Paper = center?.Paper ?? Paper.Letter });
    }

    /// <summary>Saves it.</summary>
    [HttpPost]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> Index(CenterForm form, CancellationToken cancellationToken) =>
        RunAsync<NameCenter, Guid>(new NameCenter(form.Version, form.Name, form.Paper),
            _ => GoOnAsync("The center is saved.", Redirect("/setup"), cancellationToken),
            () => Task.FromResult(Again(nameof(Index), form)), cancellationToken);
}
