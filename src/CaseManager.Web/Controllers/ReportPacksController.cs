using CaseManager.Application.Audit;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Library;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Packs of reports: ask for one, watch it, hold it, give it up, have made again what failed, take it out.</summary>
[Route("reports/packs")]
public sealed class ReportPacksController(PackList packs, PackFiles files, ReportLibrary library, ReportSubjects subjects, StaffList staff, SiteTime siteTime) : ScreenController
{
    private const int DefaultDays = 90;

    /// <summary>The packs, newest first.</summary>
    [HttpGet]
    [Needs(Permission.RunAttendanceReports)]
    public Task<IActionResult> Index(bool mine = false, int page = 1, CancellationToken cancellationToken = default) => Find(new PackLibraryForm { Mine = mine }, page, cancellationToken);

    /// <summary>Those that match; posted as the search for reports is.</summary>
    [HttpPost]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Find(PackLibraryForm form, int page = 1, CancellationToken cancellationToken = default) => View(nameof(Index), new PackLibraryPage(
        form,
        await library.PacksAsync(form.ToFilter(), form.KnownState, new PageRequest(page), cancellationToken),
        await library.PackAskersAsync(form.Span, cancellationToken),
        await subjects.ProgramsAsync(cancellationToken)));

    /// <summary>The form to ask for one.</summary>
    [HttpGet("new")]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        var today = await siteTime.TodayAsync(cancellationToken);
        return View(await OfferAsync(new PackRequestForm { From = today.AddDays(-DefaultDays), To = today }, cancellationToken));
    }

    /// <summary>Asks for it.</summary>
    [HttpPost("new")]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> New(PackRequestForm form, [FromServices] UseCase<AskForPack, Guid> ask, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await ask.RunAsync(form.ToCommand(), cancellationToken);
            if (outcome.Succeeded)
            {
                return RedirectToAction(nameof(Show), new { id = outcome.Value });
            }

            if ((outcome.IsNotFound || outcome.Problems is [{ Code: "pack.empty" }]) && await OfferAsync(form, cancellationToken) is var offer && ModelState.AddGone(offer.Gone))
            {
                return Again(nameof(New), offer);
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems.Select(p => p.Field is nameof(AskForPack.SubjectId) ? p with { Field = form.SubjectField } : p));
        }

        return Again(nameof(New), await OfferAsync(form, cancellationToken));
    }

    /// <summary>How far it is, and where each of its documents stands.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewReport, AuditSubject.Pack)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Show(Guid id, bool failed = false, int page = 1, [FromQuery(Name = "shown")] string? states = null, CancellationToken cancellationToken = default)
    {
        if (await PageAsync(id, failed, page, cancellationToken) is not { } shown)
        {
            return NotFound();
        }

        if (WantsFragment)
        {
            // The page asks every moment; the look was noted when it was opened. When nothing moves any more it has other buttons, and is loaded anew.
            AuditLooks.ShowsNothing(HttpContext);
            if (!shown.Moves)
            {
                Response.Headers["HX-Refresh"] = "true";
            }
        }

        return PageOrFragment(nameof(Show), "_Progress", WantsFragment ? shown with { Shown = states ?? "" } : shown);
    }

    /// <summary>Holds it, lets it go on, gives it up, or has made again what failed.</summary>
    [HttpPost("{id:guid}")]
    [Audited(AuditActions.ViewReport, AuditSubject.Pack)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Steer(Guid id, PackStep? step, [FromServices] UseCase<SteerPack, Guid> steer, CancellationToken cancellationToken)
    {
        var outcome = await steer.RunAsync(new SteerPack(id, step), cancellationToken);
        if (outcome.Succeeded)
        {
            return RedirectToAction(nameof(Show), new { id });
        }

        ModelState.Add(outcome.Problems.Select(p => p with { Field = null }));
        return Stop(outcome) ?? (await PageAsync(id, false, 1, cancellationToken) is { } shown ? Again(nameof(Show), shown) : NotFound());
    }

    /// <summary>Who looked at it and took it or its parts out; for whoever asked for it, or may read the audit trail.</summary>
    [HttpGet("{id:guid}/looks")]
    [Audited(AuditActions.ViewAudit, AuditSubject.Pack)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Looks(Guid id, [FromServices] AuditList trail, int page = 1, CancellationToken cancellationToken = default) =>
        await packs.FindAsync(id, cancellationToken) is { } pack && library.MayKnow(pack.Row.RequestedById)
            ? View("/Views/Reports/Looks.cshtml", new ReportLooksPage(pack.Row.Title, $"/reports/packs/{id}", await trail.LooksOfReportAsync(nameof(ReportPack), id, new PageRequest(page), cancellationToken)))
            : NotFound();

    /// <summary>Everything that is made, as one zip.</summary>
    [HttpGet("{id:guid}/zip")]
    [Audited(AuditActions.DownloadReport, AuditSubject.Pack)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Zip(Guid id, CancellationToken cancellationToken) =>
        await files.FindAsync(id, cancellationToken) is { } pack
            ? new StreamedFile("application/zip", $"{pack.Name}.zip", (output, stop) => files.WriteZipAsync(pack, output, stop))
            : NotFound();

    /// <summary>One volume.</summary>
    [HttpGet("{id:guid}/volumes/{volume:guid}")]
    [Audited(AuditActions.DownloadReport, AuditSubject.Pack)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Volume(Guid id, Guid volume, CancellationToken cancellationToken) =>
        await files.VolumeAsync(id, volume, cancellationToken) is { } found ? StreamedFile.Of(found, files) : NotFound();

    private async Task<PackPage?> PageAsync(Guid id, bool failed, int page, CancellationToken cancellationToken) =>
        await packs.FindAsync(id, cancellationToken) is { } view
            ? new PackPage(view, await packs.ItemsAsync(view.Row, failed, new PageRequest(page), cancellationToken), failed)
            : null;

    private async Task<PackRequest> OfferAsync(PackRequestForm form, CancellationToken cancellationToken) =>
        new(form, await subjects.SitesAsync(cancellationToken), await subjects.ProgramsAsync(cancellationToken), await staff.AllAsync(cancellationToken));
}
