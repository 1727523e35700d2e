using CaseManager.Application.Audit;
using CaseManager.Application.Groups.Notes;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>What the notes of groups say in a client's chart.</summary>
[Route("clients/{id:guid}/group-notes")]
public sealed class GroupNotesController(ClientGroupNotes notes) : ScreenController
{
    /// <summary>The notes of the sessions that the client attended, newest first.</summary>
    [HttpGet("")]
    [Audited(AuditActions.ViewGroupNotes, AuditSubject.Client)]
    [Needs(Permission.EditSessionNotes)]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken, int page = 1) =>
        await notes.NameAsync(id, cancellationToken) is { } name ? View(new GroupNotesPage(id, name, await notes.PageAsync(id, new PageRequest(page), cancellationToken))) : NotFound();
}
