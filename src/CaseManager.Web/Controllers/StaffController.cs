using CaseManager.Application.Centers;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Staff: list, add, change, credentials, archive.</summary>
[Route("setup/staff")]
public sealed class StaffController(SetupLists lists, SetupDetails details, ProgramList sites, StaffList staff, SiteTime siteTime) : SetupScreen
{
    private const string Prefix = "Form";

    /// <summary>Everybody.</summary>
    [HttpGet]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await ListAsync(null, false, page, cancellationToken));

    /// <summary>Those who match. Posted, so that no name stands in an address or a log.</summary>
    [HttpPost]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Index(string? search, bool archived = false, int page = 1, CancellationToken cancellationToken = default) =>
        PageOrFragment(nameof(Index), "_List", await ListAsync(search, archived, page, cancellationToken));

    /// <summary>An empty form.</summary>
    [HttpGet("new")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        var form = new StaffForm();
        form.SiteId = await OfferAsync(null, cancellationToken) is [var only] ? only.Id : null;
        return View("Edit", new StaffEdit(null, form));
    }

    /// <summary>Adds the person.</summary>
    [HttpPost("new")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> New([Bind(Prefix = Prefix)] StaffForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveStaffMember, Guid>(form.ToCommand(null),
            id => GoOnAsync($"{form.Name?.Trim()} is on the list.", RedirectToAction(nameof(Show), new { id }), cancellationToken),
            async () =>
            {
                await OfferAsync(null, cancellationToken);
                return Again("Edit", new StaffEdit(null, form));
            }, cancellationToken, Prefix);

    /// <summary>A person's page.</summary>
    [HttpGet("{id:guid}")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await PageAsync(id, null, null, cancellationToken) is { } person ? View(person) : NotFound();

    /// <summary>The form with what is known.</summary>
    [HttpGet("{id:guid}/edit")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await EditAsync(id, null, cancellationToken) is { } edit ? View(edit) : NotFound();

    /// <summary>Changes the record.</summary>
    [HttpPost("{id:guid}/edit")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Edit(Guid id, [Bind(Prefix = Prefix)] StaffForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveStaffMember, Guid>(form.ToCommand(id), _ => DoneAsync("Saved.", $"/setup/staff/{id}"),
            async () => await EditAsync(id, form, cancellationToken) is { } edit ? Again(nameof(Edit), edit) : NotFound(), cancellationToken, Prefix);

    /// <summary>Adds a credential.</summary>
    [HttpPost("{id:guid}/credentials")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> AddCredential(Guid id, CredentialForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveCredential, Guid>(form.ToCommand(id, null), _ => DoneAsync("The credential is saved.", $"/setup/staff/{id}"),
            () => AgainAsync(id, form, Guid.Empty, cancellationToken), cancellationToken);

    /// <summary>Renews or corrects a credential.</summary>
    [HttpPost("{id:guid}/credentials/{credential:guid}")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> ChangeCredential(Guid id, Guid credential, CredentialForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveCredential, Guid>(form.ToCommand(id, credential), _ => DoneAsync("The credential is saved.", $"/setup/staff/{id}"),
            () => AgainAsync(id, form, credential, cancellationToken), cancellationToken);

    /// <summary>Takes a credential away that was entered by mistake.</summary>
    [HttpPost("{id:guid}/credentials/{credential:guid}/remove")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> RemoveCredential(Guid id, Guid credential, int version, CancellationToken cancellationToken) =>
        RunAsync<RemoveCredential, Guid>(new RemoveCredential(id, version, credential), _ => DoneAsync("The credential is removed.", $"/setup/staff/{id}"),
            () => AgainAsync(id, null, null, cancellationToken), cancellationToken);

    /// <summary>Puts the record away.</summary>
    [HttpPost("{id:guid}/archive")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Archive(Guid id, int version, CancellationToken cancellationToken) => SetArchivedAsync(id, version, true, cancellationToken);

    /// <summary>Brings it back.</summary>
    [HttpPost("{id:guid}/bring-back")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> BringBack(Guid id, int version, CancellationToken cancellationToken) => SetArchivedAsync(id, version, false, cancellationToken);

    private async Task<SetupList<StaffRow>> ListAsync(string? search, bool archived, int page, CancellationToken cancellationToken) =>
        new(search, archived, await lists.StaffAsync(search, archived, new PageRequest(page), cancellationToken), await siteTime.TodayAsync(cancellationToken));

    private async Task<StaffPage?> PageAsync(Guid id, CredentialForm? form, Guid? refused, CancellationToken cancellationToken) =>
        await details.StaffAsync(id, cancellationToken) is { } person
            ? new StaffPage(person, await siteTime.TodayAsync(cancellationToken), form ?? new CredentialForm { Version = person.Version }, refused)
            : null;

    private async Task<IActionResult> AgainAsync(Guid id, CredentialForm? form, Guid? refused, CancellationToken cancellationToken) =>
        await PageAsync(id, form, refused, cancellationToken) is { } person ? Again(nameof(Show), person) : NotFound();

    private async Task<StaffEdit?> EditAsync(Guid id, StaffForm? form, CancellationToken cancellationToken)
    {
        if (await details.StaffAsync(id, cancellationToken) is not { } person)
        {
            return null;
        }

        await OfferAsync(person, cancellationToken);
        return new StaffEdit(person, form ?? StaffForm.Of(person));
    }

    // What is chosen already stays in the list, archived or not; nobody supervises themselves.
    private async Task<IReadOnlyList<SiteChoice>> OfferAsync(StaffView? person, CancellationToken cancellationToken)
    {
        var places = await sites.SitesAsync(cancellationToken);
        ViewData["Sites"] = Choices.Of(person is null || places.Any(s => s.Id == person.SiteId) ? places : places.Append(new SiteChoice(person.SiteId, person.Site, "")));
        ViewData["Supervisors"] = GroupChoices.Of((await staff.AllAsync(cancellationToken, person?.SupervisorId)).Where(s => s.Id != person?.Id));
        return places;
    }

    private Task<IActionResult> SetArchivedAsync(Guid id, int version, bool isArchived, CancellationToken cancellationToken) =>
        SetArchivedAsync(new SetArchived(SetupKind.StaffMember, id, version, isArchived), "/setup/staff", () => AgainAsync(id, null, null, cancellationToken), cancellationToken);
}
