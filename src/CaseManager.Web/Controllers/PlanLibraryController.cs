using CaseManager.Application.Paging;
using CaseManager.Application.PlanLibrary;
using CaseManager.Application.Security;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The library that plans start from: list, add, change, archive.</summary>
[Route("setup/plan-library")]
public sealed class PlanLibraryController(LibraryList library) : SetupScreen
{
    private const string Prefix = "Form";
    private const string List = "/setup/plan-library";

    /// <summary>The whole library.</summary>
    [HttpGet]
    [Needs(Permission.EditPlanLibrary)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(await PageAsync(new LibraryFilter(null, null, null), page, cancellationToken));

    /// <summary>What matches.</summary>
    [HttpPost]
    [Needs(Permission.EditPlanLibrary)]
    public async Task<IActionResult> Index(
        string? search, LibraryKind? kind, AsamDimension? dimension, bool archived = false, int page = 1, CancellationToken cancellationToken = default) =>
        PageOrFragment(nameof(Index), "_List", await PageAsync(new LibraryFilter(search, kind, dimension, archived), page, cancellationToken));

    /// <summary>An empty form.</summary>
    /// <param name="kind">What is to be added; an objective where nothing says so.</param>
    [HttpGet("new")]
    [Needs(Permission.EditPlanLibrary)]
    public IActionResult New(LibraryKind? kind) => View("Edit", new LibraryEdit(null, new LibraryForm { Kind = ModelState.IsValid ? kind : null }));

    /// <summary>Adds the entry.</summary>
    [HttpPost("new")]
    [Needs(Permission.EditPlanLibrary)]
    public Task<IActionResult> New([Bind(Prefix = Prefix)] LibraryForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveLibraryEntry, Guid>(form.ToCommand(null), _ => DoneAsync("The entry is saved.", List),
            () => Task.FromResult(Again("Edit", new LibraryEdit(null, form))), cancellationToken, Prefix);

    /// <summary>The form with what is known.</summary>
    [HttpGet("{id:guid}/edit")]
    [Needs(Permission.EditPlanLibrary)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await library.FindAsync(id, cancellationToken) is { } entry ? View(new LibraryEdit(entry, LibraryForm.Of(entry))) : NotFound();

    /// <summary>Changes the entry.</summary>
    [HttpPost("{id:guid}/edit")]
    [Needs(Permission.EditPlanLibrary)]
    public Task<IActionResult> Edit(Guid id, [Bind(Prefix = Prefix)] LibraryForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveLibraryEntry, Guid>(form.ToCommand(id), _ => DoneAsync("Saved. Plans that started from it stay as they are.", List),
            () => AgainAsync(id, form, cancellationToken), cancellationToken, Prefix);

    /// <summary>Puts the entry away.</summary>
    [HttpPost("{id:guid}/archive")]
    [Needs(Permission.EditPlanLibrary)]
    public Task<IActionResult> Archive(Guid id, int version, CancellationToken cancellationToken) =>
        SetArchivedAsync(new ArchiveLibraryEntry(id, version, true), "Archived. To see it again, show archived ones in the list.", cancellationToken);

    /// <summary>Brings it back.</summary>
    [HttpPost("{id:guid}/bring-back")]
    [Needs(Permission.EditPlanLibrary)]
    public Task<IActionResult> BringBack(Guid id, int version, CancellationToken cancellationToken) =>
        SetArchivedAsync(new ArchiveLibraryEntry(id, version, false), "Back in use.", cancellationToken);

    // A choice that is none stands for all.
    private async Task<LibraryPage> PageAsync(LibraryFilter filter, int page, CancellationToken cancellationToken) =>
        new(filter, await library.PageAsync(filter, new PageRequest(page), cancellationToken));

    private async Task<IActionResult> AgainAsync(Guid id, LibraryForm? form, CancellationToken cancellationToken) =>
        await library.FindAsync(id, cancellationToken) is { } entry ? Again(nameof(Edit), new LibraryEdit(entry, form ?? LibraryForm.Of(entry))) : NotFound();

    private Task<IActionResult> SetArchivedAsync(ArchiveLibraryEntry command, string done, CancellationToken cancellationToken) =>
        RunAsync<ArchiveLibraryEntry, Guid>(command, _ => DoneAsync(done, List), () => AgainAsync(command.EntryId, null, cancellationToken), cancellationToken);
}
