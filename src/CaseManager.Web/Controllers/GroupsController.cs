using CaseManager.Application.Audit;
using CaseManager.Application.Centers;
using CaseManager.Application.Clients;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Groups: list, open, change; their members and sessions.</summary>
[Route("groups")]
public sealed class GroupsController(GroupDetails details, PlannedMembers planned, GroupClashes clashes, SiteTime siteTime, TimeProvider time) : ScreenController
{
    // As far as sessions are planned by default.
    private const int DaysOfClashes = PlanningSettings.UsualDays;

    // The newest are what people come for; more would push the members far down on a phone.
    private const int SessionsOnPage = 10;

    /// <summary>All groups, or those of a kind.</summary>
    [HttpGet]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> Index([FromServices] GroupList list, GroupKind? kind = null, int page = 1, CancellationToken cancellationToken = default) =>
        View(new GroupListPage(kind, await list.PageAsync(kind, await siteTime.TodayAsync(cancellationToken), new PageRequest(page), cancellationToken)));

    /// <summary>An empty form.</summary>
    [HttpGet("new")]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> New([FromServices] ProgramList sites, [FromServices] StaffList staff, CancellationToken cancellationToken)
    {
        await OfferAsync(sites, staff, cancellationToken);
        return View(new NewGroupForm());
    }

    /// <summary>Opens the group.</summary>
    [HttpPost("new")]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> New(
        NewGroupForm form, [FromServices] UseCase<OpenGroup, Guid> open, [FromServices] ProgramList sites, [FromServices] StaffList staff, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await open.RunAsync(form.ToCommand(), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The group is open. Add its members, then its first session.");
                return RedirectToAction(nameof(Show), new { id = outcome.Value });
            }

            ModelState.Add(outcome.Problems);
        }

        await OfferAsync(sites, staff, cancellationToken);
        return Again(nameof(New), form);
    }

    /// <summary>A group's page.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> Show(Guid id, [FromServices] SessionList sessions, int page = 1, CancellationToken cancellationToken = default) =>
        await PageAsync(id, sessions, page, null, null, null, cancellationToken) is { } group ? View(group) : NotFound();

    /// <summary>The form with what is known.</summary>
    [HttpGet("{id:guid}/edit")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Edit(Guid id, [FromServices] StaffList staff, CancellationToken cancellationToken) =>
        await EditAsync(id, null, staff, cancellationToken) is { } edit ? View(edit) : NotFound();

    /// <summary>Changes name, leadership and size.</summary>
    [HttpPost("{id:guid}/edit")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Edit(
        Guid id, [Bind(Prefix = "Form")] GroupForm form, [FromServices] UseCase<ChangeGroup, Guid> change, [FromServices] StaffList staff, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await change.RunAsync(form.ToCommand(id), cancellationToken);
            if ((Done(outcome, id, "Saved.") ?? Stop(outcome)) is { } answer)
            {
                return answer;
            }

            ModelState.Add(outcome.Problems, "Form");
        }

        return await EditAsync(id, form, staff, cancellationToken) is { } edit ? Again(nameof(Edit), edit) : NotFound();
    }

    /// <summary>Finds clients to add. Posted, so that no name stands in an address or a log.</summary>
    [HttpPost("{id:guid}/find")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Find(
        Guid id, [Bind(Prefix = "NewMember")] NewMemberForm form, [FromServices] ClientList clients, [FromServices] SessionList sessions, CancellationToken cancellationToken)
    {
        var found = string.IsNullOrWhiteSpace(form.Search) ? null : await clients.PageAsync(form.Search, new PageRequest(1, 10), cancellationToken);
        return await PageAsync(id, sessions, 1, null, form, found, cancellationToken) is { } group ? View(nameof(Show), group) : NotFound();
    }

    /// <summary>Adds a member.</summary>
    [HttpPost("{id:guid}/members")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Join(
        Guid id, Guid? client, [Bind(Prefix = "NewMember")] NewMemberForm form, [FromServices] UseCase<JoinGroup, JoinResult> join, [FromServices] SessionList sessions, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await join.RunAsync(new JoinGroup(id, client, form.From, form.Until, form.IsFromPlan), cancellationToken);
            if ((Done(outcome, id, outcome.Value is JoinResult.Member ? "The client is a member." : "No seat is free: the client is on the waitlist.") ?? Stop(outcome)) is { } answer)
            {
                return answer;
            }

            ModelState.Add(outcome.Problems, "NewMember");
        }

        return await PageAsync(id, sessions, 1, null, form, null, cancellationToken) is { } group ? Again(nameof(Show), group) : NotFound();
    }

    /// <summary>Ends a membership.</summary>
    [HttpPost("{id:guid}/members/{client:guid}/leave")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Leave(
        Guid id, Guid client, DateOnly? lastDay, [FromServices] UseCase<LeaveGroup, Guid> leave, [FromServices] SessionList sessions, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await leave.RunAsync(new LeaveGroup(id, client, lastDay), cancellationToken);
            if ((Done(outcome, id, "The membership has an end. What was recorded stays.") ?? Stop(outcome)) is { } answer)
            {
                return answer;
            }

            ModelState.Add(outcome.Problems.Select(p => p with { Field = null }));
        }

        return await PageAsync(id, sessions, 1, null, null, null, cancellationToken) is { } group ? Again(nameof(Show), group) : NotFound();
    }

    /// <summary>Gives a free seat to somebody who waits.</summary>
    [HttpPost("{id:guid}/waitlist/{client:guid}/take-in")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public Task<IActionResult> TakeIn(Guid id, Guid client, [FromServices] UseCase<TakeInFromWaitlist, Guid> take, [FromServices] SessionList sessions, CancellationToken cancellationToken) =>
        WaitlistAsync(id, take, new TakeInFromWaitlist(id, client), "The client has the seat, from today on.", sessions, cancellationToken);

    /// <summary>Takes somebody off the waitlist.</summary>
    [HttpPost("{id:guid}/waitlist/{client:guid}/leave")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public Task<IActionResult> StopWaiting(Guid id, Guid client, [FromServices] UseCase<LeaveWaitlist, Guid> leave, [FromServices] SessionList sessions, CancellationToken cancellationToken) =>
        WaitlistAsync(id, leave, new LeaveWaitlist(id, client), "The client is off the waitlist.", sessions, cancellationToken);

    /// <summary>Who missed which topics, and when they come up again.</summary>
    [HttpGet("{id:guid}/make-up")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> MakeUp(Guid id, [FromServices] MakeUpList list, int page = 1, CancellationToken cancellationToken = default) =>
        await details.FindAsync(id, cancellationToken) is { HasRoster: true } group
            ? View(new MakeUpPage(group, await list.PageAsync(id, SiteClock.Of(group.TimeZoneId).Today(time), new PageRequest(page), cancellationToken))) : NotFound();

    /// <summary>Puts a session on the calendar.</summary>
    [HttpPost("{id:guid}/sessions")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public async Task<IActionResult> Schedule(
        Guid id, [Bind(Prefix = "NewSession")] NewSessionForm form, [FromServices] UseCase<ScheduleSession, Guid> schedule, [FromServices] SessionList sessions, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await schedule.RunAsync(form.ToCommand(id), cancellationToken);
            if (outcome.Succeeded)
            {
                Say("The session is on the calendar.");
                return RedirectToAction(nameof(SessionsController.Show), "Sessions", new { id = outcome.Value });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, "NewSession");
        }

        return await PageAsync(id, sessions, 1, form, null, null, cancellationToken) is { } group ? Again(nameof(Show), group) : NotFound();
    }

    private async Task<IActionResult> WaitlistAsync<TCommand>(Guid id, UseCase<TCommand, Guid> useCase, TCommand command, string message, SessionList sessions, CancellationToken cancellationToken)
        where TCommand : ICommand
    {
        var outcome = await useCase.RunAsync(command, cancellationToken);
        if ((Done(outcome, id, message) ?? Stop(outcome)) is { } answer)
        {
            return answer;
        }

        ModelState.Add(outcome.Problems.Select(p => p with { Field = null }));
        return await PageAsync(id, sessions, 1, null, null, null, cancellationToken) is { } group ? Again(nameof(Show), group) : NotFound();
    }

    private RedirectToActionResult? Done<T>(Outcome<T> outcome, Guid id, string message)
    {
        if (!outcome.Succeeded)
        {
            return null;
        }

        Say(message);
        return RedirectToAction(nameof(Show), new { id });
    }

    private async Task<GroupPage?> PageAsync(
        Guid id, SessionList sessions, int page, NewSessionForm? newSession, NewMemberForm? newMember, Page<ClientRow>? found, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(id, cancellationToken) is not { } group)
        {
            return null;
        }

        var today = SiteClock.Of(group.TimeZoneId).Today(time);
        newMember ??= new NewMemberForm();
        newMember.From ??= today;
        return new GroupPage(group, today,
            await details.MembersAsync(id, today, cancellationToken), await details.PastMembersAsync(id, today, cancellationToken),
            await sessions.PageAsync(id, new PageRequest(page, SessionsOnPage), cancellationToken),
            newSession ?? new NewSessionForm { Date = today }, newMember, found)
        {
            Waiting = await details.WaitingAsync(id, cancellationToken),
            Planned = group.HasRoster ? await planned.ListAsync(id, today, cancellationToken) : [],
            Clashes = group.HasRoster ? await clashes.ListAsync(id, today, today.AddDays(DaysOfClashes), cancellationToken) : [],
        };
    }

    private async Task<GroupEdit?> EditAsync(Guid id, GroupForm? form, StaffList staff, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(id, cancellationToken) is not { HasRoster: true } group)
        {
            return null;
        }

        ViewData["Staff"] = GroupChoices.Of((await staff.AllAsync(cancellationToken, group.FacilitatorId, group.CoSignerId)).Where(s => s.Site == group.Site));
        return new GroupEdit(group, form ?? GroupForm.Of(group));
    }

    private async Task OfferAsync(ProgramList sites, StaffList staff, CancellationToken cancellationToken)
    {
        ViewData["Sites"] = Choices.Of(await sites.SitesAsync(cancellationToken));
        ViewData["Staff"] = GroupChoices.Of(await staff.AllAsync(cancellationToken));
    }
}
