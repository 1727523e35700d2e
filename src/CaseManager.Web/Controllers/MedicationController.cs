using CaseManager.Application.Audit;
using CaseManager.Application.Medication;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The medication of a stay: its page, the medication question, and take-home doses.</summary>
[Route("episodes/{episodeId:guid}/medication")]
public sealed class MedicationController(MedicationDetails details, MedicationHistory history, TimeProvider time) : RecordScreen
{
    private const int EarlierOrders = 10;

    /// <summary>What is prescribed, given, decided and tested.</summary>
    [HttpGet("")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.ViewMedication)]
    public async Task<IActionResult> Show(Guid episodeId, int page = 1, CancellationToken cancellationToken = default) =>
        await details.FindAsync(episodeId, new PageRequest(page, EarlierOrders), cancellationToken) is { } medication ? View(medication) : NotFound();

    /// <summary>Brings a struck out order back; the button stands on this page.</summary>
    [HttpPost("orders/{order:guid}/restore")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Restore(Guid episodeId, Guid order, int version, [FromServices] UseCase<RestoreOrder, Guid> restore, CancellationToken cancellationToken) =>
        SaveAsync(() => restore.RunAsync(new(episodeId, order, version), cancellationToken), "The order stands again. That it was struck out stays on record.",
            () => RedirectToAction(nameof(Show), new { episodeId }),
            async () => await details.FindAsync(episodeId, new PageRequest(1, EarlierOrders), cancellationToken) is { } medication ? View(nameof(Show), medication) : NotFound(), isButton: true);

    /// <summary>Decisions about the medication question, and the form of another one.</summary>
    [HttpGet("decision")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.ViewMedication)]
    public Task<IActionResult> Decision(Guid episodeId, int page = 1, CancellationToken cancellationToken = default) => DecisionAsync(episodeId, null, page, cancellationToken);

    /// <summary>Records one.</summary>
    [HttpPost("decision")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Decision(Guid episodeId, [Bind(Prefix = Prefix)] MedicationDecisionForm form, [FromServices] UseCase<RecordMedicationDecision, Guid> record, CancellationToken cancellationToken) =>
        SaveAsync(() => record.RunAsync(new(episodeId, form.Kind, form.On, form.Reason), cancellationToken), "The decision is recorded.",
            () => RedirectToAction(nameof(Show), new { episodeId }), () => DecisionAsync(episodeId, form, 1, cancellationToken));

    /// <summary>Decisions about take-home doses, and the form of another one.</summary>
    [HttpGet("take-home")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.ViewMedication)]
    public Task<IActionResult> TakeHome(Guid episodeId, int page = 1, CancellationToken cancellationToken = default) => TakeHomeAsync(episodeId, null, page, cancellationToken);

    /// <summary>Records one.</summary>
    [HttpPost("take-home")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> TakeHome(Guid episodeId, [Bind(Prefix = Prefix)] TakeHomeForm form, [FromServices] UseCase<DecideTakeHome, Guid> decide, CancellationToken cancellationToken) =>
        SaveAsync(() => decide.RunAsync(form.ToCommand(episodeId), cancellationToken), "The decision about take-home doses is recorded.",
            () => RedirectToAction(nameof(Show), new { episodeId }), () => TakeHomeAsync(episodeId, form, 1, cancellationToken));

    private async Task<IActionResult> DecisionAsync(Guid episodeId, MedicationDecisionForm? form, int page, CancellationToken cancellationToken) =>
        await details.StayAsync(episodeId, cancellationToken) is { } stay
            ? View(nameof(Decision), new DecisionPage(stay, await history.DecisionsAsync(episodeId, new PageRequest(page), cancellationToken), form ?? new() { On = stay.Clock.Today(time) }))
            : NotFound();

    private async Task<IActionResult> TakeHomeAsync(Guid episodeId, TakeHomeForm? form, int page, CancellationToken cancellationToken) =>
        await details.StayAsync(episodeId, cancellationToken) is { } stay
            ? View(nameof(TakeHome), new TakeHomePage(stay, await details.TakeHomeAsync(stay, cancellationToken), await history.TakeHomeAsync(episodeId, new PageRequest(page), cancellationToken), form ?? new()))
            : NotFound();
}
