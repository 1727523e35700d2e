using CaseManager.Application.Paging;
using CaseManager.Application.PeerSupport;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The directory of meetings outside of the center: search, and meetings that are kept by hand. Lists of fellowships come in with the other imports.</summary>
[Route("meetings")]
public sealed class MeetingsController(MeetingList list, SiteTime siteTime) : ScreenController
{
    /// <summary>Those that match.</summary>
    [HttpGet]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> Index(MeetingSearchForm search, int page = 1, CancellationToken cancellationToken = default) =>
        View(new MeetingListPage(search, await list.PageAsync(search.ToSearch(), new PageRequest(page), cancellationToken)));

    /// <summary>One of them.</summary>
    [HttpGet("{id:guid}")]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) => await list.FindAsync(id, cancellationToken) is { } meeting ? View(meeting) : NotFound();

    /// <summary>An empty form.</summary>
    [HttpGet("new")]
    [Needs(Permission.EditMeetings)]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        View("Edit", new MeetingForm { TimeZoneId = (await siteTime.ClockAsync(cancellationToken)).TimeZoneId });

    /// <summary>Adds the meeting.</summary>
    [HttpPost("new")]
    [Needs(Permission.EditMeetings)]
    public Task<IActionResult> New(MeetingForm form, [FromServices] UseCase<SaveMeeting, Guid> save, CancellationToken cancellationToken) => SaveAsync(null, form, save, cancellationToken);

    /// <summary>The form with what is known.</summary>
    [HttpGet("{id:guid}/edit")]
    [Needs(Permission.EditMeetings)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await list.FindAsync(id, cancellationToken) is { } meeting ? View(MeetingForm.Of(meeting)) : NotFound();

    /// <summary>Changes the meeting.</summary>
    [HttpPost("{id:guid}/edit")]
    [Needs(Permission.EditMeetings)]
    public Task<IActionResult> Edit(Guid id, MeetingForm form, [FromServices] UseCase<SaveMeeting, Guid> save, CancellationToken cancellationToken) => SaveAsync(id, form, save, cancellationToken);

    /// <summary>Takes it off the directory.</summary>
    [HttpPost("{id:guid}/remove")]
    [Needs(Permission.EditMeetings)]
    public Task<IActionResult> Remove(Guid id, int version, [FromServices] UseCase<SetMeetingRemoved, Guid> set, CancellationToken cancellationToken) =>
        SetRemovedAsync(new SetMeetingRemoved(id, version, true), "The meeting is off the directory. Plans and logs that name it stand.", set, cancellationToken);

    /// <summary>Brings it back.</summary>
    [HttpPost("{id:guid}/bring-back")]
    [Needs(Permission.EditMeetings)]
    public Task<IActionResult> BringBack(Guid id, int version, [FromServices] UseCase<SetMeetingRemoved, Guid> set, CancellationToken cancellationToken) =>
        SetRemovedAsync(new SetMeetingRemoved(id, version, false), "The meeting is on the directory again.", set, cancellationToken);

    private async Task<IActionResult> SaveAsync(Guid? id, MeetingForm form, UseCase<SaveMeeting, Guid> save, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await save.RunAsync(form.ToCommand(id), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The meeting is saved.");
                return RedirectToAction(nameof(Show), new { id = outcome.Value });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems);
        }

        form.Id = id;
        return id is { } known && await list.FindAsync(known, cancellationToken) is null ? NotFound() : Again("Edit", form);
    }

    private async Task<IActionResult> SetRemovedAsync(SetMeetingRemoved command, string done, UseCase<SetMeetingRemoved, Guid> set, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await set.RunAsync(command, cancellationToken);
            if (outcome.Succeeded)
            {
                Say(done);
                return RedirectToAction(nameof(Show), new { id = command.MeetingId });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems.Select(p => p with { Field = null }));
        }

        return await list.FindAsync(command.MeetingId, cancellationToken) is { } meeting ? Again(nameof(Show), meeting) : NotFound();
    }
}
