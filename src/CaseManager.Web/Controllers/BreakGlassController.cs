using CaseManager.Application.Audit;
using CaseManager.Application.BreakGlass;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Opening a client outside of one's scope, for a reason; and who did.</summary>
[Route("break-glass")]
public sealed class BreakGlassController(BreakGlassList list) : ScreenController
{
    /// <summary>What it is for, and the search.</summary>
    [HttpGet]
    [Needs(Permission.BreakTheGlass)]
    public IActionResult Index() => View(new BreakGlassPage(null, []));

    /// <summary>Those who match. Posted, so that no name stands in an address or a log.</summary>
    [HttpPost]
    [Audited(AuditActions.SearchBehindGlass)]
    [Needs(Permission.BreakTheGlass)]
    public async Task<IActionResult> Index(string? search, CancellationToken cancellationToken) =>
        View(new BreakGlassPage(search, await list.FindAsync(search, cancellationToken)));

    /// <summary>The form for the reason.</summary>
    [HttpGet("{client:guid}")]
    [Audited(AuditActions.ViewBehindGlass, AuditSubject.Client, "client")]
    [Needs(Permission.BreakTheGlass)]
    public async Task<IActionResult> Open(Guid client, CancellationToken cancellationToken) =>
        await list.OneAsync(client, cancellationToken) is { } row ? View(new BreakGlassEdit(row, new BreakGlassForm())) : NotFound();

    /// <summary>Opens the client for an hour.</summary>
    [HttpPost("{client:guid}")]
    [Audited(AuditActions.ViewBehindGlass, AuditSubject.Client, "client")]
    [Needs(Permission.BreakTheGlass)]
    public async Task<IActionResult> Open(
        Guid client, [Bind(Prefix = "Form")] BreakGlassForm form, [FromServices] UseCase<OpenByBreakingGlass, Guid> open, CancellationToken cancellationToken)
    {
        var outcome = await open.RunAsync(new OpenByBreakingGlass(client, form.Reason), cancellationToken);
        if (outcome.Succeeded)
        {
            Say("The record is open to you for 60 minutes. Your supervisor sees that you opened it, and why.");
            return RedirectToAction(nameof(ClientsController.Show), "Clients", new { id = client });
        }

        if (Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Add(outcome.Problems, "Form");
        return await list.OneAsync(client, cancellationToken) is { } row ? Again(nameof(Open), new BreakGlassEdit(row, form)) : NotFound();
    }

    /// <summary>Who opened whom, and why.</summary>
    [HttpGet("review")]
    [Needs(Permission.ReviewBreakGlass)]
    public async Task<IActionResult> Review(int page = 1, CancellationToken cancellationToken = default) => View(await list.PageAsync(new PageRequest(page), cancellationToken));
}
