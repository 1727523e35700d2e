using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Domain.RulePacks;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The draft of a rule pack: start it, write it, publish it.</summary>
[Route("setup/rule-packs/{id:guid}/draft")]
public sealed class RulePackDraftsController(RulePackDetails details) : SetupScreen
{
    private const string Prefix = "Form";

    /// <summary>The draft as it stands.</summary>
    [HttpGet]
    [Needs(Permission.SetUpCenter)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) => await PageAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Starts the next version.</summary>
    [HttpPost]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> Start(Guid id, int version, CancellationToken cancellationToken) =>
        RunAsync<StartDraft, Guid>(new StartDraft(id, version),
            _ => DoneAsync("The next version starts with what the newest one says.", Draft(id)),
            async () => await details.FindAsync(id, cancellationToken) is { } pack ? Again("~/Views/RulePacks/Show.cshtml", pack) : NotFound(),
            cancellationToken);

    /// <summary>The form of the draft as a whole.</summary>
    [HttpGet("details")]
    [Needs(Permission.SetUpCenter)]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { Draft: not null } pack ? View(new DraftEdit(pack, DraftForm.Of(pack))) : NotFound();

    /// <summary>Says where it is written and from when on it holds.</summary>
    [HttpPost("details")]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> Details(Guid id, [Bind(Prefix = Prefix)] DraftForm form, CancellationToken cancellationToken) =>
        RunAsync<DescribeDraft, Guid>(form.ToCommand(id),
            _ => DoneAsync("Saved.", Draft(id)),
            async () => await details.FindAsync(id, cancellationToken) is { } pack ? Again(nameof(Details), new DraftEdit(pack, form)) : NotFound(),
            cancellationToken, Prefix);

    /// <summary>The form of a rule: of one that stands in the draft, or of a new one.</summary>
    /// <param name="place">Where the rule stands in the draft, from 0.</param>
    /// <param name="kind">What a new one is about; asked for first where it is missing.</param>
    [HttpGet("rule")]
    [Needs(Permission.SetUpCenter)]
    public async Task<IActionResult> Rule(Guid id, int? place, RuleKind? kind, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (place is null)
        {
            var chosen = kind is { } wanted && Enum.IsDefined(wanted) ? kind : null;
            return View(new RulePage(page.Pack, chosen, new RuleForm { Version = page.Pack.Version, Kind = chosen }));
        }

        return page.Draft.Rules.Rules.ElementAtOrDefault(place.Value) is { } rule
            ? View(new RulePage(page.Pack, rule.Kind, RuleForm.FormOf(rule, place.Value, page.Pack.Version)))
            : NotFound();
    }

    /// <summary>Saves a rule.</summary>
    [HttpPost("rule")]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> Rule(Guid id, [Bind(Prefix = Prefix)] RuleForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveRule, Guid>(form.ToCommand(id),
            _ => DoneAsync("The rule is saved.", Draft(id)),
            async () => await PageAsync(id, cancellationToken) is { } page ? Again(nameof(Rule), new RulePage(page.Pack, KindOf(form, page.Draft.Rules), form)) : NotFound(),
            cancellationToken, Prefix);

    /// <summary>Takes a rule out.</summary>
    [HttpPost("remove")]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> Remove(Guid id, int version, int? place, CancellationToken cancellationToken) =>
        RunAsync<RemoveRule, Guid>(new RemoveRule(id, version, place),
            _ => DoneAsync("The rule is out of the draft.", Draft(id)),
            async () => await PageAsync(id, cancellationToken) is { } page ? Again(nameof(Show), page) : NotFound(),
            cancellationToken);

    /// <summary>What would change, to be confirmed.</summary>
    [HttpGet("publish")]
    [Needs(Permission.SetUpCenter)]
    public async Task<IActionResult> Publish(Guid id, CancellationToken cancellationToken) =>
        await PublishPageAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Publishes it.</summary>
    [HttpPost("publish")]
    [Needs(Permission.SetUpCenter)]
    public Task<IActionResult> Publish(Guid id, [Bind(Prefix = Prefix)] PublishForm form, CancellationToken cancellationToken) =>
        RunAsync<PublishDraft, Guid>(new PublishDraft(id, form.Version),
            version => DoneAsync("Published. The version does not change any more; sites can use the pack from its first day on.", $"{RulePacksController.List}/{id}/versions/{version}"),
            async () => await PublishPageAsync(id, form, cancellationToken) is { } page ? Again(nameof(Publish), page) : NotFound(),
            cancellationToken, Prefix);

    private async Task<DraftPage?> PageAsync(Guid id, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { Draft: not null } pack && await details.DraftAsync(id, cancellationToken) is { } draft ? new DraftPage(pack, draft) : null;

    private async Task<PublishPage?> PublishPageAsync(Guid id, PublishForm? form, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, cancellationToken) is not { } page)
        {
            return null;
        }

        var before = page.Pack.Versions.FirstOrDefault(v => !v.IsDraft)?.Id ?? page.Pack.CopiedFrom?.Id;
        var pair = before is { } version ? await details.PairAsync(version, page.Draft.Version.Id, cancellationToken) : [];
        return new PublishPage(page.Pack, page.Draft, pair.FirstOrDefault(v => v.Version.Id == before), form ?? new PublishForm { Version = page.Pack.Version });
    }

    private static RuleKind? KindOf(RuleForm form, RuleSet rules) =>
        form.Place is { } place ? rules.Rules.ElementAtOrDefault(place)?.Kind : form.Kind is { } kind && Enum.IsDefined(kind) ? kind : null;

    private static string Draft(Guid id) => $"{RulePacksController.List}/{id}/draft";
}
