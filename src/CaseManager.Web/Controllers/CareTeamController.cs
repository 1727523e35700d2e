using CaseManager.Application.Audit;
using CaseManager.Application.Episodes;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The care team of a stay.</summary>
[Route("episodes/{episodeId:guid}/team")]
public sealed class CareTeamController(EpisodeDetails details, StaffList staff, TimeProvider time) : ScreenController
{
    /// <summary>Who is in it, and the form to add somebody.</summary>
    [HttpGet("")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditClients)]
    public Task<IActionResult> Edit(Guid episodeId, CancellationToken cancellationToken) => ShowAsync(episodeId, null, cancellationToken);

    /// <summary>Adds somebody; a new primary counselor takes over.</summary>
    [HttpPost("")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditClients)]
    public async Task<IActionResult> Edit(Guid episodeId, TeamForm form, [FromServices] UseCase<JoinCareTeam, Guid> join, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await join.RunAsync(form.ToCommand(episodeId), cancellationToken) : null;
        return await AnswerAsync(episodeId, form, outcome, "The care team is changed.", cancellationToken);
    }

    /// <summary>Ends somebody's time in it.</summary>
    [HttpPost("{member:guid}/leave")]
    [Audited(AuditActions.ViewEpisode, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditClients)]
    public async Task<IActionResult> Leave(
        Guid episodeId, Guid member, int version, DateOnly? until, [FromServices] UseCase<LeaveCareTeam, Guid> leave, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await leave.RunAsync(new LeaveCareTeam(episodeId, version, member, until), cancellationToken) : null;
        return await AnswerAsync(episodeId, null, outcome, "The time in the care team has an end. It stays on record.", cancellationToken);
    }

    // No outcome: the form could not even be read.
    private async Task<IActionResult> AnswerAsync(Guid episodeId, TeamForm? form, Outcome<Guid>? outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome is { Succeeded: true })
        {
            Say(done);
            return RedirectToAction(nameof(Edit), new { episodeId });
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Add(form is null ? outcome?.Problems.Select(p => p with { Field = null }) ?? [] : outcome?.Problems ?? []);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(episodeId, form, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Guid episodeId, TeamForm? form, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(episodeId, cancellationToken) is not { } stay)
        {
            return NotFound();
        }

        (ViewData["Stay"], ViewData["Staff"], ViewData["Today"]) = (stay, GroupChoices.Of(await staff.AllAsync(cancellationToken)), stay.Now(time).On);
        return View(nameof(Edit), form ?? new TeamForm { Version = stay.Version, From = stay.Now(time).On });
    }
}
