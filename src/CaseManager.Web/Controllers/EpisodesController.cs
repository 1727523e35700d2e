using CaseManager.Application.Audit;
using CaseManager.Application.Centers;
using CaseManager.Application.Episodes;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using ICurrentUser = CaseManager.Application.Abstractions.ICurrentUser;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>A stay: its page, and the steps after admission.</summary>
[Route("episodes/{id:guid}")]
public sealed class EpisodesController(EpisodeDetails details, TimeProvider time) : ScreenController
{
    /// <summary>Everything that is known of the stay.</summary>
    [HttpGet("")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode)]
    [Needs(Permission.ViewClientDetails)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { } stay ? View(stay) : NotFound();

    /// <summary>The form to change the level of care.</summary>
    [HttpGet("level")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode)]
    [Needs(Permission.EditClients)]
    public Task<IActionResult> Level(Guid id, CancellationToken cancellationToken) =>
        FormAsync(id, nameof(Level), stay => StepForm.Of<LevelForm>(stay, time), cancellationToken);

    /// <summary>Changes it.</summary>
    [HttpPost("level")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode)]
    [Needs(Permission.EditClients)]
    public Task<IActionResult> Level(Guid id, LevelForm form, [FromServices] UseCase<ChangeLevel, Guid> change, CancellationToken cancellationToken) =>
        AnswerAsync(id, nameof(Level), form, form.ToCommand(id, ModelState), change, "The level of care is changed.", cancellationToken);

    /// <summary>The form to transfer the client to another program.</summary>
    [HttpGet("transfer")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode)]
    [Needs(Permission.EditClients)]
    public async Task<IActionResult> Transfer(Guid id, [FromServices] ProgramList programs, [FromServices] StaffList staff, CancellationToken cancellationToken)
    {
        await OfferAsync(programs, staff, cancellationToken);
        return await FormAsync(id, nameof(Transfer), stay => StepForm.Of<TransferForm>(stay, time), cancellationToken);
    }

    /// <summary>Transfers the client; the next page is that of the new stay.</summary>
    [HttpPost("transfer")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode)]
    [Needs(Permission.EditClients)]
    public async Task<IActionResult> Transfer(
        Guid id, TransferForm form, [FromServices] UseCase<TransferClient, Guid> transfer, [FromServices] ProgramList programs, [FromServices] StaffList staff, CancellationToken cancellationToken)
    {
        await OfferAsync(programs, staff, cancellationToken);
        return await AnswerAsync(id, nameof(Transfer), form, form.ToCommand(id), transfer, "The client is transferred. This is the new stay.", cancellationToken);
    }

    /// <summary>The form to discharge the client.</summary>
    [HttpGet("discharge")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode)]
    [Needs(Permission.EditClients)]
    public Task<IActionResult> Discharge(Guid id, CancellationToken cancellationToken) =>
        FormAsync(id, nameof(Discharge), stay =>
        {
            var form = DischargeForm.Of(stay, time);
            form.Offer();
            return form;
        }, cancellationToken);

    /// <summary>Discharges the client.</summary>
    [HttpPost("discharge")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode)]
    [Needs(Permission.EditClients)]
    public Task<IActionResult> Discharge(
        Guid id, DischargeForm form, [FromServices] UseCase<DischargeClient, Guid> discharge, [FromServices] ICurrentUser user, CancellationToken cancellationToken)
    {
        var command = form.ToCommand(id, user.May(Permission.EditPlans), ModelState);
        form.Offer();
        return AnswerAsync(id, nameof(Discharge), form, command, discharge, "The client is discharged.", cancellationToken);
    }

    /// <summary>The form to take a discharge back.</summary>
    [HttpGet("reopen")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode)]
    [Needs(Permission.ReopenEpisodes)]
    public Task<IActionResult> Reopen(Guid id, CancellationToken cancellationToken) =>
        FormAsync(id, nameof(Reopen), stay => new ReopenForm { Version = stay.Version }, cancellationToken);

    /// <summary>Takes it back.</summary>
    [HttpPost("reopen")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode)]
    [Needs(Permission.ReopenEpisodes)]
    public Task<IActionResult> Reopen(Guid id, ReopenForm form, [FromServices] UseCase<ReopenEpisode, Guid> reopen, CancellationToken cancellationToken) =>
        AnswerAsync(id, nameof(Reopen), form, new ReopenEpisode(id, form.Version, form.Why), reopen, "The stay goes on. The discharge stays on record.", cancellationToken);

    private async Task<IActionResult> FormAsync(Guid id, string view, Func<EpisodeView, object> form, CancellationToken cancellationToken)
    {
        if (await ShowBesideAsync(id, cancellationToken) is not { } stay)
        {
            return NotFound();
        }

        return View(view, form(stay));
    }

    private async Task<IActionResult> AnswerAsync<TCommand>(
        Guid id, string view, object form, TCommand command, UseCase<TCommand, Guid> useCase, string done, CancellationToken cancellationToken)
        where TCommand : ICommand
    {
        if (ModelState.IsValid)
        {
            var outcome = await useCase.RunAsync(command, cancellationToken);
            if (outcome.Succeeded)
            {
                Say(done);
                return RedirectToAction(nameof(Show), new { id = outcome.Value });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems);
        }

        return await ShowBesideAsync(id, cancellationToken) is null ? NotFound() : Again(view, form);
    }

    // The stay that the form is about, and the groups that end or come back with the step.
    private async Task<EpisodeView?> ShowBesideAsync(Guid id, CancellationToken cancellationToken)
    {
        var stay = await details.FindAsync(id, cancellationToken);
        ViewData["Stay"] = stay;
        ViewData["Groups"] = stay is null ? [] : await details.GroupsAsync(id, stay.Now(time).On, cancellationToken);
        return stay;
    }

    private async Task OfferAsync(ProgramList programs, StaffList staff, CancellationToken cancellationToken) =>
        (ViewData["Programs"], ViewData["Staff"]) = (Choices.Of(await programs.ProgramsAsync(cancellationToken)), GroupChoices.Of(await staff.AllAsync(cancellationToken)));
}
