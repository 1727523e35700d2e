using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.PeerSupport;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.PeerSupport;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>A client's own log of peer support outside of the center, with the count of 30 days.</summary>
[Route("clients/{id:guid}/peer-support")]
public sealed class PeerSupportController(PeerSupportLog log, MeetingList meetings, TimeProvider time) : RecordScreen
{
    /// <summary>The log, and the form of another entry.</summary>
    /// <param name="before">The day before which 30 days are counted.</param>
    /// <param name="meeting">A meeting of the directory to enter.</param>
    [HttpGet]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.ViewPlans)]
    public Task<IActionResult> Show(Guid id, DateOnly? before, Guid? meeting, int page = 1, CancellationToken cancellationToken = default) =>
        ShowAsync(id, before, meeting, null, page, cancellationToken);

    /// <summary>Enters one.</summary>
    [HttpPost]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Show(Guid id, [Bind(Prefix = Prefix)] PeerSupportEntryForm form, [FromServices] UseCase<RecordPeerSupport, Guid> record, CancellationToken cancellationToken) =>
        SaveAsync(() => record.RunAsync(form.ToCommand(id), cancellationToken), "It is in the log.", () => RedirectToAction(nameof(Show), new { id }),
            () => ShowAsync(id, null, form.MeetingId, form, 1, cancellationToken));

    /// <summary>Strikes one out.</summary>
    [HttpPost("{entry:guid}/void")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Void(Guid id, Guid entry, StrikeOutForm form, [FromServices] UseCase<VoidPeerSupport, Guid> strike, CancellationToken cancellationToken) =>
        SaveAsync(() => strike.RunAsync(new(id, entry, form.Version, form.VoidReason), cancellationToken), "The entry is struck out. It counts nowhere, and can be restored.",
            () => RedirectToAction(nameof(Show), new { id }), () => ShowAsync(id, null, null, null, 1, cancellationToken), isButton: true);

    /// <summary>Brings one back.</summary>
    [HttpPost("{entry:guid}/restore")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Restore(Guid id, Guid entry, int version, [FromServices] UseCase<RestorePeerSupport, Guid> restore, CancellationToken cancellationToken) =>
        SaveAsync(() => restore.RunAsync(new(id, entry, version), cancellationToken), "The entry stands again.",
            () => RedirectToAction(nameof(Show), new { id }), () => ShowAsync(id, null, null, null, 1, cancellationToken), isButton: true);

    /// <summary>The directory, to choose the meeting that the client was at.</summary>
    [HttpGet("meetings")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Meetings(Guid id, MeetingSearchForm search, int page = 1, CancellationToken cancellationToken = default) =>
        await log.SummaryAsync(id, null, cancellationToken) is not { } summary ? NotFound()
            : View(new PeerSupportMeetingsPage(summary, new MeetingListPage(search, await meetings.PageAsync(search.ToSearch(), new PageRequest(page), cancellationToken))));

    private async Task<IActionResult> ShowAsync(Guid id, DateOnly? before, Guid? meetingId, PeerSupportEntryForm? form, int page, CancellationToken cancellationToken)
    {
        if (await log.SummaryAsync(id, before, cancellationToken) is not { } summary)
        {
            return NotFound();
        }

        var meeting = meetingId is { } key ? await meetings.FindAsync(key, cancellationToken) : null;
        form ??= PeerSupportEntryForm.For(summary, meeting, time);
        return View(nameof(Show), new PeerSupportPage(summary, form, meeting, await log.PageAsync(id, new PageRequest(page), cancellationToken)));
    }
}
