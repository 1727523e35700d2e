using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Treatment plans: read on one page, written there part by part, signed, reviewed.</summary>
[Route("plans/{id:guid}")]
public sealed class PlansController(PlanDetails plans, ICurrentUser user) : ScreenController
{
    /// <summary>A version of a plan.</summary>
    [HttpGet]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.ViewPlans)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is { } plan ? View(ScreenOf(plan)) : NotFound();

    /// <summary>Starts the plan of a stay; where it has one already, opens that.</summary>
    [HttpPost("/episodes/{episodeId:guid}/plan")]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Start(Guid episodeId, [FromServices] UseCase<StartPlan, Guid> start, CancellationToken cancellationToken)
    {
        var outcome = await start.RunAsync(new StartPlan(episodeId), cancellationToken);
        if (Stop(outcome) is { } stop)
        {
            return stop;
        }

        Say(outcome.Succeeded ? "The plan is started. Begin with a problem." : "This stay already has a plan. Here it is.");
        return RedirectToAction(nameof(Show), new { id = outcome.Succeeded ? outcome.Value : await plans.NewestOfAsync(episodeId, cancellationToken) });
    }

    /// <summary>Adds or changes a problem.</summary>
    [HttpPost("problems")]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Problem(Guid id, ProblemForm form, [FromServices] UseCase<SaveProblem, Guid> save, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => save.RunAsync(form.ToCommand(id), cancellationToken), "The problem is saved.", cancellationToken);

    /// <summary>Adds or changes a goal.</summary>
    [HttpPost("goals")]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Goal(Guid id, GoalForm form, [FromServices] UseCase<SaveGoal, Guid> save, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => save.RunAsync(form.ToCommand(id), cancellationToken), "The goal is saved.", cancellationToken);

    /// <summary>Adds or changes an objective.</summary>
    [HttpPost("objectives")]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Objective(Guid id, ObjectiveForm form, [FromServices] UseCase<SaveObjective, Guid> save, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => save.RunAsync(form.ToCommand(id), cancellationToken), "The objective is saved.", cancellationToken);

    /// <summary>Adds or changes an intervention.</summary>
    [HttpPost("interventions")]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Intervention(Guid id, InterventionForm form, [FromServices] UseCase<SaveIntervention, Guid> save, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => save.RunAsync(form.ToCommand(id), cancellationToken), "The intervention is saved.", cancellationToken);

    /// <summary>Adds a review of an objective to the active plan.</summary>
    [HttpPost("progress")]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Progress(Guid id, ProgressForm form, [FromServices] UseCase<RecordProgress, Guid> record, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => record.RunAsync(form.ToCommand(id), cancellationToken), "The progress is recorded.", cancellationToken);

    /// <summary>The form with what a part says.</summary>
    [HttpGet("parts/{partId:guid}/edit")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Edit(Guid id, Guid partId, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is { } plan && PartForms.Of(plan, partId) is { } form ? View(PartForms.Screen(plan, form)) : NotFound();

    /// <summary>Takes a part out of the draft.</summary>
    [HttpPost("parts/{partId:guid}/remove")]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Remove(Guid id, Guid partId, int version, [FromServices] UseCase<RemovePart, Guid> remove, CancellationToken cancellationToken) =>
        DoAsync(id, () => remove.RunAsync(new RemovePart(id, version, partId), cancellationToken), "Removed. You can put it back until the plan is signed.", "removed", cancellationToken);

    /// <summary>Puts a removed part back.</summary>
    [HttpPost("parts/{partId:guid}/put-back")]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> PutBack(Guid id, Guid partId, int version, [FromServices] UseCase<PutPartBack, Guid> putBack, CancellationToken cancellationToken) =>
        DoAsync(id, () => putBack.RunAsync(new PutPartBack(id, version, partId), cancellationToken), "It is back in its place.", AnchorOf(partId), cancellationToken);

    /// <summary>Signs the draft and puts it in force.</summary>
    [HttpPost("activate")]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Activate(Guid id, int version, [FromServices] UseCase<ActivatePlan, Guid> activate, CancellationToken cancellationToken) =>
        DoAsync(id, () => activate.RunAsync(new ActivatePlan(id, version), cancellationToken), "The plan is signed and in force.", null, cancellationToken);

    /// <summary>Starts the next version as a draft.</summary>
    [HttpPost("next")]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Next(Guid id, int version, [FromServices] UseCase<StartNextVersion, Guid> next, CancellationToken cancellationToken) =>
        DoAsync(id, () => next.RunAsync(new StartNextVersion(id, version), cancellationToken), "A new version is started. The signed one stays in force until you sign this one.", null, cancellationToken);

    private static string AnchorOf(Guid partId) => $"part-{partId}";

    private PlanScreen ScreenOf(PlanView plan, PartForm? refused = null) => new(plan, user.May(Permission.EditPlans), refused);

    // A refused new part is shown again in its place in the plan, a refused change on the page it was made on.
    private async Task<IActionResult> SaveAsync(Guid id, PartForm form, Func<Task<Outcome<Guid>>> save, string done, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await save();
            if (outcome.Succeeded)
            {
                Say(done);
                return RedirectToAction(nameof(Show), null, new { id }, AnchorOf(outcome.Value));
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems);
        }

        return await plans.FindAsync(id, cancellationToken) is not { } plan ? NotFound()
            : form.PartId is null ? Again(nameof(Show), ScreenOf(plan, form))
            : Again(nameof(Edit), PartForms.Screen(plan, form));
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<Outcome<Guid>>> run, string done, string? anchor, CancellationToken cancellationToken)
    {
        var outcome = await run();
        if (outcome.Succeeded)
        {
            Say(done);
            return RedirectToAction(nameof(Show), null, new { id = anchor is null ? outcome.Value : id }, anchor);
        }

        if (Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Add(outcome.Problems);
        return await plans.FindAsync(id, cancellationToken) is { } plan ? Again(nameof(Show), ScreenOf(plan)) : NotFound();
    }
}
