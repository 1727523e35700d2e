using CaseManager.Application.Abstractions;
using CaseManager.Application.Attendance;
using CaseManager.Application.Audit;
using CaseManager.Application.Centers;
using CaseManager.Application.Clients;
using CaseManager.Application.Episodes;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.PeerSupport;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The client register: find, add, open and correct.</summary>
[Route("clients")]
public sealed class ClientsController(ClientList list, ClientDetails details, ProgramList programs, MrnPatternList patterns, LikelyDuplicates duplicates, SiteTime siteTime) : ScreenController
{
    /// <summary>All clients.</summary>
    [HttpGet]
    [Needs(Permission.ViewClients)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(new ClientSearch(null, await list.PageAsync(null, new PageRequest(page), cancellationToken)));

    /// <summary>Those who match. Posted, so that no name stands in an address or a log.</summary>
    [HttpPost]
    [Needs(Permission.ViewClients)]
    public async Task<IActionResult> Index(string? search, int page = 1, CancellationToken cancellationToken = default) =>
        PageOrFragment(nameof(Index), "_List", new ClientSearch(search, await list.PageAsync(search, new PageRequest(page), cancellationToken)));

    /// <summary>An empty form.</summary>
    [HttpGet("new")]
    [Needs(Permission.EditClients)]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        return View(await OfferAsync(new NewClientForm { AdmittedOn = await siteTime.TodayAsync(cancellationToken) }, cancellationToken));
    }

    /// <summary>Adds the client.</summary>
    [HttpPost("new")]
    [Needs(Permission.EditClients)]
    public async Task<IActionResult> New(NewClientForm form, [FromServices] UseCase<RegisterClient, Guid> register, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await register.RunAsync(form.ToCommand(), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The client is in the register.");
                return RedirectToAction(nameof(Show), new { id = outcome.Value });
            }

            ModelState.Add(form.Beside(outcome.Problems));
            await ShowDuplicatesAsync(form, outcome.Problems, null, cancellationToken);
        }

        return Again(nameof(New), await OfferAsync(form, cancellationToken));
    }

    /// <summary>Which topics of their groups a client missed, and when they come up again.</summary>
    [HttpGet("{id:guid}/make-up")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.ViewClients)]
    public async Task<IActionResult> MakeUp(Guid id, [FromServices] MakeUpList list, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { } client
            ? View(new ClientMakeUpPage(id, client.DisplayName, await list.OfClientAsync(id, await siteTime.TodayAsync(cancellationToken), cancellationToken))) : NotFound();

    /// <summary>A client's page.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.ViewClients)]
    public async Task<IActionResult> Show(
        Guid id, [FromServices] StayList stays, [FromServices] ClientAttendanceList attendance, [FromServices] PeerSupportLog peerSupport,
        [FromServices] ICurrentUser user, [FromServices] TimeProvider time, int page = 1, CancellationToken cancellationToken = default)
    {
        if (await details.FindAsync(id, cancellationToken) is not { } client)
        {
            return NotFound();
        }

        if (client.MergedIntoId is { } standing)
        {
            Say($"MRN {client.Mrn} was merged into this record.");
            return RedirectToAction(nameof(Show), new { id = standing });
        }

        var (kinds, total) = await attendance.CountAsync(id, cancellationToken);
        return View(new ClientPage(client, new StayTimeline(id, await stays.OfAsync(id, cancellationToken), time), kinds,
            await attendance.PageAsync(id, new PageRequest(page), total, cancellationToken),
            user.May(Permission.ViewPlans) && await peerSupport.SummaryAsync(id, null, cancellationToken) is { } summary
                ? new PeerSupportPage(summary, PeerSupportEntryForm.For(summary, null, time), null, null) : null));
    }

    /// <summary>The form with what is known.</summary>
    [HttpGet("{id:guid}/edit")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.EditClients)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(id, cancellationToken) is not { } client)
        {
            return NotFound();
        }

        var form = ClientForm.Of(client);
        form.Offer();
        return View(form);
    }

    /// <summary>Corrects what is recorded.</summary>
    [HttpPost("{id:guid}/edit")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client)]
    [Needs(Permission.EditClients)]
    public async Task<IActionResult> Edit(Guid id, ClientForm form, [FromServices] UseCase<CorrectClient, Guid> correct, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await correct.RunAsync(form.ToCommand(id), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("Saved.");
                return RedirectToAction(nameof(Show), new { id });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(form.Beside(outcome.Problems));
            await ShowDuplicatesAsync(form, outcome.Problems, id, cancellationToken);
        }

        form.Offer();
        return Again(nameof(Edit), form);
    }

    private async Task ShowDuplicatesAsync(ClientForm form, IEnumerable<Problem> problems, Guid? exceptId, CancellationToken cancellationToken)
    {
        if (problems.Any(p => p.Code == LikelyDuplicates.Code))
        {
            ViewData["Duplicates"] = await duplicates.FindAsync(
                new ClientNames(form.LegalFirstName!, form.LegalLastName!, form.LegalMiddleName, form.PreferredName), form.BirthDate, exceptId, cancellationToken);
        }
    }

    private async Task<NewClientForm> OfferAsync(NewClientForm form, CancellationToken cancellationToken)
    {
        await OfferAsync(cancellationToken);
        ViewData["Patterns"] = Choices.Of((await patterns.AllAsync(cancellationToken)).Where(p => p.Pattern is not null));
        form.Offer();
        return form;
    }

    private async Task OfferAsync(CancellationToken cancellationToken) => ViewData["Programs"] = Choices.Of(await programs.ProgramsAsync(cancellationToken));
}
