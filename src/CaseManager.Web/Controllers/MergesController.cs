using CaseManager.Application.Audit;
using CaseManager.Application.Clients.Merging;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Merges that were made, and undoing them.</summary>
[Route("merges")]
public sealed class MergesController(MergeDetails merges) : ScreenController
{
    /// <summary>All of them.</summary>
    [HttpGet]
    [Needs(Permission.MergeClients)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(await merges.PageAsync(new PageRequest(page), cancellationToken));

    /// <summary>One, with what moved.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewMerge, AuditSubject.Merge)]
    [Needs(Permission.MergeClients)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await merges.FindAsync(id, cancellationToken) is { } merge ? View(merge) : NotFound();

    /// <summary>Takes it back.</summary>
    [HttpPost("{id:guid}/undo")]
    [Audited(AuditActions.ViewMerge, AuditSubject.Merge)]
    [Needs(Permission.MergeClients)]
    public async Task<IActionResult> Undo(Guid id, int version, [FromServices] UseCase<UndoMerge, Guid> undo, CancellationToken cancellationToken)
    {
        var outcome = await undo.RunAsync(new UndoMerge(id, version), cancellationToken);
        if (outcome.Succeeded)
        {
            Say("The merge is undone: both records are as they were.");
            return RedirectToAction(nameof(Show), new { id });
        }

        if (Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Add(outcome.Problems);
        return await merges.FindAsync(id, cancellationToken) is { } merge ? Again(nameof(Show), merge) : NotFound();
    }
}
