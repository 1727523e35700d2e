using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Filters;
using CaseManager.Application.Reporting.Library;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Reports: ask for them, watch them being made, read and download them.</summary>
[Route("reports")]
public sealed class ReportsController(
    ReportRunList runs, ReportLibrary library, ReportSubjects subjects, ClientLookup lookup, StaffList staff, SavedFilterList filters, SiteTime siteTime) : ScreenController
{
    private const int DefaultDays = 90;

    /// <summary>The library: the newest reports.</summary>
    [HttpGet]
    [Needs(Permission.RunAttendanceReports)]
    public Task<IActionResult> Index([FromServices] ScheduleDigest digest, bool mine = false, int page = 1, CancellationToken cancellationToken = default) =>
        Find(digest, new ReportLibraryForm { Mine = mine }, page, cancellationToken);

    /// <summary>Those that match. Posted, since a title names a client, who belongs into no address and no log.</summary>
    [HttpPost]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Find([FromServices] ScheduleDigest digest, ReportLibraryForm form, int page = 1, CancellationToken cancellationToken = default) => View(nameof(Index), new ReportLibraryPage(
        form,
        await library.PageAsync(form.ToFilter(), form.KnownState, new PageRequest(page), cancellationToken),
        await library.AskersAsync(form.Span, cancellationToken),
        await subjects.ProgramsAsync(cancellationToken),
        await digest.OfAllAsync(await siteTime.YesterdayAsync(cancellationToken), cancellationToken)));

    /// <summary>The form to ask for one; for a group, a client, as it was saved, or yet to choose.</summary>
    [HttpGet("new")]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> New(Guid? group, Guid? client, Guid? saved, CancellationToken cancellationToken)
    {
        var today = await siteTime.TodayAsync(cancellationToken);
        if (saved is { } id)
        {
            if (await filters.FindAsync(id, cancellationToken) is not { } filter)
            {
                return NotFound();
            }

            var offer = await OfferAsync(SavedReportForm.Of(filter, today), [], cancellationToken);
            offer.Gone.ToList().ForEach(field => ModelState.AddModelError(field, "What this filter narrows to is archived, or you may not see it any more. Without it the report would hold more than before: choose another."));
            return View(offer);
        }

        var form = new ReportForm
        {
            Kind = group is not null ? ReportKind.Register : client is not null ? ReportKind.ClientAttendance : null,
            GroupId = group,
            ClientId = client,
            IsOpenedFor = (group ?? client) is not null,
            From = today.AddDays(-DefaultDays),
            To = today,
        };
        // A history that ended before those days would give an empty report.
        if ((group ?? client) is not null && await subjects.SpanAsync(group, client, cancellationToken) is { } span && span.To < form.From)
        {
            (form.From, form.To) = (span.From, span.To);
        }

        return View(await OfferAsync(form, [], cancellationToken));
    }

    /// <summary>Asks for it.</summary>
    [HttpPost("new")]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> New(ReportForm form, [FromServices] UseCase<AskForReport, Guid> ask, CancellationToken cancellationToken)
    {
        var fitting = await FindClientAsync(form, cancellationToken);
        if (ModelState.IsValid)
        {
            var outcome = await ask.RunAsync(form.ToCommand(await siteTime.TodayAsync(cancellationToken)), cancellationToken);
            if (outcome.Succeeded)
            {
                return RedirectToAction(nameof(Show), new { id = outcome.Value });
            }

            if (outcome.IsNotFound && await GoneAsync(form, fitting, cancellationToken) is { } gone)
            {
                return gone;
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems.Select(p => p.Field is nameof(AskForReport.SubjectId)
                ? p with { Field = form.Kind is ReportKind.Register ? nameof(form.GroupId) : nameof(form.Client) } : p));
        }

        return Again(nameof(New), await OfferAsync(form, fitting, cancellationToken));
    }

    /// <summary>Saves the filter of what is chosen, to be taken again.</summary>
    [HttpPost("filters")]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> SaveFilter(ReportForm form, [FromServices] UseCase<SaveFilter, Guid> save, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await save.RunAsync(new SaveFilter(form.FilterName, form.Kind, form.Filter, form.DaysOfFilter, form.From, form.To), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The filter is saved. It is on the list below, for you alone.");
                return RedirectToAction(nameof(New), new { saved = outcome.Value });
            }

            if (outcome.IsNotFound && await GoneAsync(form, [], cancellationToken) is { } gone)
            {
                return gone;
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems.Select(p => p.Field is nameof(Application.Reporting.Filters.SaveFilter.Name) ? p with { Field = nameof(form.FilterName) } : p));
        }

        return Again(nameof(New), await OfferAsync(form, [], cancellationToken));
    }

    /// <summary>How far it is; then what came of it.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewReport, AuditSubject.Report)]
    [Needs(Permission.ReadReports)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { } run)
        {
            return NotFound();
        }

        if (WantsFragment && !run.IsFinished)
        {
            // The page asks several times a second; the look was noted when it was opened, and is again when the report is there.
            AuditLooks.ShowsNothing(HttpContext);
        }

        return PageOrFragment(nameof(Show), "_Run", run);
    }

    /// <summary>Who looked at it and took it out; for whoever asked for it, or may read the audit trail.</summary>
    [HttpGet("{id:guid}/looks")]
    [Audited(AuditActions.ViewAudit, AuditSubject.Report)]
    [Needs(Permission.ReadReports)]
    public async Task<IActionResult> Looks(Guid id, [FromServices] AuditList trail, int page = 1, CancellationToken cancellationToken = default) =>
        await runs.FindAsync(id, cancellationToken) is { } run && library.MayKnow(run.RequestedById)
            ? View(new ReportLooksPage(run.Title, $"/reports/{id}", await trail.LooksOfReportAsync(nameof(ReportRun), id, new PageRequest(page), cancellationToken)))
            : NotFound();

    /// <summary>Asks for the same again.</summary>
    [HttpPost("{id:guid}/again")]
    [Audited(AuditActions.ViewReport, AuditSubject.Report)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Again(Guid id, [FromServices] UseCase<AskForReport, Guid> ask, CancellationToken cancellationToken)
    {
        if (await runs.RequestAsync(id, cancellationToken) is not { } request)
        {
            return NotFound();
        }

        var outcome = await ask.RunAsync(request, cancellationToken);
        return outcome.Succeeded ? RedirectToAction(nameof(Show), new { id = outcome.Value }) : Stop(outcome) ?? NotFound();
    }

    /// <summary>The on-screen version.</summary>
    [HttpGet("{id:guid}/view")]
    [Audited(AuditActions.ViewReport, AuditSubject.Report)]
    [Needs(Permission.ReadReports)]
    public async Task<IActionResult> Read(Guid id, [FromServices] IReportForms forms, CancellationToken cancellationToken) =>
        await runs.FileAsync(id, ReportFormat.Screen, cancellationToken) is { } file ? View((id, forms.FromScreen(file.Content))) : NotFound();

    /// <summary>The PDF.</summary>
    [HttpGet("{id:guid}/pdf")]
    [Audited(AuditActions.DownloadReport, AuditSubject.Report)]
    [Needs(Permission.ReadReports)]
    public Task<IActionResult> Pdf(Guid id, CancellationToken cancellationToken) => DownloadAsync(id, ReportFormat.Pdf, "application/pdf", "pdf", cancellationToken);

    /// <summary>The tables.</summary>
    [HttpGet("{id:guid}/csv")]
    [Audited(AuditActions.DownloadReport, AuditSubject.Report)]
    [Needs(Permission.ReadReports)]
    public Task<IActionResult> Csv(Guid id, CancellationToken cancellationToken) => DownloadAsync(id, ReportFormat.Csv, "text/csv; charset=utf-8", "csv", cancellationToken);

    // The file is named after the kind and the days: a name of a client does not belong into a list of downloads.
    private async Task<IActionResult> DownloadAsync(Guid id, ReportFormat format, string type, string extension, CancellationToken cancellationToken) =>
        await runs.FileAsync(id, format, cancellationToken) is { } file
            ? File(file.Content, type, $"{file.Kind.Words().ToLowerInvariant().Replace(' ', '-')}-{(file.From == file.To ? "" : $"{file.From:yyyy-MM-dd}-to-")}{file.To:yyyy-MM-dd}.{extension}")
            : NotFound();

    private async Task<IReadOnlyList<ClientRow>> FindClientAsync(ReportForm form, CancellationToken cancellationToken)
    {
        if (form.Kind?.IsOfClient() is not true)
        {
            return [];
        }

        var found = await lookup.FindAsync(form.Client, form.ClientId, cancellationToken);
        form.ClientId = found.Id;
        if (found.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(form.Client), problem);
        }

        return found.Fitting;
    }

    // Groups, programs, sites and staff are no secret at a center: what is none of the choices is told beside its field. Of a client it is not.
    private async Task<IActionResult?> GoneAsync(ReportForm form, IReadOnlyList<ClientRow> fitting, CancellationToken cancellationToken)
    {
        var offer = await OfferAsync(form, fitting, cancellationToken);
        return ModelState.AddGone(offer.Gone) ? Again(nameof(New), offer) : null;
    }

    private async Task<ReportRequest> OfferAsync(ReportForm form, IReadOnlyList<ClientRow> fitting, CancellationToken cancellationToken)
    {
        if (form.Kind?.IsOfDays() is not true)
        {
            // Not sent; another kind needs them.
            var today = await siteTime.TodayAsync(cancellationToken);
            (form.From, form.To) = (form.From ?? today.AddDays(-DefaultDays), form.To ?? today);
        }

        // Where the client whom it was opened for will not do, another one can be chosen.
        form.IsOpenedFor &= ModelState[nameof(form.Client)] is not { Errors.Count: > 0 };
        ModelState.Remove(nameof(form.IsOpenedFor));
        var subject = (form.IsOpenedFor ? form.GroupId ?? form.ClientId : form.ClientId) is null ? null : await subjects.FindAsync(form.IsOpenedFor ? form.GroupId : null, form.ClientId, cancellationToken);
        return new(form, form.IsOpenedFor ? subject : null, await subjects.GroupsAsync(cancellationToken), fitting)
        {
            Chosen = form.IsOpenedFor ? null : subject,
            Saved = await filters.AllAsync(cancellationToken),
            Sites = await subjects.SitesAsync(cancellationToken),
            Programs = await subjects.ProgramsAsync(cancellationToken),
            Staff = await staff.AllAsync(cancellationToken),
        };
    }
}
