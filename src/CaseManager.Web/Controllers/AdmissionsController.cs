using CaseManager.Application.Audit;
using CaseManager.Application.Centers;
using CaseManager.Application.Clients;
using CaseManager.Application.Codes;
using CaseManager.Application.Episodes;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using ICurrentUser = CaseManager.Application.Abstractions.ICurrentUser;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Admitting a client to a program, on one page, and completing later what was asked.</summary>
[Route("")]
public sealed class AdmissionsController(
    ClientDetails clients, EpisodeDetails episodes, ProgramList programs, StaffList staff, DiagnosisCodeList codes, SiteTime siteTime, ICurrentUser user) : ScreenController
{
    private bool IsClinician => user.May(Permission.EditPlans);

    /// <summary>The form to admit a client who is in the register.</summary>
    [HttpGet("clients/{client:guid}/admit")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "client")]
    [Needs(Permission.AdmitClients)]
    public async Task<IActionResult> Admit(Guid client, CancellationToken cancellationToken)
    {
        if (!await OfferAsync(client, cancellationToken))
        {
            return NotFound();
        }

        var form = new AdmissionForm { On = await siteTime.TodayAsync(cancellationToken), ProgramId = TheOnlyProgram };
        await form.OfferAsync(codes, ModelState, cancellationToken);
        return View(form);
    }

    /// <summary>Starts a stay.</summary>
    [HttpPost("clients/{client:guid}/admit")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "client")]
    [Needs(Permission.AdmitClients)]
    public async Task<IActionResult> Admit(Guid client, AdmissionForm form, [FromServices] UseCase<AdmitClient, Guid> admit, CancellationToken cancellationToken)
    {
        var command = form.ToCommand(client, IsClinician, ModelState);
        if (ModelState.IsValid)
        {
            var outcome = await admit.RunAsync(command, cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The client is admitted.");
                return RedirectToAction(nameof(EpisodesController.Show), "Episodes", new { id = outcome.Value });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems);
        }

        await form.OfferAsync(codes, ModelState, cancellationToken);
        return await OfferAsync(client, cancellationToken) ? Again(nameof(Admit), form) : NotFound();
    }

    /// <summary>The form with what was asked at admission.</summary>
    [HttpGet("episodes/{episodeId:guid}/admission")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.AdmitClients)]
    public async Task<IActionResult> Complete(Guid episodeId, CancellationToken cancellationToken)
    {
        if (await episodes.FindAsync(episodeId, cancellationToken) is not { } stay)
        {
            return NotFound();
        }

        ViewData["Stay"] = stay;
        var form = CompletionForm.Of(stay);
        await form.OfferAsync(codes, ModelState, cancellationToken);
        return View(form);
    }

    /// <summary>Completes or corrects it.</summary>
    [HttpPost("episodes/{episodeId:guid}/admission")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.AdmitClients)]
    public async Task<IActionResult> Complete(
        Guid episodeId, CompletionForm form, [FromServices] UseCase<CompleteAdmission, Guid> complete, CancellationToken cancellationToken)
    {
        var command = form.ToCommand(episodeId, IsClinician, ModelState);
        if (ModelState.IsValid)
        {
            var outcome = await complete.RunAsync(command, cancellationToken);
            if (outcome.Succeeded)
            {
                Say("Saved.");
                return RedirectToAction(nameof(EpisodesController.Show), "Episodes", new { id = episodeId });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems);
        }

        await form.OfferAsync(codes, ModelState, cancellationToken);
        ViewData["Stay"] = await episodes.FindAsync(episodeId, cancellationToken);
        return ViewData["Stay"] is null ? NotFound() : Again(nameof(Complete), form);
    }

    /// <summary>The diagnoses that words typed into a line of the form find, to choose from.</summary>
    /// <param name="line">From 0.</param>
    [HttpPost("admission/diagnoses/{line:int}")]
    [Needs(Permission.EditPlans)]
    public async Task<IActionResult> FindDiagnosis(int line, CancellationToken cancellationToken)
    {
        var typed = new DiagnosisLine();
        ViewData.TemplateInfo.HtmlFieldPrefix = $"{nameof(AdmissionItemsForm.Diagnoses)}[{line}]";
        await TryUpdateModelAsync(typed, ViewData.TemplateInfo.HtmlFieldPrefix);
        ModelState.Clear();
        await typed.FindAsync(codes, cancellationToken);
        return PartialView("_DiagnosisMatches", typed);
    }

    private Guid? TheOnlyProgram { get; set; }

    private async Task<bool> OfferAsync(Guid clientId, CancellationToken cancellationToken)
    {
        var client = await clients.FindAsync(clientId, cancellationToken);
        var offered = await programs.ProgramsAsync(cancellationToken);
        TheOnlyProgram = offered is [var only] ? only.Id : null;
        (ViewData["Client"], ViewData["Programs"], ViewData["Staff"]) = (client?.DisplayName, Choices.Of(offered), GroupChoices.Of(await staff.AllAsync(cancellationToken)));
        return client is not null;
    }
}
