using CaseManager.Application.Audit;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Reviewing an active plan: all its objectives on one page.</summary>
[Route("plans/{id:guid}/review")]
public sealed class PlanReviewsController(PlanDetails plans) : ScreenController
{
    // Each objective brings three fields.
    private const int MostFields = 10_000;

    /// <summary>The objectives, each with how it stood last.</summary>
    [HttpGet]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Review(Guid id, CancellationToken cancellationToken) => await plans.FindAsync(id, cancellationToken) switch
    {
        null => NotFound(),
        { Status: PlanStatus.Active } plan => View(new ReviewScreen(plan, ReviewForm.Of(plan))),
        // What is not in force is not reviewed: its page says how it stands.
        _ => RedirectToAction(nameof(PlansController.Show), "Plans", new { id }),
    };

    /// <summary>Records the review.</summary>
    [HttpPost]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Review(Guid id, ReviewForm form, [FromServices] UseCase<ReviewPlan, Guid> review, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await review.RunAsync(form.ToCommand(id), cancellationToken) : null;
        if (outcome is { Succeeded: true })
        {
            Say(form.StartsNext ? "The review is recorded, and the next version is started. The signed one stays in force until you sign this one." : "The review is recorded.");
            return RedirectToAction(nameof(PlansController.Show), "Plans", new { id = outcome.Value });
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Add(outcome?.Problems ?? []);
        if (await plans.FindAsync(id, cancellationToken) is not { } plan)
        {
            return NotFound();
        }

        // Who goes on after reading what somebody else did meanwhile decides upon it.
        form.Version = plan.Version;
        ModelState.Remove(nameof(form.Version));
        return Again(nameof(Review), new ReviewScreen(plan, form));
    }
}
