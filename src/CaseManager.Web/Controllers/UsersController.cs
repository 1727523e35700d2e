using CaseManager.Application.Abstractions;
using CaseManager.Application.Centers;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Who signs in: list, invite, change, disable, and new links.</summary>
[Route("setup/users")]
public sealed class UsersController(UserList list, UserDetails details, ProgramList places, StaffList staff, ICurrentUser current, SiteTime siteTime, TimeProvider time) : SetupScreen
{
    private const string Prefix = "Form";
    private const string LinkKey = "link";

    /// <summary>Everybody who may sign in.</summary>
    [HttpGet]
    [Needs(Permission.ManageUsers)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await ListAsync(null, false, page, cancellationToken));

    /// <summary>Those who match. Posted, so that no name stands in an address or a log.</summary>
    [HttpPost]
    [Needs(Permission.ManageUsers)]
    public async Task<IActionResult> Index(string? search, bool archived = false, int page = 1, CancellationToken cancellationToken = default) =>
        PageOrFragment(nameof(Index), "_List", await ListAsync(search, archived, page, cancellationToken));

    /// <summary>An empty form.</summary>
    [HttpGet("new")]
    [Needs(Permission.ManageUsers)]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        await OfferAsync(null, cancellationToken);
        return View("Edit", new UserEdit(null, new UserForm { HasAllSites = current.Scope.HasAllSites, HasAllPrograms = true }));
    }

    /// <summary>Invites somebody.</summary>
    [HttpPost("new")]
    [Needs(Permission.ManageUsers)]
    public Task<IActionResult> New([Bind(Prefix = Prefix)] UserForm form, CancellationToken cancellationToken) =>
        RunAsync<InviteUser, OpenedLink>(form.ToInvitation(), link => ShowLinkAsync(link, $"{form.Name?.Trim()} is invited."),
            async () =>
            {
                await OfferAsync(null, cancellationToken);
                return Again("Edit", new UserEdit(null, form));
            }, cancellationToken, Prefix);

    /// <summary>A user's page.</summary>
    [HttpGet("{id:guid}")]
    [Needs(Permission.ManageUsers)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await PageAsync(id, TempData[LinkKey] as string, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>The form with what is known.</summary>
    [HttpGet("{id:guid}/edit")]
    [Needs(Permission.ManageUsers)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await EditAsync(id, null, cancellationToken) is { } edit ? View(edit) : NotFound();

    /// <summary>Changes name, rights and staff record.</summary>
    [HttpPost("{id:guid}/edit")]
    [Needs(Permission.ManageUsers)]
    public Task<IActionResult> Edit(Guid id, [Bind(Prefix = Prefix)] UserForm form, CancellationToken cancellationToken) =>
        RunAsync<ChangeUser, Guid>(form.ToChange(id), _ => DoneAsync("Saved. Where rights changed, the user has to sign in again.", $"/setup/users/{id}"),
            async () => await EditAsync(id, form, cancellationToken) is { } edit ? Again(nameof(Edit), edit) : NotFound(), cancellationToken, Prefix);

    /// <summary>Keeps them from signing in.</summary>
    [HttpPost("{id:guid}/disable")]
    [Needs(Permission.ManageUsers)]
    public Task<IActionResult> Disable(Guid id, int version, CancellationToken cancellationToken) =>
        RunAsync<SetDisabled, Guid>(new SetDisabled(id, version, true), _ => DoneAsync("Disabled. Whoever was signed in with it is out.", $"/setup/users/{id}"),
            () => AgainAsync(id, cancellationToken), cancellationToken);

    /// <summary>Lets them sign in again.</summary>
    [HttpPost("{id:guid}/enable")]
    [Needs(Permission.ManageUsers)]
    public Task<IActionResult> Enable(Guid id, int version, CancellationToken cancellationToken) =>
        RunAsync<SetDisabled, Guid>(new SetDisabled(id, version, false), _ => DoneAsync("Enabled.", $"/setup/users/{id}"), () => AgainAsync(id, cancellationToken), cancellationToken);

    /// <summary>Takes the second factor away that was lost.</summary>
    [HttpPost("{id:guid}/reset-second-factor")]
    [Needs(Permission.ManageUsers)]
    public Task<IActionResult> ResetSecondFactor(Guid id, int version, CancellationToken cancellationToken) =>
        RunAsync<ResetSecondFactor, Guid>(new ResetSecondFactor(id, version), _ => DoneAsync("The second factor is reset. Make sure that it was they who asked for it.", $"/setup/users/{id}"),
            () => AgainAsync(id, cancellationToken), cancellationToken);

    /// <summary>Makes a link by which they choose a password.</summary>
    [HttpPost("{id:guid}/link")]
    [Needs(Permission.ManageUsers)]
    public Task<IActionResult> Link(Guid id, int version, CancellationToken cancellationToken) =>
        RunAsync<OpenLink, OpenedLink>(new OpenLink(id, version), link => ShowLinkAsync(link, "The link is ready."), () => AgainAsync(id, cancellationToken), cancellationToken);

    // Shown by the page that comes next, once: what is kept for it is encrypted.
    private Task<IActionResult> ShowLinkAsync(OpenedLink link, string message)
    {
        TempData[LinkKey] = $"{Request.Scheme}://{Request.Host}/redeem#{link.Code}";
        return DoneAsync(message, $"/setup/users/{link.UserId}");
    }

    private async Task<SetupList<UserRow>> ListAsync(string? search, bool archived, int page, CancellationToken cancellationToken) =>
        new(search, archived, await list.PageAsync(search, archived, new PageRequest(page), cancellationToken), await siteTime.TodayAsync(cancellationToken));

    private async Task<UserPage?> PageAsync(Guid id, string? link, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { } user ? new UserPage(user, link, user.Id == current.Id, time.GetUtcNow().UtcDateTime) : null;

    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancellationToken) =>
        await PageAsync(id, null, cancellationToken) is { } page ? Again(nameof(Show), page) : NotFound();

    private async Task<UserEdit?> EditAsync(Guid id, UserForm? form, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(id, cancellationToken) is not { } user)
        {
            return null;
        }

        await OfferAsync(user, cancellationToken);
        return new UserEdit(user, form ?? UserForm.Of(user));
    }

    // What is chosen already stays in the list, archived or not.
    private async Task OfferAsync(UserView? user, CancellationToken cancellationToken)
    {
        var sites = (await places.SitesAsync(cancellationToken)).Select(s => new UserSiteView(s.Id, s.Name));
        ViewData["Sites"] = sites.UnionBy(user?.Sites ?? [], s => s.Id).ToList();
        var programs = (await places.ProgramsAsync(cancellationToken)).Select(p => new UserProgramView(p.Id, p.Site, p.Name));
        ViewData["Programs"] = programs.UnionBy(user?.Programs ?? [], p => p.Id).ToList();
        ViewData["Staff"] = GroupChoices.Of(await staff.AllAsync(cancellationToken, user?.StaffMemberId));
    }
}
