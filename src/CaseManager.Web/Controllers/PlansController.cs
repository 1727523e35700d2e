using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.PlanLibrary;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Treatment plans: read on one page, written there part by part and saved as one writes; signed, answered to, reviewed.</summary>
[Route("plans/{id:guid}")]
public sealed class PlansController(PlanDetails plans, ICurrentUser user) : ScreenController
{
    private const string AutosaveHeader = "Autosave";
    private const string AddedKey = "added";

    /// <summary>A version of a plan.</summary>
    /// <param name="from">An entry of the library that a new part starts from.</param>
    /// <param name="under">What that part is added to.</param>
    [HttpGet]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.ViewPlans)]
    public async Task<IActionResult> Show(Guid id, Guid? from, Guid? under, [FromServices] LibraryList library, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan)
        {
            return NotFound();
        }

        var start = from is { } entry && under is not null ? await library.FindAsync(entry, cancellationToken) : null;
        return View(ScreenOf(plan) with { Added = TempData[AddedKey] as Guid?, Started = start is null ? null : PartForms.Start(plan, under!.Value, start) });
    }

    /// <summary>What the library offers for a goal or an objective: at first for the dimension of its problem.</summary>
    [HttpGet("library/{under:guid}")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Library(Guid id, Guid under, [FromServices] LibraryList library, CancellationToken cancellationToken) =>
        LibraryAsync(id, under, library, place => new LibraryFilter(null, place.Kind, place.Dimension), 1, cancellationToken);

    /// <summary>What of it matches.</summary>
    [HttpPost("library/{under:guid}")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Library(
        Guid id, Guid under, string? search, AsamDimension? dimension, [FromServices] LibraryList library, int page = 1, CancellationToken cancellationToken = default) =>
        LibraryAsync(id, under, library, place => new LibraryFilter(search, place.Kind, dimension), page, cancellationToken);

    /// <summary>What a draft still lacks, with the way to sign it: asked for again whenever a part was saved.</summary>
    /// <param name="seen">The version of the plan that the page shows, with what was saved from it since.</param>
    [HttpGet("checklist")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Checklist(Guid id, int seen, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is { } plan ? PartialView("_Checklist", ScreenOf(plan) with { IsStale = plan.Version != seen }) : NotFound();

    /// <summary>Two versions beside each other.</summary>
    [HttpGet("compare")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.ViewPlans)]
    public async Task<IActionResult> Compare(Guid id, int? with, [FromServices] PlanComparison comparison, CancellationToken cancellationToken) =>
        await comparison.FindAsync(id, with, cancellationToken) is { } compared ? View(compared)
        : await plans.FindAsync(id, cancellationToken) is null ? NotFound() : RedirectToAction(nameof(Show), new { id });

    /// <summary>Starts the plan of a stay; where it has one already, opens that.</summary>
    [HttpPost("/episodes/{episodeId:guid}/plan")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode, "episodeId")]
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
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Problem(Guid id, ProblemForm form, [FromServices] UseCase<SaveProblem, Guid> save, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => save.RunAsync(form.ToCommand(id), cancellationToken), "The problem is saved.", cancellationToken);

    /// <summary>Adds or changes a goal.</summary>
    [HttpPost("goals")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Goal(Guid id, GoalForm form, [FromServices] UseCase<SaveGoal, Guid> save, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => save.RunAsync(form.ToCommand(id), cancellationToken), "The goal is saved.", cancellationToken);

    /// <summary>Adds or changes an objective.</summary>
    [HttpPost("objectives")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Objective(Guid id, ObjectiveForm form, [FromServices] UseCase<SaveObjective, Guid> save, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => save.RunAsync(form.ToCommand(id), cancellationToken), "The objective is saved.", cancellationToken);

    /// <summary>Adds or changes an intervention.</summary>
    [HttpPost("interventions")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Intervention(Guid id, InterventionForm form, [FromServices] UseCase<SaveIntervention, Guid> save, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => save.RunAsync(form.ToCommand(id), cancellationToken), "The intervention is saved.", cancellationToken);

    /// <summary>Adds a review of an objective to the active plan.</summary>
    [HttpPost("progress")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Progress(Guid id, ProgressForm form, [FromServices] UseCase<RecordProgress, Guid> record, CancellationToken cancellationToken) =>
        SaveAsync(id, form, () => record.RunAsync(form.ToCommand(id), cancellationToken), "The progress is recorded.", cancellationToken);

    /// <summary>The form with what a part says: within the plan for htmx, on a page of its own for everybody else.</summary>
    [HttpGet("parts/{partId:guid}/edit")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> Edit(Guid id, Guid partId, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is { } plan && PartForms.Of(plan, partId) is { } form
            ? PageOrFragment(nameof(Edit), "_PartForm", PartForms.Screen(plan, form))
            : NotFound();

    /// <summary>Takes a part out of the draft.</summary>
    [HttpPost("parts/{partId:guid}/remove")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Remove(Guid id, Guid partId, int revision, [FromServices] UseCase<RemovePart, Guid> remove, CancellationToken cancellationToken) =>
        DoAsync(id, () => remove.RunAsync(new RemovePart(id, partId, revision), cancellationToken), "Removed. You can put it back until the plan is signed.", "removed", null, cancellationToken);

    /// <summary>Puts a removed part back.</summary>
    [HttpPost("parts/{partId:guid}/put-back")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> PutBack(Guid id, Guid partId, [FromServices] UseCase<PutPartBack, Guid> putBack, CancellationToken cancellationToken) =>
        DoAsync(id, () => putBack.RunAsync(new PutPartBack(id, partId), cancellationToken), "It is back in its place.", AnchorOf(partId), null, cancellationToken);

    /// <summary>Moves a part up or down.</summary>
    [HttpPost("parts/{partId:guid}/move")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Move(Guid id, Guid partId, bool up, [FromServices] UseCase<MovePart, Guid> move, CancellationToken cancellationToken) =>
        DoAsync(id, () => move.RunAsync(new MovePart(id, partId, up), cancellationToken), up ? "Moved up." : "Moved down.", AnchorOf(partId), null, cancellationToken);

    /// <summary>Records the fellowship that the client chose and the alternative that was offered.</summary>
    [HttpPost("peer-support")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> PeerSupport(Guid id, PeerSupportForm form, [FromServices] UseCase<ChoosePeerSupport, Guid> choose, CancellationToken cancellationToken) =>
        DoAsync(id, () => choose.RunAsync(form.ToCommand(id), cancellationToken), "The client's choice is recorded.", "checklist", new PlanForms { PeerSupport = form }, cancellationToken);

    /// <summary>Signs the draft.</summary>
    [HttpPost("sign")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Sign(Guid id, SignatureForm form, [FromServices] UseCase<SignPlan, Guid> sign, CancellationToken cancellationToken) =>
        DoAsync(id, () => sign.RunAsync(new SignPlan(id, form.Version, form.Password, form.Confirmation), cancellationToken), "The plan is signed.", "answers", new PlanForms { Signature = form }, cancellationToken);

    /// <summary>Co-signs the plan and puts it in force.</summary>
    [HttpPost("co-sign")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.CoSignPlans)]
    public Task<IActionResult> CoSign(Guid id, SignatureForm form, [FromServices] UseCase<CoSignPlan, Guid> sign, CancellationToken cancellationToken) =>
        DoAsync(id, () => sign.RunAsync(new CoSignPlan(id, form.Version, form.Password), cancellationToken), "The plan is co-signed and in force.", null, new PlanForms { Signature = form }, cancellationToken);

    /// <summary>Does not co-sign the plan.</summary>
    [HttpPost("send-back")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.CoSignPlans)]
    public Task<IActionResult> SendBack(Guid id, SendBackForm form, [FromServices] UseCase<SendPlanBack, Guid> send, CancellationToken cancellationToken) =>
        DoAsync(id, () => send.RunAsync(new SendPlanBack(id, form.Version, form.Because), cancellationToken), "The plan is sent back.", null, new PlanForms { SendBack = form }, cancellationToken);

    /// <summary>Records what the client said to the signed plan.</summary>
    [HttpPost("answers")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Answer(Guid id, AnswerForm form, [FromServices] UseCase<AnswerPlan, Guid> answer, CancellationToken cancellationToken) =>
        DoAsync(id, () => answer.RunAsync(form.ToCommand(id), cancellationToken), "The client's answer is recorded.", "answers", new PlanForms { Answer = form }, cancellationToken);

    /// <summary>Starts the next version as a draft.</summary>
    [HttpPost("next")]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.EditPlans)]
    public Task<IActionResult> Next(Guid id, [FromServices] UseCase<StartNextVersion, Guid> next, CancellationToken cancellationToken) =>
        DoAsync(id, () => next.RunAsync(new StartNextVersion(id), cancellationToken), "A new version is started. The signed one stays as it is until you sign this one.", null, null, cancellationToken);

    private static string AnchorOf(Guid partId) => $"part-{partId}";

    private PlanScreen ScreenOf(PlanView plan) => new(plan, user.May(Permission.EditPlans)) { MayCoSign = user.May(Permission.CoSignPlans) };

    private async Task<IActionResult> LibraryAsync(Guid id, Guid under, LibraryList library, Func<LibraryPlace, LibraryFilter> filter, int page, CancellationToken cancellationToken)
    {
        if (await plans.ContentAsync(id, cancellationToken) is not { } plan || LibraryPlace.Find(plan, under) is not { } place)
        {
            return NotFound();
        }

        // It was signed meanwhile.
        return plan.Status is not PlanStatus.Draft ? RedirectToAction(nameof(Show), new { id })
            : PageOrFragment(nameof(Library), "_Library", new LibraryPick(plan, place, filter(place), await library.PageAsync(filter(place), new PageRequest(page), cancellationToken)));
    }

    // A refused new part is shown again in its place in the plan, a refused change on the page it was made on.
    private async Task<IActionResult> SaveAsync(Guid id, PartForm form, Func<Task<Outcome<Guid>>> save, string done, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await save() : null;
        if (outcome is { Succeeded: true })
        {
            if (!IsAutosave)
            {
                return Saved(id, form, outcome.Value, done);
            }

            AuditLooks.ShowsNothing(HttpContext);
            return Json(new { revision = form.Revision + 1 });
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Add(outcome?.Problems ?? []);
        if (IsAutosave)
        {
            AuditLooks.ShowsNothing(HttpContext);
            return outcome is { IsConflict: true } ? Conflict() : UnprocessableEntity(FormProblems.ByField(ModelState));
        }

        return await plans.FindAsync(id, cancellationToken) is not { } plan ? NotFound()
            : form.PartId is not { } partId ? Again(nameof(Show), ScreenOf(plan) with { Refused = form })
            : Again(nameof(Edit), outcome is { IsConflict: true } ? Merge(plan, form, partId) : PartForms.Screen(plan, form));
    }

    private bool IsAutosave => Request.Headers.ContainsKey(AutosaveHeader);

    private RedirectToActionResult Saved(Guid id, PartForm form, Guid partId, string done)
    {
        Say(done);
        if (form.PartId is null)
        {
            TempData[AddedKey] = partId;
        }

        return RedirectToAction(nameof(Show), null, new { id }, AnchorOf(partId));
    }

    // What was typed stays in the form, beside what somebody else wrote meanwhile; saving it again is a decision.
    private static PartScreen Merge(PlanView plan, PartForm form, Guid partId)
    {
        var theirs = PartForms.Of(plan, partId);
        form.Revision = theirs?.Revision ?? form.Revision;
        return PartForms.Screen(plan, form, theirs);
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<Outcome<Guid>>> run, string done, string? anchor, PlanForms? forms, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await run() : null;
        if (outcome is { Succeeded: true })
        {
            Say(done);
            return RedirectToAction(nameof(Show), null, new { id = anchor is null ? outcome.Value : id }, anchor);
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Add(outcome?.Problems ?? []);
        return await plans.FindAsync(id, cancellationToken) is { } plan ? Again(nameof(Show), ScreenOf(plan) with { Forms = forms ?? new PlanForms() }) : NotFound();
    }
}
