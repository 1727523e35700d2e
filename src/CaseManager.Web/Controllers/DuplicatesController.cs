using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Clients.Merging;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Two records of one person: find the other one, look at both, make them one.</summary>
[Route("clients/{id:guid}/merge")]
public sealed class DuplicatesController(ClientDetails details, ClientList list, LikelyDuplicates duplicates, MergeReview reviews) : ScreenController
{
    /// <summary>Likely duplicates, and a search for others.</summary>
    [HttpGet]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.MergeClients)]
    public Task<IActionResult> Find(Guid id, CancellationToken cancellationToken) => FindAsync(id, null, cancellationToken);

    /// <summary>Those who match. Posted, so that no name stands in an address or a log.</summary>
    [HttpPost]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.MergeClients)]
    public Task<IActionResult> Find(Guid id, string? search, CancellationToken cancellationToken) => FindAsync(id, search, cancellationToken);

    /// <summary>Both records beside each other.</summary>
    [HttpGet("{other:guid}")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "other")]
    [Needs(Permission.MergeClients)]
    public async Task<IActionResult> Review(Guid id, Guid other, CancellationToken cancellationToken) =>
        await reviews.FindAsync(id, other, cancellationToken) is { } review ? View(new MergePage(review, MergeForm.Of(review))) : NotFound();

    /// <summary>Makes them one.</summary>
    [HttpPost("{other:guid}")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "other")]
    [Needs(Permission.MergeClients)]
    public async Task<IActionResult> Review(Guid id, Guid other, [Bind(Prefix = "Form")] MergeForm form, [FromServices] UseCase<MergeClients, Guid> merge, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await merge.RunAsync(form.ToCommand(id, other), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The two records are one now. It can be undone on this page.");
                return RedirectToAction(nameof(MergesController.Show), "Merges", new { id = outcome.Value });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, "Form");
        }

        return await reviews.FindAsync(id, other, cancellationToken) is { } review ? Again(nameof(Review), new MergePage(review, form)) : NotFound();
    }

    private async Task<IActionResult> FindAsync(Guid id, string? search, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(id, cancellationToken) is not { MergedIntoId: null } client)
        {
            return NotFound();
        }

        var found = string.IsNullOrWhiteSpace(search) ? null : await list.PageAsync(search, new PageRequest(), cancellationToken);
        return View(nameof(Find), new DuplicateSearch(client, await duplicates.FindAsync(client.Names, client.BirthDate, id, cancellationToken), search, found));
    }
}
