using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Centers;
using CaseManager.Application.Clients;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Schedules of reports: look, set up, change, hold, remove, bring back.</summary>
[Route("reports/schedules")]
public sealed class ReportSchedulesController(ScheduleList schedules, ScheduleOffer offer, ClientLookup lookup, ICurrentUser user, TimeProvider time) : ScreenController
{
    private static readonly TimeOnly EarlyMorning = new(6, 0);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The schedules by name.</summary>
    [HttpGet]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Index(bool removed = false, int page = 1, CancellationToken cancellationToken = default) =>
        View(new ReportSchedulesPage(await schedules.PageAsync(removed, new PageRequest(page), cancellationToken), removed, Now));

    /// <summary>The form for a new one; filled in from a report or a pack.</summary>
    [HttpGet("new")]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> New([FromServices] ReportRunList runs, [FromServices] PackList packs, Guid? report = null, Guid? pack = null, CancellationToken cancellationToken = default)
    {
        var form = new ReportScheduleForm { Days = [DayOfWeek.Monday], DayOfMonth = 1, At = EarlyMorning };
        if (report is { } id && await runs.RequestAsync(id, cancellationToken) is { } request)
        {
            form.Repeat(request, await offer.FiltersAsync(cancellationToken));
        }
        else if (pack is { } key && await packs.FindAsync(key, cancellationToken) is { } known)
        {
            form.Repeat(known.Row);
        }

        var page = await offer.OfAsync(null, form, [], cancellationToken);
        form.SiteId ??= page.Sites is [var only] ? only.Id : null;
        return View(nameof(Edit), page);
    }

    /// <summary>Sets it up.</summary>
    [HttpPost("new")]
    [Needs(Permission.RunAttendanceReports)]
    public Task<IActionResult> New(ReportScheduleForm form, [FromServices] UseCase<SaveReportSchedule, Guid> save, CancellationToken cancellationToken) => SaveAsync(null, form, save, cancellationToken);

    /// <summary>One schedule with what came of it.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewSchedule, AuditSubject.Schedule)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Show(Guid id, int page = 1, CancellationToken cancellationToken = default) => await PageAsync(id, page, cancellationToken) is { } shown ? View(shown) : NotFound();

    /// <summary>Holds it, takes it up again, removes it or brings it back.</summary>
    [HttpPost("{id:guid}")]
    [Audited(AuditActions.ViewSchedule, AuditSubject.Schedule)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Steer(Guid id, ScheduleStep? step, [FromServices] UseCase<SteerSchedule, Guid> steer, CancellationToken cancellationToken)
    {
        var outcome = await steer.RunAsync(new SteerSchedule(id, step), cancellationToken);
        if (outcome.Succeeded)
        {
            Say(step switch
            {
                ScheduleStep.Pause => "It is paused. Nothing is asked for until you take it up again.",
                ScheduleStep.Resume => "It goes on.",
                ScheduleStep.Remove => "It is removed. What it asked for stays, and you can bring it back below.",
                _ => "It is back.",
            });
            return RedirectToAction(nameof(Show), new { id });
        }

        ModelState.Add(outcome.Problems.Select(p => p with { Field = null }));
        return Stop(outcome) ?? (await PageAsync(id, 1, cancellationToken) is { } shown ? Again(nameof(Show), shown) : NotFound());
    }

    /// <summary>The form of one of one's own.</summary>
    [HttpGet("{id:guid}/edit")]
    [Audited(AuditActions.ViewSchedule, AuditSubject.Schedule)]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await OwnAsync(id, cancellationToken) is { } row ? View(await offer.OfAsync(id, ReportScheduleForm.Of(row), [], cancellationToken)) : NotFound();

    /// <summary>Changes it.</summary>
    [HttpPost("{id:guid}/edit")]
    [Audited(AuditActions.ViewSchedule, AuditSubject.Schedule)]
    [Needs(Permission.RunAttendanceReports)]
    public Task<IActionResult> Edit(Guid id, ReportScheduleForm form, [FromServices] UseCase<SaveReportSchedule, Guid> save, CancellationToken cancellationToken) => SaveAsync(id, form, save, cancellationToken);

    private async Task<IActionResult> SaveAsync(Guid? id, ReportScheduleForm form, UseCase<SaveReportSchedule, Guid> save, CancellationToken cancellationToken)
    {
        var fitting = await FindClientAsync(form, cancellationToken);
        if (ModelState.IsValid)
        {
            var outcome = await save.RunAsync(form.ToCommand(id), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The schedule is saved.");
                return RedirectToAction(nameof(Show), new { id = outcome.Value });
            }

            // What is none of the choices is told beside its field; a client, or a schedule that is not theirs, is simply not found.
            if (outcome.IsNotFound && (id is null || await OwnAsync(id.Value, cancellationToken) is not null) && await offer.OfAsync(id, form, fitting, cancellationToken) is var again && ModelState.AddGone(again.Gone))
            {
                return Again(nameof(Edit), again);
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems.Select(p => p.Field is nameof(SaveReportSchedule.SubjectId) ? p with { Field = form.SubjectField } : p));
        }

        return id is { } known && await OwnAsync(known, cancellationToken) is null ? NotFound() : Again(nameof(Edit), await offer.OfAsync(id, form, fitting, cancellationToken));
    }

    private async Task<ScheduleRow?> OwnAsync(Guid id, CancellationToken cancellationToken) => await schedules.FindAsync(id, cancellationToken) is { } row && row.OwnerId == user.Id ? row : null;

    private async Task<IReadOnlyList<ClientRow>> FindClientAsync(ReportScheduleForm form, CancellationToken cancellationToken)
    {
        if (form.Target is not ScheduleTarget.Client)
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

    private async Task<ReportSchedulePage?> PageAsync(Guid id, int page, CancellationToken cancellationToken) => await schedules.FindAsync(id, cancellationToken) is { } row
        ? new ReportSchedulePage(row, await schedules.SubjectAsync(row.Target, row.SubjectId, cancellationToken), await schedules.RunsAsync(id, new PageRequest(page), cancellationToken), row.OwnerId == user.Id, Now)
        : null;
}
