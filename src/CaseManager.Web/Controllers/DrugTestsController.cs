using CaseManager.Application.Audit;
using CaseManager.Application.Medication;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Drug tests of a stay: due, taken, struck out.</summary>
[Route("episodes/{episodeId:guid}/medication/tests")]
public sealed class DrugTestsController(MedicationDetails details, MedicationHistory history, TimeProvider time) : RecordScreen
{
    /// <summary>All of them, and the form of another one.</summary>
    [HttpGet("")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.ViewMedication)]
    public Task<IActionResult> Index(Guid episodeId, int page = 1, CancellationToken cancellationToken = default) => ShowAsync(episodeId, null, page, cancellationToken);

    /// <summary>Enters one.</summary>
    [HttpPost("")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Index(Guid episodeId, [Bind(Prefix = Prefix)] DrugTestForm form, [FromServices] UseCase<RecordDrugTest, Guid> record, CancellationToken cancellationToken) =>
        SaveAsync(() => record.RunAsync(form.ToCommand(episodeId), cancellationToken), "The test is recorded.",
            () => RedirectToAction(nameof(Index), new { episodeId }), () => ShowAsync(episodeId, form, 1, cancellationToken));

    /// <summary>Strikes one out.</summary>
    [HttpPost("{test:guid}/void")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Void(Guid episodeId, Guid test, StrikeOutForm form, [FromServices] UseCase<VoidDrugTest, Guid> strike, CancellationToken cancellationToken) =>
        SaveAsync(() => strike.RunAsync(new(episodeId, test, form.Version, form.VoidReason), cancellationToken), "The test is struck out. It counts nowhere, and can be restored.",
            () => RedirectToAction(nameof(Index), new { episodeId }), () => ShowAsync(episodeId, null, 1, cancellationToken), isButton: true);

    /// <summary>Brings one back.</summary>
    [HttpPost("{test:guid}/restore")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Restore(Guid episodeId, Guid test, int version, [FromServices] UseCase<RestoreDrugTest, Guid> restore, CancellationToken cancellationToken) =>
        SaveAsync(() => restore.RunAsync(new(episodeId, test, version), cancellationToken), "The test stands again.",
            () => RedirectToAction(nameof(Index), new { episodeId }), () => ShowAsync(episodeId, null, 1, cancellationToken), isButton: true);

    private async Task<IActionResult> ShowAsync(Guid episodeId, DrugTestForm? form, int page, CancellationToken cancellationToken)
    {
        if (await details.StayAsync(episodeId, cancellationToken) is not { } stay)
        {
            return NotFound();
        }

        var today = stay.Clock.Today(time);
        form ??= new DrugTestForm { TakenOn = today };
        form.Offer();
        return View(nameof(Index), new DrugTestPage(stay, today, await details.TestDueByAsync(stay, cancellationToken), await history.TestsAsync(episodeId, new PageRequest(page), cancellationToken), form));
    }
}
