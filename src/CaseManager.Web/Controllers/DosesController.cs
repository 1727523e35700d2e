using CaseManager.Application.Audit;
using CaseManager.Application.Medication;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Medication;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The dose log of an order: a dose given in one click, anything else on a form, and corrections.</summary>
[Route("episodes/{episodeId:guid}/medication/orders/{order:guid}")]
public sealed class DosesController(MedicationDetails details, MedicationHistory history, TimeProvider time) : RecordScreen
{
    /// <summary>The dose of the order is given now.</summary>
    /// <param name="site">The site of the list of the day that the button stands on; null for the page of the stay.</param>
    /// <param name="page">The page of that list.</param>
    [HttpPost("give")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Give(
        Guid episodeId, Guid order, int version, Guid? site, int? page, [FromServices] UseCase<RecordDose, Guid> record, CancellationToken cancellationToken) =>
        SaveAsync(() => record.RunAsync(new(episodeId, order, version, new DoseFields { Kind = DoseKind.Observed }), cancellationToken), "The dose is recorded as given.",
            () => site is null ? Back(episodeId) : RedirectToAction("Today", "Dosing", new { site, page }), () => RecordAsync(episodeId, order, null, cancellationToken));

    /// <summary>The form of a dose.</summary>
    [HttpGet("doses/new")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Record(Guid episodeId, Guid order, CancellationToken cancellationToken) => RecordAsync(episodeId, order, null, cancellationToken);

    /// <summary>Records it.</summary>
    [HttpPost("doses/new")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Record(Guid episodeId, Guid order, [Bind(Prefix = Prefix)] DoseForm form, [FromServices] UseCase<RecordDose, Guid> record, CancellationToken cancellationToken) =>
        SaveAsync(() => record.RunAsync(new(episodeId, order, form.Version, form.ToFields()), cancellationToken), "The dose is recorded.",
            () => Back(episodeId), () => RecordAsync(episodeId, order, form, cancellationToken));

    /// <summary>The form to correct a line of the log.</summary>
    [HttpGet("doses/{dose:guid}/correct")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Correct(Guid episodeId, Guid order, Guid dose, CancellationToken cancellationToken) => CorrectAsync(episodeId, order, dose, null, cancellationToken);

    /// <summary>Corrects it.</summary>
    [HttpPost("doses/{dose:guid}/correct")]
    [Audited(AuditActions.ViewMedication, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditMedication)]
    public Task<IActionResult> Correct(Guid episodeId, Guid order, Guid dose, [Bind(Prefix = Prefix)] CorrectDoseForm form, [FromServices] UseCase<CorrectDose, Guid> correct, CancellationToken cancellationToken) =>
        SaveAsync(() => correct.RunAsync(new(episodeId, order, form.Version, dose, form.ToFields(), form.Why), cancellationToken), "The correction is added. The line before is kept.",
            () => RedirectToAction("Show", "MedicationOrders", new { episodeId, order }), () => CorrectAsync(episodeId, order, dose, form, cancellationToken));

    private RedirectToActionResult Back(Guid episodeId) => RedirectToAction("Show", "Medication", new { episodeId });

    private async Task<IActionResult> RecordAsync(Guid episodeId, Guid order, DoseForm? form, CancellationToken cancellationToken)
    {
        if (await details.StayAsync(episodeId, cancellationToken) is not { } stay || await details.OrderAsync(episodeId, order, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var now = stay.Clock.ToLocal(time.GetUtcNow().UtcDateTime);
        form ??= new DoseForm { Version = found.Version, Date = DateOnly.FromDateTime(now), Time = new TimeOnly(now.Hour, now.Minute), Dose = found.Dose };
        return View(nameof(Record), new OrderFormPage<DoseForm>(stay, DateOnly.FromDateTime(now), found, form));
    }

    private async Task<IActionResult> CorrectAsync(Guid episodeId, Guid order, Guid dose, CorrectDoseForm? form, CancellationToken cancellationToken)
    {
        if (await details.StayAsync(episodeId, cancellationToken) is not { } stay || await details.OrderAsync(episodeId, order, cancellationToken) is not { } found
            || await history.DoseAsync(episodeId, order, dose, cancellationToken) is not { } line)
        {
            return NotFound();
        }

        return View(nameof(Correct), new OrderFormPage<CorrectDoseForm>(stay, stay.Clock.Today(time), found, form ?? CorrectDoseForm.Of(line, stay, found.Version)));
    }
}
