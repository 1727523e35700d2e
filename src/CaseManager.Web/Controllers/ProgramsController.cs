using CaseManager.Application.Centers;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Programs: list, add, change, archive.</summary>
[Route("setup/programs")]
public sealed class ProgramsController(SetupLists lists, SetupDetails details, ProgramList choices, SiteTime siteTime) : SetupScreen
{
    private const string Prefix = "Form";
    private const string List = "/setup/programs";

    /// <summary>All programs.</summary>
    [HttpGet]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await ListAsync(null, false, page, cancellationToken));

    /// <summary>Those that match.</summary>
    [HttpPost]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Index(string? search, bool archived = false, int page = 1, CancellationToken cancellationToken = default) =>
        PageOrFragment(nameof(Index), "_List", await ListAsync(search, archived, page, cancellationToken));

    /// <summary>An empty form.</summary>
    [HttpGet("new")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        var sites = await OfferSitesAsync(cancellationToken);
        return View("Edit", new ProgramEdit(null, new ProgramForm { SiteId = sites is [var only] ? only.Id : null }));
    }

    /// <summary>Adds the program.</summary>
    [HttpPost("new")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> New([Bind(Prefix = Prefix)] ProgramForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveProgram, Guid>(form.ToCommand(null), _ => GoOnAsync("The program is saved.", Redirect(List), cancellationToken),
            async () =>
            {
                await OfferSitesAsync(cancellationToken);
                return Again("Edit", new ProgramEdit(null, form));
            }, cancellationToken, Prefix);

    /// <summary>The form with what is known.</summary>
    [HttpGet("{id:guid}/edit")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await details.ProgramAsync(id, cancellationToken) is { } program ? View(new ProgramEdit(program, ProgramForm.Of(program))) : NotFound();

    /// <summary>Changes the program.</summary>
    [HttpPost("{id:guid}/edit")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Edit(Guid id, [Bind(Prefix = Prefix)] ProgramForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveProgram, Guid>(form.ToCommand(id), _ => DoneAsync("Saved.", List),
            () => AgainAsync(id, form, cancellationToken), cancellationToken, Prefix);

    /// <summary>Puts the program away.</summary>
    [HttpPost("{id:guid}/archive")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Archive(Guid id, int version, CancellationToken cancellationToken) => SetArchivedAsync(id, version, true, cancellationToken);

    /// <summary>Brings it back.</summary>
    [HttpPost("{id:guid}/bring-back")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> BringBack(Guid id, int version, CancellationToken cancellationToken) => SetArchivedAsync(id, version, false, cancellationToken);

    private async Task<SetupList<ProgramRow>> ListAsync(string? search, bool archived, int page, CancellationToken cancellationToken) =>
        new(search, archived, await lists.ProgramsAsync(search, archived, new PageRequest(page), cancellationToken), await siteTime.TodayAsync(cancellationToken));

    private async Task<IReadOnlyList<SiteChoice>> OfferSitesAsync(CancellationToken cancellationToken)
    {
        var sites = await choices.SitesAsync(cancellationToken);
        ViewData["Sites"] = Choices.Of(sites);
        return sites;
    }

    private async Task<IActionResult> AgainAsync(Guid id, ProgramForm? form, CancellationToken cancellationToken) =>
        await details.ProgramAsync(id, cancellationToken) is { } program ? Again(nameof(Edit), new ProgramEdit(program, form ?? ProgramForm.Of(program))) : NotFound();

    private Task<IActionResult> SetArchivedAsync(Guid id, int version, bool isArchived, CancellationToken cancellationToken) =>
        SetArchivedAsync(new SetArchived(SetupKind.Program, id, version, isArchived), List, () => AgainAsync(id, null, cancellationToken), cancellationToken);
}
