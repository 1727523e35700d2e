using CaseManager.Application.Clients;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>How each site numbers its clients.</summary>
[Route("clients/mrn")]
public sealed class MrnPatternsController(MrnPatternList patterns) : ScreenController
{
    /// <summary>All sites.</summary>
    [HttpGet]
    [Needs(Permission.EditMrnPatterns)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await patterns.AllAsync(cancellationToken));

    /// <summary>The form for a site.</summary>
    [HttpGet("{id:guid}")]
    [Needs(Permission.EditMrnPatterns)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) => await FormAsync(id, null, cancellationToken);

    /// <summary>Saves it.</summary>
    [HttpPost("{id:guid}")]
    [Needs(Permission.EditMrnPatterns)]
    public async Task<IActionResult> Edit(Guid id, MrnPatternForm form, [FromServices] UseCase<SaveMrnPattern, Guid> save, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await save.RunAsync(new SaveMrnPattern(id, form.Version, form.Pattern, form.NextNumber), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("Saved. The next client of this site gets the next number.");
                return RedirectToAction(nameof(Index));
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems);
        }

        return await FormAsync(id, form, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(Guid id, MrnPatternForm? form, CancellationToken cancellationToken)
    {
        if (await patterns.FindAsync(id, cancellationToken) is not { } row)
        {
            return NotFound();
        }

        ViewData["Site"] = row.Site;
        return form is null ? View(nameof(Edit), MrnPatternForm.Of(row)) : Again(nameof(Edit), form);
    }
}
