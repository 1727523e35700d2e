using CaseManager.Application.Paging;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Which rule pack each site uses from when on.</summary>
[Route("setup/site-rules")]
public sealed class SiteRulesController(SiteRulesDetails details, SiteTime siteTime, TimeProvider time) : SetupScreen
{
    private const string Prefix = "Form";

    /// <summary>All sites.</summary>
    [HttpGet]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(await details.PageAsync(await siteTime.TodayAsync(cancellationToken), new PageRequest(page), cancellationToken));

    /// <summary>A site with its choices.</summary>
    [HttpGet("{id:guid}")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) => await PageAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Makes it use a pack from a day on.</summary>
    [HttpPost("{id:guid}")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Choose(Guid id, [Bind(Prefix = Prefix)] ChooseForm form, CancellationToken cancellationToken) =>
        RunAsync<ChooseRulePack, Guid>(form.ToCommand(id),
            _ => DoneAsync("Saved. What was due before stays due by the rules of its day.", $"/setup/site-rules/{id}"),
            async () => await PageAsync(id, form, cancellationToken) is { } page ? Again(nameof(Show), page) : NotFound(),
            cancellationToken, Prefix);

    /// <summary>Takes the last choice back before its day.</summary>
    [HttpPost("{id:guid}/withdraw")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Withdraw(Guid id, int version, CancellationToken cancellationToken) =>
        RunAsync<WithdrawRulePack, Guid>(new WithdrawRulePack(id, version),
            _ => DoneAsync("The choice is withdrawn.", $"/setup/site-rules/{id}"),
            async () => await PageAsync(id, null, cancellationToken) is { } page ? Again(nameof(Show), page) : NotFound(),
            cancellationToken);

    private async Task<SiteRulesPage?> PageAsync(Guid id, ChooseForm? form, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(id, cancellationToken) is not { } site)
        {
            return null;
        }

        var today = SiteClock.Of(site.TimeZoneId).Today(time);
        return new SiteRulesPage(site, today, await details.ChoicesAsync(cancellationToken), form ?? new ChooseForm { Version = site.Version, From = today });
    }
}
