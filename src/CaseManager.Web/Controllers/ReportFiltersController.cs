using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Filters;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Saved filters: rename, remove, put back. They are saved where a report is asked for.</summary>
[Route("reports/filters")]
public sealed class ReportFiltersController(SavedFilterList filters) : ScreenController
{
    /// <summary>Those of whoever asks.</summary>
    [HttpGet]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await filters.AllAsync(cancellationToken));

    /// <summary>The form to rename one, or to remove it.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewReport)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await filters.FindAsync(id, cancellationToken) is { } filter ? View(new FilterEdit(filter, new FilterForm { Name = filter.Name, Version = filter.Version })) : NotFound();

    /// <summary>Renames it.</summary>
    [HttpPost("{id:guid}")]
    [Audited(AuditActions.ViewReport)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Edit(Guid id, FilterForm form, [FromServices] UseCase<RenameFilter, Guid> rename, CancellationToken cancellationToken) =>
        Done(ModelState.IsValid ? await rename.RunAsync(new RenameFilter(id, form.Version, form.Name), cancellationToken) : null, "Renamed.") ?? await AgainAsync(id, form, cancellationToken);

    /// <summary>Takes it off the list.</summary>
    [HttpPost("{id:guid}/remove")]
    [Audited(AuditActions.ViewReport)]
    [Needs(Permission.RunAttendanceReports)]
    public Task<IActionResult> Remove(Guid id, int version, [FromServices] UseCase<RemoveFilter, Guid> remove, CancellationToken cancellationToken) =>
        SetRemovedAsync(new RemoveFilter(id, version, true), "Removed. It can be put back below.", remove, cancellationToken);

    /// <summary>Puts it back.</summary>
    [HttpPost("{id:guid}/put-back")]
    [Audited(AuditActions.ViewReport)]
    [Needs(Permission.RunAttendanceReports)]
    public Task<IActionResult> PutBack(Guid id, int version, [FromServices] UseCase<RemoveFilter, Guid> remove, CancellationToken cancellationToken) =>
        SetRemovedAsync(new RemoveFilter(id, version, false), "Back on the list.", remove, cancellationToken);

    private async Task<IActionResult> SetRemovedAsync(RemoveFilter command, string done, UseCase<RemoveFilter, Guid> remove, CancellationToken cancellationToken) =>
        Done(ModelState.IsValid ? await remove.RunAsync(command, cancellationToken) : null, done) ?? await AgainAsync(command.FilterId, null, cancellationToken);

    // Null where the form is to be shown again.
    private IActionResult? Done(Outcome<Guid>? outcome, string words)
    {
        if (outcome is { Succeeded: true })
        {
            Say(words);
            return RedirectToAction(nameof(Index));
        }

        ModelState.Add(outcome?.Problems ?? []);
        return outcome is null ? null : Stop(outcome);
    }

    private async Task<IActionResult> AgainAsync(Guid id, FilterForm? form, CancellationToken cancellationToken) =>
        await filters.FindAsync(id, cancellationToken) is { } filter ? Again(nameof(Edit), new FilterEdit(filter, form ?? new FilterForm { Name = filter.Name, Version = filter.Version })) : NotFound();
}
