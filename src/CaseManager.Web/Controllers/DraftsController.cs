using CaseManager.Application.Drafts;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>What is typed and not saved; asked for by the script of the pages.</summary>
[Route("drafts")]
public sealed class DraftsController(DraftList list, SiteTime siteTime) : ScreenController
{
    /// <summary>One's own drafts of the forms on a page, as JSON.</summary>
    [HttpGet]
    [Needs(Permission.UseOwnAccount)]
    public async Task<IActionResult> Index(string? on, CancellationToken cancellationToken)
    {
        var drafts = new List<object>();
        foreach (var draft in await list.OnPageAsync(on, cancellationToken))
        {
            drafts.Add(new { draft.Form, draft.Fields, SavedAt = await siteTime.ShowAsync(draft.SavedAt) });
        }

        return Json(drafts);
    }

    /// <summary>Keeps one.</summary>
    [HttpPost]
    [Needs(Permission.UseOwnAccount)]
    public async Task<IActionResult> Save(string? form, string? on, string? fields, [FromServices] UseCase<SaveDraft, Guid> save, CancellationToken cancellationToken) =>
        (await save.RunAsync(new SaveDraft(form, on, fields), cancellationToken)).Succeeded ? NoContent() : UnprocessableEntity();

    /// <summary>Throws one away.</summary>
    [HttpPost("discard")]
    [Needs(Permission.UseOwnAccount)]
    public async Task<IActionResult> Discard(string? form, [FromServices] UseCase<DiscardDraft, bool> discard, CancellationToken cancellationToken) =>
        (await discard.RunAsync(new DiscardDraft(form), cancellationToken)).Succeeded ? NoContent() : UnprocessableEntity();
}
