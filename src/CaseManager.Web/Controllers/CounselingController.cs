using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Counseling;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The counseling of a stay: its series and sessions, and planning more.</summary>
[Route("episodes/{episodeId:guid}/counseling")]
public sealed class CounselingController(CounselingList counseling, StaffList staff, ICurrentUser user, TimeProvider time) : ScreenController
{
    /// <summary>Its sessions, planned ones on top.</summary>
    [HttpGet("")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.ViewCounseling)]
    public async Task<IActionResult> Index(Guid episodeId, CancellationToken cancellationToken, int page = 1) =>
        await PageAsync(episodeId, null, page, cancellationToken) is { } found ? View(found) : NotFound();

    /// <summary>The form to plan a session.</summary>
    /// <param name="series">The series that it is to belong to.</param>
    [HttpGet("new")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> New(Guid episodeId, Guid? series, CancellationToken cancellationToken)
    {
        if (await OfferAsync(episodeId, cancellationToken) is not { } stay)
        {
            return NotFound();
        }

        var chosen = stay.Series.FirstOrDefault(s => s.Id == series);
        return View(new CounselingForm
        {
            SeriesId = chosen?.Id, Kind = chosen?.Kind, CounselorId = chosen?.CounselorId ?? user.Scope.StaffMemberId, Date = stay.Today(time), PlannedMinutes = 50, Weeks = 1,
        });
    }

    /// <summary>Plans it; where it is planned for several weeks, the next page is the list.</summary>
    [HttpPost("new")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> New(Guid episodeId, CounselingForm form, [FromServices] UseCase<PlanCounseling, Guid> plan, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await plan.RunAsync(form.ToCommand(episodeId), cancellationToken);
            if (outcome.Succeeded)
            {
                Say(form.Weeks > 1 ? "The sessions are planned." : "The session is planned.");
                return form.Weeks > 1 ? RedirectToAction(nameof(Index), new { episodeId }) : RedirectToAction("Show", "CounselingSessions", new { id = outcome.Value });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems);
        }

        return await OfferAsync(episodeId, cancellationToken) is null ? NotFound() : Again(nameof(New), form);
    }

    /// <summary>Starts a series.</summary>
    [HttpPost("series")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> Start(Guid episodeId, [Bind(Prefix = "Series")] SeriesForm form, [FromServices] UseCase<StartCounselingSeries, Guid> start, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await start.RunAsync(form.ToCommand(episodeId), cancellationToken) : null;
        return await AnswerAsync(episodeId, form, outcome, "The series is started. Plan its sessions.", cancellationToken);
    }

    /// <summary>Ends a series.</summary>
    [HttpPost("series/{series:guid}/end")]
    [Audited(AuditActions.ViewCounseling, AuditSubject.Episode, "episodeId")]
    [Needs(Permission.EditCounseling)]
    public async Task<IActionResult> End(Guid episodeId, Guid series, int version, DateOnly? until, [FromServices] UseCase<EndCounselingSeries, Guid> end, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await end.RunAsync(new EndCounselingSeries(episodeId, series, version, until), cancellationToken) : null;
        return await AnswerAsync(episodeId, null, outcome, "The series has an end. Its sessions stay.", cancellationToken);
    }

    // No outcome: the form could not even be read.
    private async Task<IActionResult> AnswerAsync(Guid episodeId, SeriesForm? form, Outcome<Guid>? outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome is { Succeeded: true })
        {
            Say(done);
            return RedirectToAction(nameof(Index), new { episodeId });
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        // The forms that end a series have no field of their own on the page.
        ModelState.Add(form is null ? outcome?.Problems.Select(p => p with { Field = null }) ?? [] : outcome?.Problems ?? [], form is null ? null : "Series");
        return await PageAsync(episodeId, form, 1, cancellationToken) is { } page ? Again(nameof(Index), page) : NotFound();
    }

    private async Task<CounselingPage?> PageAsync(Guid episodeId, SeriesForm? form, int page, CancellationToken cancellationToken)
    {
        if (await OfferAsync(episodeId, cancellationToken) is not { } stay)
        {
            return null;
        }

        var today = stay.Today(time);
        return new CounselingPage(stay, await counseling.PageAsync(stay, new PageRequest(page), cancellationToken), form ?? new SeriesForm { CounselorId = user.Scope.StaffMemberId, From = today }, today);
    }

    private async Task<CounselingStayView?> OfferAsync(Guid episodeId, CancellationToken cancellationToken)
    {
        var stay = await counseling.StayAsync(episodeId, cancellationToken);
        ViewData["Stay"] = stay;
        ViewData["Staff"] = stay is null || !user.May(Permission.EditCounseling) ? [] : GroupChoices.Of(await staff.AllAsync(cancellationToken));
        return stay;
    }
}
