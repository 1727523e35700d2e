using CaseManager.Application.Paging;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Rule packs: list, versions, copy, compare, rename, archive.</summary>
[Route("setup/rule-packs")]
public sealed class RulePacksController(RulePackList list, RulePackDetails details) : SetupScreen
{
    internal const string List = "/setup/rule-packs";
    private const string Prefix = "Form";

    /// <summary>All packs.</summary>
    [HttpGet]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await ListAsync(null, false, page, cancellationToken));

    /// <summary>Those that match.</summary>
    [HttpPost]
    [Needs(Permission.SetUpCenter)]
    public async Task<IActionResult> Index(string? search, bool archived = false, int page = 1, CancellationToken cancellationToken = default) =>
        PageOrFragment(nameof(Index), "_List", await ListAsync(search, archived, page, cancellationToken));

    /// <summary>A pack with its versions.</summary>
    [HttpGet("{id:guid}")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) => await details.FindAsync(id, cancellationToken) is { } pack ? View(pack) : NotFound();

    /// <summary>The form with its name.</summary>
    [HttpGet("{id:guid}/edit")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { } pack ? View(new RulePackPage(pack, RulePackForm.Of(pack))) : NotFound();

    /// <summary>Renames it.</summary>
    [HttpPost("{id:guid}/edit")]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> Edit(Guid id, [Bind(Prefix = Prefix)] RulePackForm form, CancellationToken cancellationToken) =>
        RunAsync<RenameRulePack, Guid>(form.ToCommand(id),
            _ => DoneAsync("Saved.", $"{List}/{id}"),
            async () => await details.FindAsync(id, cancellationToken) is { } pack ? Again(nameof(Edit), new RulePackPage(pack, form)) : NotFound(),
            cancellationToken, Prefix);

    /// <summary>Puts it away.</summary>
    [HttpPost("{id:guid}/archive")]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> Archive(Guid id, int version, CancellationToken cancellationToken) =>
        ArchiveAsync(new ArchiveRulePack(id, version, true), "Archived. To see it again, show archived ones in the list.", cancellationToken);

    /// <summary>Brings it back.</summary>
    [HttpPost("{id:guid}/bring-back")]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> BringBack(Guid id, int version, CancellationToken cancellationToken) =>
        ArchiveAsync(new ArchiveRulePack(id, version, false), "Back in use.", cancellationToken);

    /// <summary>A version with its rules.</summary>
    [HttpGet("{id:guid}/versions/{versionId:guid}")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Version(Guid id, Guid versionId, CancellationToken cancellationToken) =>
        await details.VersionAsync(id, versionId, cancellationToken) is { } version ? View(version) : NotFound();

    /// <summary>Two versions side by side.</summary>
    [HttpGet("compare")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Compare(Guid left, Guid right, CancellationToken cancellationToken) =>
        await details.PairAsync(left, right, cancellationToken) is { Count: > 0 } pair ? View(new ComparePage(pair[0], pair[^1])) : NotFound();

    /// <summary>The form to copy a version.</summary>
    [HttpGet("{id:guid}/versions/{versionId:guid}/copy")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Copy(Guid id, Guid versionId, CancellationToken cancellationToken) =>
        await details.VersionAsync(id, versionId, cancellationToken) is { } version ? View(new CopyPage(version, new CopyForm { Name = $"{version.Name.Pack}, ours" })) : NotFound();

    /// <summary>Copies it.</summary>
    [HttpPost("{id:guid}/versions/{versionId:guid}/copy")]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> Copy(Guid id, Guid versionId, [Bind(Prefix = Prefix)] CopyForm form, CancellationToken cancellationToken) =>
        RunAsync<CopyRulePack, Guid>(form.ToCommand(id, versionId),
            copy => DoneAsync("The copy is yours: change what differs, then publish it.", $"{List}/{copy}/draft"),
            async () => await details.VersionAsync(id, versionId, cancellationToken) is { } version ? Again(nameof(Copy), new CopyPage(version, form)) : NotFound(),
            cancellationToken, Prefix);

    private Task<IActionResult> ArchiveAsync(ArchiveRulePack command, string message, CancellationToken cancellationToken) =>
        RunAsync<ArchiveRulePack, Guid>(command,
            _ => DoneAsync(message, List),
            async () => await details.FindAsync(command.RulePackId, cancellationToken) is { } pack ? Again(nameof(Show), pack) : NotFound(),
            cancellationToken);

    private async Task<RulePackSearch> ListAsync(string? search, bool archived, int page, CancellationToken cancellationToken) =>
        new(search, archived, await list.PageAsync(search, archived, new PageRequest(page), cancellationToken));
}
