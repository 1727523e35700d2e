using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Groups;
using CaseManager.Application.Medication;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Orders of a stay: prescribed, looked at with their dose log, stopped and struck out.</summary>
[Route("episodes/{episodeId:guid}/medication/orders")]
public sealed class MedicationOrdersController(MedicationDetails details, MedicationHistory history, TimeProvider time) : RecordScreen
{
    /// <summary>The form to prescribe.</summary>
    [HttpGet("new")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> New(Guid episodeId, [FromServices] MedicationProductList products, [FromServices] StaffList staff, [FromServices] ICurrentUser user, CancellationToken cancellationToken) =>
        NewAsync(episodeId, null, products, staff, user, cancellationToken);

    /// <summary>Prescribes.</summary>
    [HttpPost("new")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> New(
        Guid episodeId, [Bind(Prefix = Prefix)] MedicationOrderForm form, [FromServices] UseCase<PrescribeMedication, Guid> prescribe,
        [FromServices] MedicationProductList products, [FromServices] StaffList staff, [FromServices] ICurrentUser user, CancellationToken cancellationToken) =>
        SaveAsync(() => prescribe.RunAsync(form.ToCommand(episodeId), cancellationToken), "The order is signed.",
            () => Back(episodeId), () => NewAsync(episodeId, form, products, staff, user, cancellationToken));

    /// <summary>An order with its dose log.</summary>
    [HttpGet("{order:guid}")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.ViewMedication)]
    public async Task<IActionResult> Show(Guid episodeId, Guid order, int page = 1, CancellationToken cancellationToken = default) =>
        await FindAsync(episodeId, order, cancellationToken) is { } found
            ? View(new DoseLogPage(found.Stay, found.Today, found.Order, await history.DosesAsync(episodeId, order, new PageRequest(page), cancellationToken)))
            : NotFound();

    /// <summary>The form to stop an order.</summary>
    [HttpGet("{order:guid}/stop")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> StopIt(Guid episodeId, Guid order, CancellationToken cancellationToken) => StopItAsync(episodeId, order, null, cancellationToken);

    /// <summary>Stops it.</summary>
    [HttpPost("{order:guid}/stop")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> StopIt(Guid episodeId, Guid order, [Bind(Prefix = Prefix)] StopOrderForm form, [FromServices] UseCase<StopMedication, Guid> stop, CancellationToken cancellationToken) =>
        SaveAsync(() => stop.RunAsync(new(episodeId, order, form.Version, form.StopsOn, form.StopReason), cancellationToken), "The order is stopped. It stays on record.",
            () => Back(episodeId), () => StopItAsync(episodeId, order, form, cancellationToken));

    /// <summary>The form to strike an order out.</summary>
    [HttpGet("{order:guid}/void")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Void(Guid episodeId, Guid order, CancellationToken cancellationToken) => VoidAsync(episodeId, order, null, cancellationToken);

    /// <summary>Strikes it out.</summary>
    [HttpPost("{order:guid}/void")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Void(Guid episodeId, Guid order, [Bind(Prefix = Prefix)] StrikeOutForm form, [FromServices] UseCase<VoidOrder, Guid> strike, CancellationToken cancellationToken) =>
        SaveAsync(() => strike.RunAsync(new(episodeId, order, form.Version, form.VoidReason), cancellationToken), "The order is struck out with its doses. It counts nowhere, and can be restored.",
            () => Back(episodeId), () => VoidAsync(episodeId, order, form, cancellationToken));

    private RedirectToActionResult Back(Guid episodeId) => RedirectToAction("Show", "Medication", new { episodeId });

    private async Task<OrderCard?> FindAsync(Guid episodeId, Guid order, CancellationToken cancellationToken) =>
        await details.StayAsync(episodeId, cancellationToken) is { } stay && await details.OrderAsync(episodeId, order, cancellationToken) is { } found
            ? new OrderCard(stay, stay.Clock.Today(time), found)
            : null;

    private async Task<IActionResult> StopItAsync(Guid episodeId, Guid order, StopOrderForm? form, CancellationToken cancellationToken) =>
        await FindAsync(episodeId, order, cancellationToken) is { } found
            ? View(nameof(StopIt), new OrderFormPage<StopOrderForm>(found.Stay, found.Today, found.Order, form ?? new() { Version = found.Order.Version, StopsOn = found.Today }))
            : NotFound();

    private async Task<IActionResult> VoidAsync(Guid episodeId, Guid order, StrikeOutForm? form, CancellationToken cancellationToken) =>
        await FindAsync(episodeId, order, cancellationToken) is { } found
            ? View(nameof(Void), new OrderFormPage<StrikeOutForm>(found.Stay, found.Today, found.Order, form ?? new() { Version = found.Order.Version }))
            : NotFound();

    private async Task<IActionResult> NewAsync(Guid episodeId, MedicationOrderForm? form, MedicationProductList products, StaffList staff, ICurrentUser user, CancellationToken cancellationToken)
    {
        if (await details.StayAsync(episodeId, cancellationToken) is not { } stay)
        {
            return NotFound();
        }

        (ViewData["Products"], ViewData["Staff"]) = (MedicationText.Choices(await products.AllAsync(cancellationToken)), GroupChoices.Of(await staff.AllAsync(cancellationToken)));
        var today = stay.Clock.Today(time);
        return View(nameof(New), new MedicationPage<MedicationOrderForm>(stay, today, form ?? new() { StartsOn = today, PrescriberId = user.Scope.StaffMemberId }));
    }
}
