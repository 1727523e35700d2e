using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The audit trail: search it, read an entry, take it out as a file, and see who looked at a client.</summary>
public sealed class AuditController(AuditList list, SiteTime siteTime) : ScreenController
{
    /// <summary>The newest entries, and the form to search.</summary>
    [HttpGet("/setup/audit")]
    [Needs(Permission.ViewAudit)]
    [Audited(AuditActions.ViewAudit)]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => Index(new AuditForm(), 1, cancellationToken);

    /// <summary>Those that match. Posted, so that no record number stands in an address or a log.</summary>
    [HttpPost("/setup/audit")]
    [Needs(Permission.ViewAudit)]
    [Audited(AuditActions.ViewAudit)]
    public async Task<IActionResult> Index(AuditForm form, int page = 1, CancellationToken cancellationToken = default)
    {
        ViewData["Users"] = await list.UsersAsync(cancellationToken);
        var search = form.ToSearch(await siteTime.ClockAsync(cancellationToken));
        return View(nameof(Index), new AuditPage(form, await list.PageAsync(search, new PageRequest(page), cancellationToken)));
    }

    /// <summary>Those that match, as a file.</summary>
    [HttpPost("/setup/audit/csv")]
    [Needs(Permission.ViewAudit)]
    [Audited(AuditActions.Export)]
    public async Task<IActionResult> Csv(AuditForm form, CancellationToken cancellationToken) =>
        new AuditCsvResult(list.AllAsync(form.ToSearch(await siteTime.ClockAsync(cancellationToken))));

    /// <summary>One entry.</summary>
    [HttpGet("/setup/audit/{number:long}")]
    [Needs(Permission.ViewAudit)]
    [Audited(AuditActions.ViewAudit)]
    public async Task<IActionResult> Show(long number, CancellationToken cancellationToken) =>
        await list.FindAsync(number, cancellationToken) is { } entry ? View(new AuditEntryPage(entry)) : NotFound();

    /// <summary>Who looked at a client's record.</summary>
    [HttpGet("/clients/{id:guid}/looks")]
    [Needs(Permission.ViewLooks)]
    [Audited(AuditActions.ViewAudit, AuditSubject.Client)]
    public async Task<IActionResult> Looks(Guid id, int page = 1, CancellationToken cancellationToken = default) =>
        await list.ClientAsync(id, cancellationToken) is { } client
            ? View(new LooksPage(client, await list.LooksAsync(id, new PageRequest(page), cancellationToken)))
            : NotFound();
}
